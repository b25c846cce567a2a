/**
 * From a mutation report to what people read of it.
 * https://github.com/stryker-mutator/mutation-testing-elements/tree/master/packages/report-schema
 */
import { relative } from 'node:path';
import { root } from '../../src/tools/setup.js';

/**
 * @typedef {{ mutatorName: string, status: string, replacement?: string, location: { start: { line: number } } }} Mutant
 * @typedef {{ file: string, killed: number, survived: number }} FileFigures
 * @typedef {{ file: string, line: number, what: string }} Survivor
 * @typedef {object} PartFigures
 * @property {string} date
 * @property {string} node
 * @property {number} seconds
 * @property {number} score In percent: noticed of all that could be noticed.
 * @property {number} killed Noticed, by a test that failed or never ended.
 * @property {number} survived
 * @property {FileFigures[]} files The worst first.
 * @property {Record<string, number>} kinds How many survived of each kind.
 * @property {Survivor[]} survivors
 */

const NOTICED = ['Killed', 'Timeout'];
const UNNOTICED = ['Survived', 'NoCoverage'];

/**
 * @param {Record<string, { mutants: Mutant[] }>} files
 * @param {number} seconds
 * @returns {PartFigures}
 */
export function figuresOf(files, seconds) {
	const count = (/** @type {Mutant[]} */ mutants, /** @type {string[]} */ statuses) =>
		mutants.filter(({ status }) => statuses.includes(status)).length;
	const each = Object.entries(files).map(([path, { mutants }]) => ({
		file: relative(root, path).replace(/^(?:\.\.\/)+.*sandbox[^/]*\//, ''),
		killed: count(mutants, NOTICED),
		survived: count(mutants, UNNOTICED),
		mutants: mutants.filter(({ status }) => UNNOTICED.includes(status)),
	}));
	const killed = each.reduce((sum, one) => sum + one.killed, 0);
	const survived = each.reduce((sum, one) => sum + one.survived, 0);
	/** @type {Record<string, number>} */
	const kinds = {};
	for (const { mutatorName } of each.flatMap(({ mutants }) => mutants)) {
		kinds[mutatorName] = (kinds[mutatorName] ?? 0) + 1;
	}
	return {
		date: new Date().toISOString().slice(0, 10),
		node: process.version,
		seconds: Math.round(seconds),
		score: (100 * killed) / Math.max(1, killed + survived),
		killed,
		survived,
		files: each
			.map(({ file, killed, survived }) => ({ file, killed, survived }))
			.sort((a, b) => b.survived - a.survived),
		kinds,
		survivors: each.flatMap(({ file, mutants }) =>
			mutants.map(({ mutatorName, replacement = '', location }) => ({
				file,
				line: location.start.line,
				what: `${mutatorName}: ${replacement.replace(/\s+/g, ' ').slice(0, 80)}`,
			})),
		),
	};
}

/**
 * @param {readonly import('./parts.js').Part[]} parts
 * @param {Record<string, PartFigures>} known
 */
export function page(parts, known) {
	const measured = parts.flatMap((part) => {
		const figures = known[part.name];
		return figures ? [{ part, figures }] : [];
	});
	return `${[
		'# Mutation testing',
		'',
		'Made by `npm run test:mutation`; do not edit. The program is changed in one place at a time, and the tests that run without a browser are asked whether they notice. The score is the share of changes that they noticed. What real browsers show of storage is tested apart (`tests/storage/*.spec.ts`) and not counted here.',
		'',
		'| part | score | aim | noticed | not noticed | minutes | date | Node |',
		'| --- | ---: | ---: | ---: | ---: | ---: | --- | --- |',
		...measured.map(
			({ part, figures: { score, killed, survived, seconds, date, node } }) =>
				`| ${part.name} | ${score.toFixed(1)} % | ≥ ${part.aim} % | ${killed} | ${survived} | ${(seconds / 60).toFixed(0)} | ${date} | ${node} |`,
		),
		'',
		...measured.flatMap(({ part, figures }) => section(part, figures)),
	].join('\n')}\n`;
}

/**
 * @param {import('./parts.js').Part} part
 * @param {PartFigures} figures
 */
function section({ name }, { files, kinds }) {
	const some = files.filter(({ survived }) => survived > 0);
	if (some.length === 0) return [];
	const byKind = Object.entries(kinds).sort(([, a], [, b]) => b - a);
	return [
		`## What survived in ${name}`,
		'',
		`By kind: ${byKind.map(([kind, count]) => `${kind} ${count}`).join(', ')}. Each of them stands in [mutation.json](mutation.json).`,
		'',
		'| file | not noticed | of |',
		'| --- | ---: | ---: |',
		...some.map(
			({ file, killed, survived }) => `| \`${file}\` | ${survived} | ${killed + survived} |`,
		),
		'',
	];
}
