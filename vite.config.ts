import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	// the bundled stories live beside src
	server: { fs: { allow: ['corpus'] } },
	build: { target: 'es2022' },
	test: { include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**'] },
});
