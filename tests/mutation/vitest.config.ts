/** The tests of one part, as `run.js` names them: a change is noticed by its own tests or not at all. */
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { parts } from './parts.js';

const name = process.env['CROSSREAD_PART'];
const part = parts.find((one) => one.name === name);
if (!part) throw new Error(`CROSSREAD_PART names no part of tests/mutation/parts.js: ${name}`);

export default defineConfig({
	plugins: [svelte({ configFile: false })],
	root: fileURLToPath(new URL('../..', import.meta.url)),
	test: {
		include: part.tests,
		exclude: ['tests/e2e/**', ...(part.without ?? [])],
		isolate: false,
	},
});
