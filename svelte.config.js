import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Where the static files go; `src/tools/build.js` makes one set for each language. */
const folder = process.env['CROSSREAD_BUILD'] ?? 'build';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { discloseVersion: false },
	kit: {
		adapter: adapter({ pages: folder, assets: folder, strict: true }),
		// The same sources make the same files: nobody is offered a newer version that is none.
		version: { name: process.env['CROSSREAD_VERSION'] ?? 'development' },
		// state/offline.svelte.ts registers it, after the first look.
		serviceWorker: { register: false },
		// Every page is a static file that asks only its own origin for anything.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// the one inline style that SvelteKit's route announcer sets
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'frame-src': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': [
					'svelte-trusted-html',
					'ProseMirrorClipboard',
					// each lets in one address, that of its worker (workers/start-worker.ts)
					'compare-worker',
					'read-worker',
					'offline-worker',
				],
			},
		},
	},
};
