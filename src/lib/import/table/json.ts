/** Finds the articles in JSON: a list of objects, wherever in an export it stands, or one object. */
import { fail, ok, type Problem, type Result } from '#lib/core/result.ts';
import { parseJson } from '#lib/formats/json.ts';
import { flatten, isObject } from './flatten.ts';
import { guessMapping } from './guess.ts';
import { MOST_COLUMNS, tableOf, TOLD_SINGLY, tooWide, type ReadTable } from './read-table.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** How deep in an answer of some service its list may stand. */
const DEEPEST = 4;

/** Problems: table-empty, table-too-wide. */
export function tableOfJson(value: unknown, name: string): Result<ReadTable> {
	const records = recordsIn(value);
	return tableOfRecords(
		records,
		records.map((_, i) => i + 1),
		name,
	);
}

/**
 * One object a line. Problems: table-empty, table-too-wide, and file-not-json if no line is one;
 * single lines that are none are among the table's problems.
 */
export function readJsonl(text: string, name: string): Result<ReadTable> {
	const where = name || 'text';
	const records: JsonObject[] = [];
	const numbers: number[] = [];
	const broken: number[] = [];
	let first: Problem | undefined;
	for (const [i, line] of text.split('\n').entries()) {
		if (line.trim() === '') continue;
		const read = parseJson(line, where);
		if (read.ok && isObject(read.value)) {
			records.push(read.value);
			numbers.push(i + 1);
			continue;
		}
		broken.push(i + 1);
		if (!read.ok) first ??= { ...read.error, params: { ...read.error.params, line: i + 1 } };
	}
	if (records.length === 0 && first) return fail(first);
	const table = tableOfRecords(records, numbers, name);
	if (!table.ok) return table;
	const problems: Problem[] = broken
		.slice(0, TOLD_SINGLY)
		.map((line) => ({ code: 'table-line-broken', where: `${where}, line ${line}` }));
	if (broken.length > TOLD_SINGLY) {
		const params = { count: broken.length - TOLD_SINGLY };
		problems.push({ code: 'table-lines-broken', where, params });
	}
	return ok({ ...table.value, problems: [...problems, ...table.value.problems] });
}

function tableOfRecords(
	records: readonly JsonObject[],
	numbers: readonly number[],
	name: string,
): Result<ReadTable> {
	const index = new Map<string, number>();
	const rows: string[][] = [];
	for (const record of records) {
		const row: string[] = [];
		for (const [key, cell] of flatten(record)) {
			const at = index.get(key) ?? index.size;
			index.set(key, at);
			row[at] = cell;
		}
		// before the rows are as long as all names that there may be
		if (index.size > MOST_COLUMNS) return tooWide(name || 'text');
		rows.push(Array.from(row, (cell: string | undefined) => cell ?? ''));
	}
	return tableOf({ name, columns: [...index.keys()], rows, numbers, named: true });
}

/** The largest list of objects, unless only the object around it is an article. */
function recordsIn(value: unknown): readonly JsonObject[] {
	if (Array.isArray(value)) return value.filter(isObject);
	if (!isObject(value)) return [];
	let largest: readonly JsonObject[] = [];
	const look = (inside: JsonObject, depth: number): void => {
		const own = Object.values(inside);
		for (const one of own) {
			const list = Array.isArray(one) ? one.filter(isObject) : [];
			if (list.length > largest.length) largest = list;
			if (isObject(one) && depth < DEEPEST) look(one, depth + 1);
		}
		// a dictionary of articles by their ids
		const objects = own.filter(isObject);
		if (objects.length > largest.length && objects.every(isArticle)) largest = objects;
	};
	look(value, 0);
	const areArticles = largest.slice(0, 5).some(isArticle);
	return largest.length === 0 || (!areArticles && isArticle(value)) ? [value] : largest;
}

/** It has a title and a text of its own. */
function isArticle(record: JsonObject): boolean {
	const own = Object.entries(record).filter(([, value]) => !isObject(value));
	const cells = flatten(Object.fromEntries(own));
	const { title, text } = guessMapping([...cells.keys()], [[...cells.values()]], true);
	return title !== undefined && text !== undefined;
}
