import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { staticLocale } from './src/tools/static-locale.js';

/** What every page needs. */
const everywhere = [
	/node_modules\/(?:svelte\/(?!src\/reactivity\/set)|@sveltejs\/kit|idb|esm-env|clsx)\//,
	/@lucide\/svelte\/dist\/icons\/(?:x|pen-line)\.|src\/lib\/ui\/shared\/LucideIcon\./,
	/src\/lib\/state\/(?:acts|annotator|app|bundled|coming-and-going|comparing|context|idle)\b/,
	/src\/lib\/state\/(?:keymap|keys|layout|platform|preferences|session|unload-guard|workspace|writer)\b/,
	/src\/lib\/storage\/(?:database|durability|ledger|problems|repository|schema|sequence|tabs)\b/,
	/src\/lib\/paraglide\/(?:runtime|registry)/,
	/src\/lib\/paraglide\/messages\/(?:tag_evidence|adjusting|show_annotations)\./,
	/src\/lib\/core\/anchor\/(?:describe|placed|resolve)/,
	/src\/lib\/core\/model\/(?:change|merge|rebase|snapshot)/,
	/src\/lib\/core\/text\/(?:layers|index-of-spans|paragraph-numbers)/,
	/src\/lib\/ui\/shared\/(?:tag-look|TagChip|pane-handle|dates|locale|Menu\.|Banner|Logo|MainNav|SaveState)/,
	/src\/lib\/ui\/shared\/GlobalKeys/,
];

/** What shows an article, in the workspace alone. */
const reading = [
	/node_modules\/(?:prosemirror-|orderedmap|rope-sequence|w3c-keyname)/,
	/src\/lib\/editor\/(?!boundaries)/,
	/src\/lib\/ui\/reading\/(?:measure|ColumnMenu\.)/,
	/src\/lib\/paraglide\/messages\/column_menu\./,
];

const iconOfOurs = fileURLToPath(new URL('src/lib/ui/shared/LucideIcon.svelte', import.meta.url));

export default defineConfig({
	plugins: [staticLocale(process.env['CROSSREAD_LANGUAGE'] ?? 'en'), sveltekit()],
	// the bundled stories live beside src
	server: { fs: { allow: ['corpus'] } },
	build: {
		target: 'es2022',
		// Naming what every later part imports costs the first load more than it saves those.
		modulePreload: { resolveDependencies: () => [] },
		rolldownOptions: {
			output: {
				// In one file instead of twenty: it compresses better.
				codeSplitting: {
					groups: [
						{ name: 'application', test: (path) => everywhere.some((one) => one.test(path)) },
						{ name: 'reading', test: (path) => reading.some((one) => one.test(path)) },
					],
				},
			},
		},
	},
	// Lucide’s own has settings that nobody uses here, and what they need.
	resolve: {
		alias: [{ find: /^\.\.\/Icon\.svelte$/, replacement: iconOfOurs }],
	},
	worker: { format: 'es' },
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/e2e/**'],
		// No module keeps anything between its uses, so the files share one world: a third of the time.
		pool: 'threads',
		isolate: false,
	},
});
