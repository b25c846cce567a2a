/** The tests in WebKit: one browser at a time, against the built pages. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	test: {
		include: ['tests/e2e/webkit.test.ts'],
		globalSetup: ['tests/e2e/support/serve-build.ts'],
		fileParallelism: false,
		testTimeout: 120_000,
		hookTimeout: 60_000,
		retry: process.env['CI'] ? 2 : 0,
	},
});
