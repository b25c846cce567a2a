/** What the cells of a column look like. */
import { dateIn } from './dates.ts';

export interface Looks {
	/** The share of the rows that have anything in it. All that follows is about these. */
	readonly filled: number;
	/** Shares that are an address, a date, a number. */
	readonly urls: number;
	readonly dates: number;
	readonly numbers: number;
	/** On average, in UTF-16 units. */
	readonly length: number;
	/** How many are different, as a share. */
	readonly distinct: number;
}

/** Rows that are looked at. */
const SAMPLE = 200;

export function looksOf(rows: readonly (readonly string[])[], column: number): Looks {
	const sample = rows.slice(0, SAMPLE);
	const cells = sample.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
	const share = (count: number): number => (cells.length === 0 ? 0 : count / cells.length);
	const having = (test: (cell: string) => boolean): number => share(cells.filter(test).length);
	return {
		filled: sample.length === 0 ? 0 : cells.length / sample.length,
		urls: having((cell) => /^https?:\/\/\S+$/i.test(cell)),
		dates: having((cell) => cell.length <= 60 && dateIn(cell, 'day-first') !== undefined),
		numbers: having((cell) => /^[-+]?[\d.,]+$/.test(cell)),
		length: share(cells.reduce((sum, cell) => sum + cell.length, 0)),
		distinct: share(new Set(cells).size),
	};
}
