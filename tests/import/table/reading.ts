/** Files as the program reads them, in this thread. */
import type { Mapping, Reading, Table } from '#lib/import/reading.ts';
import { readSource } from '#lib/import/read-source.ts';
import { rowsOf, type Rows, type RowsOptions } from '#lib/import/table/rows.ts';

export async function toEnd<T>(steps: AsyncGenerator<number, T>): Promise<T> {
	for (;;) {
		const step = await steps.next();
		if (step.done) return step.value;
	}
}

export function read(name: string, content: string | Uint8Array, type?: string): Promise<Reading> {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	return toEnd(readSource({ name, bytes, ...(type !== undefined && { type }) }));
}

/** The only table of the file. */
export async function tableIn(name: string, content: string | Uint8Array): Promise<Table> {
	const { tables, problems } = await read(name, content);
	const [table] = tables;
	if (!table) throw new Error(`No table in ${name}: ${JSON.stringify(problems)}`);
	return table;
}

/** By the names of the columns. */
export function named({ columns, mapping }: Table): Record<string, string | undefined> {
	return Object.fromEntries(
		Object.entries(mapping).map(([field, at]) => [field, columns[at]] as const),
	);
}

export function rows(
	table: Table,
	mapping: Mapping = table.mapping,
	options: RowsOptions = {},
): Promise<Rows> {
	return toEnd(rowsOf(table, mapping, options));
}

/** A text long enough to look like one. */
export const BODY =
	'The river rose above the old wall on Monday night, and two hundred people left their homes. ' +
	'The mayor, Ada Quill, said that the water had never come so fast. A ferry was lost at the pier. ' +
	'By the morning most of the streets were dry again, but the bridge will stay closed for a week.';
