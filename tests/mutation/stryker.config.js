/**
 * Changes the program in one place at a time, in a copy of it, and looks whether a test notices.
 * https://stryker-mutator.io/docs/stryker-js/configuration/
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parts } from './parts.js';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const part = parts.find(({ name }) => name === process.env['CROSSREAD_PART']);

export default {
	plugins: [here('node_modules/@stryker-mutator/vitest-runner/dist/src/index.js')],
	testRunner: 'vitest',
	vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
	mutate: part?.mutate ?? [],
	coverageAnalysis: 'perTest',
	// the compiler's settings stand in a folder that is left out otherwise
	ignorePatterns: [
		...['!.svelte-kit', '.svelte-kit/output', '.svelte-kit/es', 'build', 'static', 'test-results'],
		...['tests/e2e', 'tests/bench', 'tests/torture', 'tests/mutation/node_modules'],
	],
	concurrency: availableParallelism(),
	timeoutMS: 5_000,
	disableTypeChecks: false,
	reporters: ['clear-text', 'progress', 'json'],
	clearTextReporter: { allowColor: false, reportTests: false, reportMutants: false },
	jsonReporter: { fileName: process.env['CROSSREAD_REPORT'] ?? 'mutation.json' },
	tempDirName: process.env['CROSSREAD_SANDBOX'] ?? '.stryker-tmp',
};
