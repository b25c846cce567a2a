/** Reads cells parted by commas, semicolons, tabs or bars, with or without names above them. */
import Papa from 'papaparse';
import type { Result } from '#lib/core/result.ts';
import { fieldsNamed } from './column-names.ts';
import {
	letters,
	MOST_COLUMNS,
	MOST_LINES,
	tableOf,
	tooWide,
	type ReadTable,
} from './read-table.ts';

/** Problems: table-empty, table-too-wide. Row numbers are those that a spreadsheet shows. */
export function readCsv(text: string, name: string): Result<ReadTable> {
	const [, told = ''] = /^\ufeff?sep=([,;\t|])\r?\n/i.exec(text) ?? [];
	const body = told ? text.slice(text.indexOf('\n') + 1) : text.replace(/^\ufeff/, '');
	const delimiter = told || delimiterOf(body, name);
	// a first row that is far too wide is not taken apart
	const begin = body.slice(0, 100 * MOST_COLUMNS).split(/\r?\n/, 1)[0] ?? '';
	if (begin.split(delimiter).length > 20 * MOST_COLUMNS) return tooWide(name || 'text');
	const { data } = Papa.parse<string[]>(body, { delimiter, preview: MOST_LINES });
	const first = data.findIndex((row) => row.some((cell) => cell.trim() !== ''));
	const head = data[first] ?? [];
	const named = isHead(head, data[first + 1]);
	const rows = data.slice(first + (named ? 1 : 0));
	let width = head.length;
	for (const row of rows) width = Math.max(width, row.length);
	const columns = Array.from({ length: width }, (_, i) => (named && head[i]?.trim()) || letters(i));
	const above = first + (named ? 2 : 1) + (told ? 1 : 0);
	const numbers = rows.map((_, i) => i + above);
	return tableOf({ name, columns, rows, numbers, named });
}

/** Guessed from the beginning alone: to look for what is not there takes as long as all that is. */
function delimiterOf(text: string, name: string): string {
	const sample = text.slice(0, 50_000);
	if (/\.(?:tsv|tab)$/i.test(name) && sample.includes('\t')) return '\t';
	const delimitersToGuess = [',', '\t', ';', '|'];
	return Papa.parse(sample, { preview: 20, delimitersToGuess }).meta.delimiter;
}

/** A row of names: one of them is known, or all are short words with something else below. */
function isHead(row: readonly string[], below: readonly string[] | undefined): boolean {
	const cells = row.map((cell) => cell.trim());
	if (cells.some((cell) => cell.length > 100)) return false;
	if (cells.some((cell) => fieldsNamed(cell).length > 0)) return true;
	return (
		below !== undefined &&
		new Set(cells).size === cells.length &&
		cells.every((cell) => /^\p{L}[\p{L}\p{N} _.-]{0,30}$/u.test(cell)) &&
		below.some((cell) => !/^\p{L}[\p{L}\p{N} _.-]{0,30}$/u.test(cell.trim()))
	);
}
