/** What the cells of a column look like, in figures. */
import { expect, test } from 'vitest';
import { looksOf } from '#lib/import/table/looks.ts';

const of = (...cells: string[]) =>
	looksOf(
		cells.map((cell) => ['', cell]),
		1,
	);

test('shares are of the cells that have anything in them', () => {
	expect(of('https://post.example/a', ' ', '2025-10-04', ' 12', '12 ')).toEqual({
		filled: 0.8,
		urls: 0.25,
		dates: 0.25,
		numbers: 0.5,
		length: (22 + 10 + 2 + 2) / 4,
		distinct: 0.75,
	});
});

test('a column with nothing in it has no shares', () => {
	const nothing = { filled: 0, urls: 0, dates: 0, numbers: 0, length: 0, distinct: 0 };
	expect(looksOf([], 0)).toEqual(nothing);
	expect(of('', ' ')).toEqual(nothing);
	expect(looksOf([['a'], ['b']], 1)).toEqual(nothing);
});

test.each(['https://a.example', 'HTTP://A.EXAMPLE/b?c'])('%s is an address', (cell) => {
	expect(of(cell).urls).toBe(1);
});

test.each(['see https://a.example', 'https://a.example b', 'a.example'])('%s is none', (cell) => {
	expect(of(cell).urls).toBe(0);
});

test.each(['7', '1,234.5', '-12', '+3'])('%s is a number', (cell) => {
	expect(of(cell).numbers).toBe(1);
});

test.each(['7 miles', 'No. 7', '1-2', '-'])('%s is none', (cell) => {
	expect(of(cell).numbers).toBe(0);
});

test('a sentence that begins with a date is none', () => {
	expect(of('October 4, 2025 '.padEnd(60, 'x')).dates).toBe(1);
	expect(of('October 4, 2025 '.padEnd(61, 'x')).dates).toBe(0);
	expect(of('13/4/2025', '4/13/2025').dates).toBe(1);
});

test('the first two hundred rows tell', () => {
	const cells = [...Array<string>(200).fill('a'), ...Array<string>(100).fill('')];
	expect(of(...cells).filled).toBe(1);
});
