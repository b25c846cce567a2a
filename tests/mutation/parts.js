/**
 * What is mutated, and by which tests each part has to notice it. Only what runs without a browser
 * takes part: what real browsers show of storage (tests/storage/*.spec.ts) is not counted.
 */

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string[]} mutate Globs of sources, `!` before what is left out.
 * @property {string[]} tests Globs of test files.
 * @property {string[]} [without] Globs of test files that are left out: they try things at random,
 *   for seconds, which once for every mutant is hours.
 * @property {number} aim The least score, in percent.
 */

/** @type {readonly Part[]} */
export const parts = [
	{
		name: 'core/anchor',
		mutate: ['src/lib/core/anchor/**/*.ts'],
		tests: ['tests/core/{anchor,spans}/**/*.test.ts'],
		aim: 90,
	},
	{
		name: 'core/model',
		mutate: ['src/lib/core/model/**/*.ts', '!src/lib/core/model/codebook-default.ts'],
		tests: ['tests/core/{model,coding,coders,codebook,notes}/**/*.test.ts'],
		aim: 90,
	},
	{
		name: 'storage',
		mutate: ['src/lib/storage/**/*.ts'],
		tests: ['tests/{storage,state}/**/*.test.ts'],
		aim: 80,
	},
	{
		name: 'import',
		mutate: ['src/lib/import/*.ts'],
		tests: ['tests/import/*.test.ts'],
		without: ['tests/import/fuzz.test.ts'],
		aim: 80,
	},
	{
		name: 'import/table',
		mutate: ['src/lib/import/table/**/*.ts'],
		tests: ['tests/import/table/**/*.test.ts'],
		aim: 80,
	},
	{
		name: 'import/html',
		mutate: ['src/lib/import/html/**/*.ts'],
		tests: ['tests/import/html/**/*.test.ts'],
		without: ['tests/import/html/hostile.test.ts'],
		aim: 80,
	},
	{
		name: 'import/pdf',
		// the names of files that are bundled must be literals
		mutate: ['src/lib/import/pdf/**/*.ts', '!src/lib/import/pdf/encoding-tables.ts'],
		tests: ['tests/import/pdf/**/*.test.ts'],
		without: ['tests/import/pdf/damaged-pdf.test.ts'],
		aim: 80,
	},
];
