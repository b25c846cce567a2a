/** CSV that any reader of RFC 4180 gives back cell by cell, and that no spreadsheet takes for formulas. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv, fraction } from '#lib/formats/csv.ts';
import { withoutGuard, rowsOf } from './csv-reader.ts';

const cells = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.constantFrom(
		'',
		'=1+1',
		"'=1+1",
		'+1',
		'-1',
		'@x',
		'\tx',
		'\r\n',
		'a,"b"\r\nc',
		'＝1',
		"'tis",
	),
);
const tables = fc
	.nat(4)
	.chain((more) => fc.array(fc.array(cells, { minLength: more + 1, maxLength: more + 1 })));

test('what is written is read back', () => {
	fc.assert(
		fc.property(tables, fc.boolean(), (table, bom) => {
			const read = rowsOf(csv(table, { bom }));
			expect(read.map((row) => row.map(withoutGuard))).toEqual(table);
		}),
	);
});

test('no cell begins as a formula does', () => {
	fc.assert(
		fc.property(tables, (table) => {
			for (const cell of rowsOf(csv(table)).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
		}),
	);
});

describe('a table', () => {
	test('ends every line with CRLF and quotes only what needs it', () => {
		expect(
			csv([
				['a', 'b c', 3],
				['x,y', 'say "no"', undefined],
			]),
		).toBe('a,b c,3\r\n"x,y","say ""no""",\r\n');
	});

	test('keeps an apostrophe that means itself', () => {
		expect(csv([["'tis", "'=x"]])).toBe("'tis,''=x\r\n");
	});

	test('starts with a byte order mark if asked to', () => {
		expect(csv([['a']], { bom: true })).toBe('\uFEFFa\r\n');
	});

	test('writes shares with four digits', () => {
		expect(fraction(1 / 3)).toBe(0.3333);
	});
});
