/**
 * From a mutation report to what people read of it.
 * https://github.com/stryker-mutator/mutation-testing-elements/tree/master/packages/report-schema
 */
import { relative } from 'node:path';
import { root } from '../../src/tools/setup.js';

/**
 * @typedef {{ mutatorName: string, status: string, replacement?: string, location: { start: { line: number } } }} Mutant
 * @typedef {{ line: number, what: string }} Survivor What it was changed to, after the kind of the change.
 * @typedef {{ file: string, date: string, node: string, killed: number, survivors: Survivor[] }} FileFigures
 *   killed: noticed, by a test that failed or never ended
 * @typedef {Record<string, FileFigures[]>} Figures By part.
 */

const NOTICED = ['Killed', 'Timeout'];
const UNNOTICED = ['Survived', 'NoCoverage'];

/**
 * @param {Record<string, { mutants: Mutant[] }>} files
 * @returns {FileFigures[]}
 */
export function figuresOf(files) {
	return Object.entries(files).map(([path, { mutants }]) => ({
		file: relative(root, path).replace(/^(?:\.\.\/)+.*sandbox[^/]*\//, ''),
		date: new Date().toISOString().slice(0, 10),
		node: process.version,
		killed: mutants.filter(({ status }) => NOTICED.includes(status)).length,
		survivors: mutants
			.filter(({ status }) => UNNOTICED.includes(status))
			.map(({ mutatorName, replacement = '', location }) => ({
				line: location.start.line,
				what: `${mutatorName}: ${replacement.replace(/\s+/g, ' ').slice(0, 80)}`,
			})),
	}));
}

/**
 * Figures of now in the place of those of the same files.
 * @param {readonly FileFigures[]} before
 * @param {readonly FileFigures[]} now
 */
export function together(before, now) {
	const others = before.filter(({ file }) => !now.some((one) => one.file === file));
	return [...others, ...now].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** @param {readonly FileFigures[]} files */
export function sumOf(files) {
	const killed = files.reduce((sum, one) => sum + one.killed, 0);
	const survived = files.reduce((sum, { survivors }) => sum + survivors.length, 0);
	return { killed, survived, score: (100 * killed) / Math.max(1, killed + survived) };
}

/**
 * @param {readonly import('./parts.js').Part[]} parts
 * @param {Figures} known
 */
export function page(parts, known) {
	const unmeasured = parts.filter(({ name }) => !known[name]).map(({ name }) => name);
	return `${[
		'# Mutation testing',
		'',
		'Made by `npm run test:mutation`; do not edit. The program is changed in one place at a time, and the tests that run without a browser are asked whether they notice. The score is the share of changes that they noticed. What real browsers show of storage is tested apart (`tests/storage/*.spec.ts`) and not counted here.',
		'',
		'| part | score | aim | noticed | not noticed | files | measured | Node |',
		'| --- | ---: | ---: | ---: | ---: | ---: | --- | --- |',
		...parts.flatMap(({ name, aim }) => {
			const files = known[name];
			if (!files) return [];
			const within = Object.keys(known).filter((other) => other.startsWith(`${name}/`));
			const all = [...files, ...within.flatMap((other) => known[other] ?? [])];
			return [
				row(name, aim, files),
				...(within.length > 0 ? [row(`${name}, with its folders`, aim, all)] : []),
			];
		}),
		'',
		...(unmeasured.length > 0 ? [`Not measured yet: ${unmeasured.join(', ')}.`, ''] : []),
		...parts.flatMap(({ name }) => section(name, known[name] ?? [])),
	].join('\n')}\n`;
}

/**
 * @param {string} name
 * @param {number} aim
 * @param {readonly FileFigures[]} files
 */
function row(name, aim, files) {
	const { killed, survived, score } = sumOf(files);
	const days = ends(files.map(({ date }) => date));
	const nodes = ends(files.map(({ node }) => node));
	return `| ${name} | ${score.toFixed(1)} % | ≥ ${aim} % | ${killed} | ${survived} | ${files.length} | ${days} | ${nodes} |`;
}

/** The first and the last of them, if they differ. @param {readonly string[]} values */
function ends(values) {
	const sorted = [...new Set(values)].sort();
	return [...new Set([sorted[0], sorted.at(-1)])].join(' to ');
}

/**
 * @param {string} name
 * @param {readonly FileFigures[]} files
 */
function section(name, files) {
	const some = files
		.filter(({ survivors }) => survivors.length > 0)
		.toSorted((a, b) => b.survivors.length - a.survivors.length);
	if (some.length === 0) return [];
	/** @type {Record<string, number>} */
	const kinds = {};
	for (const { what } of some.flatMap(({ survivors }) => survivors)) {
		const kind = what.slice(0, what.indexOf(':'));
		kinds[kind] = (kinds[kind] ?? 0) + 1;
	}
	const byKind = Object.entries(kinds).sort(([, a], [, b]) => b - a);
	return [
		`## What survived in ${name}`,
		'',
		`By kind: ${byKind.map(([kind, count]) => `${kind} ${count}`).join(', ')}. Each of them stands in [mutation.json](mutation.json).`,
		'',
		'| file | not noticed | of |',
		'| --- | ---: | ---: |',
		...some.map(
			({ file, killed, survivors }) =>
				`| \`${file}\` | ${survivors.length} | ${killed + survivors.length} |`,
		),
		'',
	];
}
