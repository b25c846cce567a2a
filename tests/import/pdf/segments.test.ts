/** Runs of a page as segments, and segments as columns, by where they stand alone. */
import { describe, expect, test } from 'vitest';
import { columnsOf } from '#lib/import/pdf/columns.ts';
import type { Run } from '#lib/import/pdf/runs.ts';
import { segmentsOf, type Segment } from '#lib/import/pdf/segments.ts';

const run = (text: string, x: number, y: number, width: number, more: Partial<Run> = {}): Run => ({
	...{ text, x, y, width, size: 10, font: 'a', rtl: false, artifact: false },
	...more,
});
const texts = (...runs: Run[]) => segmentsOf(runs).map(({ text }) => text);

describe('runs on a line', () => {
	test('are one segment, of most of its letters', () => {
		expect(
			segmentsOf([run('rose', 35, 1, 20, { size: 12, font: 'b' }), run('The river', 0, 0, 31)]),
		).toEqual([
			{ ...{ text: 'The river rose', left: 0, right: 55, y: 0, size: 10, font: '' }, rtl: false },
		]);
		expect(segmentsOf([run('a', 0, 0, 5), run('b', 5, 0, 5)])[0]?.font).toBe('a');
	});

	test('are parted by a wide gap, or by standing lower', () => {
		expect(texts(run('a', 0, 0, 10), run('b', 18, 0, 5))).toEqual(['a b']);
		expect(texts(run('a', 0, 0, 10), run('b', 18.1, 0, 5))).toEqual(['a', 'b']);
		expect(texts(run('a', 0, 0, 10), run('b', 19, 0, 5, { size: 20 }))).toEqual(['a b']);
		expect(texts(run('a', 0, 0, 10), run('b', 12, 2.5, 5))).toEqual(['a b']);
		expect(texts(run('b', 12, 2.6, 5), run('a', 0, 0, 10))).toEqual(['a', 'b']);
	});

	test('have spaces between words, once', () => {
		expect(texts(run('a', 0, 0, 10), run('b', 11.5, 0, 5))).toEqual(['ab']);
		expect(texts(run('a', 0, 0, 10), run('b', 11.6, 0, 5))).toEqual(['a b']);
		expect(texts(run('a ', 0, 0, 10), run('b', 12, 0, 5), run(' c', 19, 0, 5))).toEqual(['a b c']);
		expect(texts(run('市', 0, 0, 10), run('議', 13, 0, 10))).toEqual(['市議']);
		expect(texts(run('市', 0, 0, 10), run('a', 13, 0, 10), run('議', 26, 0, 9))).toEqual([
			'市 a 議',
		]);
		expect(texts(run(' a \t b ', 0, 0, 10))).toEqual(['a b']);
		expect(texts(run('e \u0301 x', 0, 0, 10))).toEqual(['e\u0301x']);
		expect(texts(run('e \u0301', 0, 0, 10))).toEqual(['e\u0301']);
	});

	test('may begin with a sign that has no name', () => {
		expect(texts(run('\uf0b7 a', 0, 0, 10))).toEqual(['• a']);
		expect(texts(run('\uf0b7a', 0, 0, 10))).toEqual(['• a']);
		expect(texts(run('a \uf0b7 b', 0, 0, 10))).toEqual(['a \uf0b7 b']);
	});

	test('run from right to left where most letters do', () => {
		const rtl = { rtl: true };
		expect(
			segmentsOf([run('ג', 0, 0, 10, rtl), run('בב', 13, 0, 20, rtl), run('אא', 36, 0, 20, rtl)]),
		).toMatchObject([{ text: 'אא בב ג', left: 0, right: 56, rtl: true }]);
		expect(
			texts(
				...[run('גגגגגג', 0, 0, 10, rtl), run('a', 13, 0, 10), run('b', 26, 0, 10)],
				run('אא', 39, 0, 10, rtl),
			),
		).toEqual(['אא a b גגגגגג']);
		expect(texts(run('א', 0, 0, 10, rtl), run('abc', 13, 0, 10))).toEqual(['א abc']);
	});
});

describe('a raised number', () => {
	const small = { size: 6 };
	const line = run('a river', 0, 10, 40);

	test('is the sign of a note in its line', () => {
		expect(texts(line, run('12', 40, 6, 5, small))).toEqual(['a river[12]']);
		expect(texts(line, run(' * ', 40, 6, 5, small))).toEqual(['a river[*]']);
		expect(texts(line, run('12', 40, 8.6, 5, small))).toEqual(['a river12']);
		expect(texts(line, run('x', 40, 6, 5, small))).toEqual(['a riverx']);
		expect(texts(run('12', 0, 6, 5, small), run('a river', 5, 10, 40))).toEqual(['12a river']);
	});

	test.each([
		['5 km', '2', '5 km²'],
		['5 m', '3', '5 m³'],
		['10', '12', '10¹²'],
		['ft', '2', 'ft²'],
		['item', '2', 'item[2]'],
	])('is a power where a unit stands before it: %s %s', (unit, power, text) => {
		expect(texts(run(unit, 0, 10, 40), run(power, 40, 6, 5, small))).toEqual([text]);
	});

	test('stays by itself if it is further off', () => {
		expect(texts(line, run('12', 44, 6, 5, small))).toEqual(['12', 'a river']);
		expect(texts(line, run('12', 40, 3, 5, small))).toEqual(['12', 'a river']);
		expect(texts(line, run('12', 40, 13, 5, small))).toEqual(['a river', '12']);
		expect(texts(line, run('12', 40, 12.9, 5, small))).toEqual(['a river12']);
		expect(texts(line, run('12', 40, 6, 5, { size: 8.5 }))).toEqual(['12', 'a river']);
	});
});

describe('columns', () => {
	const segment = (text: string, left: number, right: number, y: number): Segment => ({
		...{ text, left, right, y, size: 10, font: 'a', rtl: false },
	});
	const lines = (name: string, left: number, right: number, from: number, count: number) =>
		Array.from({ length: count }, (_, i) => segment(name + String(i), left, right, from + 12 * i));
	const read = (...segments: Segment[]) =>
		columnsOf(segments, 10).map((column) => column.segments.map(({ text }) => text).join(' '));
	const left = lines('a', 0, 100, 100, 4);
	const right = lines('b', 110, 210, 100, 4);

	test('are read one after the other', () => {
		expect(read(...right, ...left)).toEqual(['a0 a1 a2 a3', 'b0 b1 b2 b3']);
		expect(read(...left)).toEqual(['a0 a1 a2 a3']);
		expect(read()).toEqual([]);
		const third = lines('c', 220, 320, 100, 4);
		expect(read(...left, ...right, ...third)).toEqual([
			'a0 a1 a2 a3',
			'b0 b1 b2 b3',
			'c0 c1 c2 c3',
		]);
	});

	test('end where something stands across them', () => {
		const [head, foot] = [segment('head', 0, 210, 80), segment('foot', 0, 210, 160)];
		expect(read(foot, ...left, ...right, head)).toEqual([
			...['head', 'a0 a1 a2 a3', 'b0 b1 b2 b3', 'foot'],
		]);
		const [below, beside] = [lines('c', 0, 100, 180, 3), lines('d', 110, 210, 180, 3)];
		expect(read(foot, ...left, ...right, ...below, ...beside)).toEqual([
			...['a0 a1 a2 a3', 'b0 b1 b2 b3', 'foot', 'c0 c1 c2', 'd0 d1 d2'],
		]);
	});

	test('have three lines at least, and a gutter between them', () => {
		const two = (count: number, gap = 10) =>
			read(...lines('a', 0, 100, 0, count), ...lines('b', 100 + gap, 200 + gap, 0, count));
		expect(two(3)).toHaveLength(2);
		expect(two(2)).toHaveLength(1);
		expect(two(4, 7)).toHaveLength(2);
		expect(two(4, 6)).toHaveLength(1);
	});

	test('are wide, and filled by most of their lines: else it is a table', () => {
		const wide = (width: number) =>
			read(...lines('a', 0, 100, 0, 4), ...lines('b', 110, 110 + width, 0, 4));
		expect(wide(60)).toHaveLength(2);
		expect(wide(59)).toHaveLength(1);
		const filled = (width: number) =>
			read(
				...lines('a', 0, 100, 0, 5),
				...[segment('b', 110, 210, 0), ...lines('c', 110, 110 + width, 12, 4)],
			);
		expect(filled(56)).toHaveLength(2);
		expect(filled(54)).toHaveLength(1);
	});

	test('may be followed by a heading of what comes next', () => {
		const heading = segment('next', 0, 50, 170);
		expect(read(...left, ...right, heading)).toEqual(['a0 a1 a2 a3', 'b0 b1 b2 b3', 'next']);
		const near = segment('more', 0, 100, 148);
		expect(read(...left, ...right, near)).toEqual(['a0 a1 a2 a3 more', 'b0 b1 b2 b3']);
		const text = lines('c', 0, 100, 170, 3);
		expect(read(...left, ...right, ...text)).toEqual(['a0 a1 a2 a3 c0 c1 c2', 'b0 b1 b2 b3']);
	});
});
