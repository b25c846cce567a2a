/** What every kind of table comes out as, and how far one may go. */
import { fail, ok, type Problem, type Result } from '#lib/core/result.ts';
import type { Table } from '../reading.ts';
import { guessMapping } from './guess.ts';

/** A table, and what of the file could not be read. */
export interface ReadTable {
	readonly table: Table;
	readonly problems: readonly Problem[];
}

export const MOST_COLUMNS = 500;
export const MOST_ROWS = 20_000;
/** With those that have nothing in them. */
export const MOST_LINES = 5 * MOST_ROWS;
/** Problems of one kind that are told one by one. */
export const TOLD_SINGLY = 20;

export interface Cells {
	readonly name: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
	/** The number of each row in its file, for people. */
	readonly numbers: readonly number[];
	/** Whether the columns have names of their own. */
	readonly named: boolean;
}

/** Rows with nothing in them are left out. Problems: table-empty, table-too-wide. */
export function tableOf(cells: Cells, problems: readonly Problem[] = []): Result<ReadTable> {
	const { name, columns, rows, numbers } = cells;
	const where = name || 'text';
	if (columns.length > MOST_COLUMNS) return tooWide(where);
	const filled = [...rows.keys()].filter((i) => rows[i]?.some((cell) => cell.trim() !== ''));
	if (filled.length === 0) return fail({ code: 'table-empty', where });
	const kept = filled.slice(0, MOST_ROWS);
	const cut: Problem[] =
		filled.length > MOST_ROWS || rows.length >= MOST_LINES
			? [{ code: 'table-too-long', where, params: { limit: MOST_ROWS } }]
			: [];
	const inFile = kept.map((i) => rows[i] ?? []);
	const table: Table = {
		name: where,
		columns,
		rows: inFile,
		numbers: kept.map((i) => numbers[i] ?? i + 1),
		mapping: guessMapping(columns, inFile, cells.named),
	};
	return ok({ table, problems: [...problems, ...cut] });
}

export function tooWide(where: string): Result<never> {
	return fail({ code: 'table-too-wide', where, params: { limit: MOST_COLUMNS } });
}

/** `A`, `B`, … `AA`: what a spreadsheet calls a column that has no name. */
export function letters(index: number): string {
	const last = String.fromCharCode(65 + (index % 26));
	return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
