/** Objects of JSON as cells, whatever they hold inside. */
import { describe, expect, test } from 'vitest';
import { flatten, isObject } from '#lib/import/table/flatten.ts';

const cells = (record: Record<string, unknown>) => Object.fromEntries(flatten(record));
const cell = (value: unknown) => flatten({ a: value }).get('a');

test('what is inside gets a name of several parts, down to the fourth', () => {
	expect(cells({ a: 1, b: { c: 2, d: { e: 3 } } })).toEqual({ a: '1', 'b.c': '2', 'b.d.e': '3' });
	expect(cells({ a: { b: { c: { text: 'x' } } } })).toEqual({ 'a.b.c.text': 'x' });
	expect(cells({ a: { b: { c: { d: { text: 'x' } } } } })).toEqual({ 'a.b.c.d': 'x' });
});

test('an object is neither a list nor nothing', () => {
	expect([{}, [], null, 'a', undefined].map(isObject)).toEqual([true, false, false, false, false]);
});

describe('a cell', () => {
	test.each([
		['a', 'a'],
		[1.5, '1.5'],
		[true, 'true'],
		[null, ''],
		[undefined, ''],
		[[], ''],
	])('of %j is %j', (value, words) => {
		expect(cell(value)).toBe(words);
	});

	test('of a few short words is one line', () => {
		expect(cell(['Ann Lee', ' ', null, 'Bo'])).toBe('Ann Lee, Bo');
		expect(cell(['x'.repeat(80), 'y'])).toBe(`${'x'.repeat(80)}, y`);
	});

	test('of paragraphs or lists of sentences is a text', () => {
		const paragraph = 'x'.repeat(81);
		expect(cell([paragraph, 'y'])).toBe(`${paragraph}\n\ny`);
		expect(cell([['A.', 'B.'], ['C.']])).toBe('A. B.\n\nC.');
		expect(cell([['A.', 'B.'], 'C.'])).toBe('A. B.\n\nC.');
	});

	test('of objects is in what each has its words', () => {
		expect(cell([{ name: 'Ann' }, { id: 1 }, { title: 'Bo' }])).toBe('Ann, Bo');
		expect(cell([{ text: ' ', value: 1, main: 'Ann', original: 'By Ann' }])).toBe('Ann');
	});
});
