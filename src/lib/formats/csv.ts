/**
 * Tables as CSV by RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180): commas, CRLF, and quotes around
 * what needs them. Made to be opened in a spreadsheet program, which takes cells that begin in a
 * certain way for formulas: those get an apostrophe in front, which such a program does not show.
 */

export type Cell = string | number | undefined;

export interface CsvOptions {
	/** Starts the file with U+FEFF, from which Excel knows that it is UTF-8. */
	readonly bom?: boolean;
}

/**
 * What is taken for a formula, however many apostrophes stand before it: so one apostrophe less is
 * always the cell as it was (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** One line for each row, every one ended by CRLF. Nothing known is an empty cell. */
export function csv(rows: readonly (readonly Cell[])[], { bom = false }: CsvOptions = {}): string {
	const lines = rows.map((row) => row.map(written).join(',') + '\r\n');
	return (bom ? '\uFEFF' : '') + lines.join('');
}

function written(cell: Cell): string {
	if (typeof cell === 'number') return String(cell);
	const text = cell ?? '';
	const safe = FORMULA.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A share as people's programs read it: four digits are more than any text has words. */
export function fraction(share: number): number {
	return Math.round(share * 10_000) / 10_000;
}
