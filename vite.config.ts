import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	// the bundled stories live beside src
	server: { fs: { allow: ['corpus'] } },
	build: {
		target: 'es2022',
		rolldownOptions: {
			output: {
				// What every page needs comes in two files instead of twenty: they compress better.
				codeSplitting: {
					groups: [
						{
							name: 'framework',
							test: /node_modules\/(?:svelte|@sveltejs\/kit|idb|esm-env|clsx|@lucide\/svelte\/dist\/(?!icons))/,
						},
						{
							name: 'application',
							test: /src\/lib\/(?:state\/(?!comparison|linker|revision|sweep)|storage\/(?!facts)|paraglide\/(?:runtime|registry)|core\/(?:anchor\/(?:describe|placed|resolve)|model\/(?:change|merge|rebase|snapshot)|text\/(?:layers|movement|index-of-spans|segment|words|snap|sentence|abbreviations|pieces))|ui\/shared\/(?:tag|Tag|dates|Menu\.|Banner|Logo|MainNav|SaveState|GlobalKeys))/,
						},
					],
				},
			},
		},
	},
	worker: { format: 'es' },
	test: { include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**'] },
});
