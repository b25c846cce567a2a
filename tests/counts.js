/** How many tests passed, failed and were skipped, from the JSON reports of the test runners. */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const nothingCounted = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {string} file A report that is not there counts nothing: its runner crashed and says so.
 * @returns {Counts}
 */
export function vitestCounts(file) {
	if (!existsSync(file)) return nothingCounted;
	const report = JSON.parse(readFileSync(file, 'utf8'));
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests,
		skipped: report.numPendingTests + report.numTodoTests,
	};
}

/**
 * @param {string} file
 * @returns {Counts}
 */
export function playwrightCounts(file) {
	if (!existsSync(file)) return nothingCounted;
	const { stats } = JSON.parse(readFileSync(file, 'utf8'));
	return {
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected,
		skipped: stats.skipped,
	};
}
