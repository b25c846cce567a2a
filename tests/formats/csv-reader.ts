/** A reader of CSV as RFC 4180 has it, as small as can be, to read back what was written. */

/** Rows of cells. A line break at the end of the file ends the last row. */
export function rowsOf(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	const token = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
	token.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
	while (token.lastIndex < text.length) {
		const at = token.lastIndex;
		const match = token.exec(text);
		if (!match) throw new Error(`no CSV at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
		row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
		if (match[3] === ',') continue;
		rows.push(row);
		row = [];
	}
	return rows;
}

/** The cell as it was before it was kept from being a formula. */
export function withoutGuard(cell: string): string {
	return /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

/** Rows by the names of their columns. */
export function recordsOfCsv(text: string): Record<string, string>[] {
	const [head = [], ...rows] = rowsOf(text);
	return rows.map((row) => Object.fromEntries(row.map((cell, i) => [head[i] ?? '', cell])));
}
