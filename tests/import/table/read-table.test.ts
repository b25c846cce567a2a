/** How far a table may go, and what its rows and columns are called. */
import { describe, expect, test } from 'vitest';
import { letters, tableOf } from '#lib/import/table/read-table.ts';

const cells = (rows: readonly (readonly string[])[], name = 'a.csv') => ({
	...{ name, columns: rows[0]?.map((_, i) => letters(i)) ?? [], rows, named: false },
	numbers: rows.map((_, i) => i + 1),
});

test('columns without names are lettered as in a spreadsheet', () => {
	expect([0, 25, 26, 51, 52, 701, 702].map(letters)).toEqual([
		...['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'],
	]);
});

describe('a table', () => {
	test('keeps the numbers of the rows that have anything in them', () => {
		expect(tableOf(cells([['a'], [' '], ['b']]))).toEqual({
			ok: true,
			value: {
				table: {
					...{ name: 'a.csv', columns: ['A'], rows: [['a'], ['b']], numbers: [1, 3] },
					mapping: {},
				},
				problems: [],
			},
		});
	});

	test('of nothing is told', () => {
		const empty = { ok: false, error: { code: 'table-empty', where: 'text' } };
		expect(tableOf(cells([[' ', '']], ''))).toEqual(empty);
	});

	test('may have 500 columns', () => {
		const row = (width: number) => Array.from({ length: width }, () => 'x');
		expect(tableOf(cells([row(500)])).ok).toBe(true);
		expect(tableOf(cells([row(501)]))).toEqual({
			ok: false,
			error: { code: 'table-too-wide', where: 'a.csv', params: { limit: 500 } },
		});
	});

	test('may have 20,000 rows, and five times as many with those that are empty', () => {
		const problems = (filled: number, empty: number) => {
			const rows = [...Array<string[]>(filled).fill(['x']), ...Array<string[]>(empty).fill([''])];
			const read = tableOf(cells(rows), [{ code: 'table-line-broken' }]);
			return read.ok && read.value.problems.map(({ code }) => code);
		};
		expect(problems(20_000, 0)).toEqual(['table-line-broken']);
		expect(problems(20_001, 0)).toEqual(['table-line-broken', 'table-too-long']);
		expect(problems(1, 99_998)).toEqual(['table-line-broken']);
		expect(problems(1, 99_999)).toEqual(['table-line-broken', 'table-too-long']);
	});
});
