/** Reads what is text to a computer: prose, pages, tables, and the program's own files. */
import type { Result } from '#lib/core/result.ts';
import { loading } from './awaiting.ts';
import { decodeText } from './decode-text.ts';
import { problem, tooLarge } from './problem-reading.ts';
import { extensionOf, isLarger } from './readable.ts';
import { NOTHING, type Reading, type Source } from './reading.ts';
import { textKind } from './sniff.ts';
import type { ReadTable } from './table/read-table.ts';

/** @param where what the person knows it by */
export async function* readTextual(
	{ name, bytes, type = '' }: Source,
	where: string,
): AsyncGenerator<number, Reading> {
	const isPage = /html/i.test(type) || /^(?:x?html?|mht)/.test(extensionOf(name));
	const text = decodeText(bytes, { html: isPage, declared: type });
	if (text === undefined) return problem({ code: 'article-no-text', where });
	if (type.startsWith('text/html') && name === '') return yield* readClipboard(text, where);
	const kind = textKind(text, name);
	switch (kind) {
		case 'html': {
			// where nothing has told that it is a page, what it says of its encoding was not heeded
			const html = lightened(isPage ? text : (decodeText(bytes, { html: true }) ?? text));
			if (isLarger(html.length, 'text')) return tooLarge(where, 'text');
			const { readPage } = yield* loading(() => import('./html/read-page.ts'));
			const read = readPage(html, name);
			return read.ok ? { ...NOTHING, articles: [read.value] } : problem(read.error);
		}
		case 'json':
		case 'jsonl':
			if (isLarger(text.length, 'structured')) return tooLarge(where, 'structured');
			return yield* kind === 'jsonl' ? readLines(text, where) : readJson(text, name, where);
		case 'table':
			if (isLarger(text.length, 'structured')) return tooLarge(where, 'structured');
			return yield* readCells(text, where);
		case 'other':
			return problem({ code: 'file-unsupported', where });
		case 'markdown':
		case 'text':
			return yield* readProse(text, name, where, kind);
	}
}

async function* readClipboard(html: string, where: string): AsyncGenerator<number, Reading> {
	if (isLarger(html.length, 'text')) return tooLarge(where, 'text');
	const { readRichText } = yield* loading(() => import('./html/read-rich-text.ts'));
	const read = readRichText(html);
	return read.ok ? { ...NOTHING, articles: [read.value] } : problem(read.error);
}

async function* readProse(
	text: string,
	name: string,
	where: string,
	kind: 'markdown' | 'text',
): AsyncGenerator<number, Reading> {
	const { readArticleFile } = yield* loading(() => import('./index.ts'));
	const draft = readArticleFile({ name, text, kind });
	return draft.ok
		? { ...NOTHING, articles: [{ where, draft: draft.value }] }
		: problem(draft.error);
}

/** The program's own file; else a table, of which one row alone is simply an article. */
async function* readJson(
	text: string,
	name: string,
	where: string,
): AsyncGenerator<number, Reading> {
	if (/^\s*\{[\s\S]{0,2000}?"format"\s*:\s*"crossread"/.test(text.slice(0, 3000))) {
		return yield* readOwn(text, where);
	}
	const { parseJson } = yield* loading(() => import('#lib/formats/json.ts'));
	const json = parseJson(text, where);
	// words in brackets are no broken JSON
	if (!json.ok && extensionOf(name) !== 'json') return yield* readProse(text, name, where, 'text');
	if (!json.ok) return problem(json.error);
	if (isOwn(json.value) || /\.crossread\.json$/i.test(name)) return yield* readOwn(text, where);
	const { tableOfJson } = yield* loading(() => import('./table/json.ts'));
	return yield* tableOrArticle(tableOfJson(json.value, where));
}

function isOwn(value: unknown): boolean {
	return (Object(value) as { format?: unknown }).format === 'crossread';
}

async function* readOwn(text: string, where: string): AsyncGenerator<number, Reading> {
	const { decode } = yield* loading(() => import('#lib/formats/native.ts'));
	const records = decode(text, where);
	return records.ok ? { ...NOTHING, records: [records.value] } : problem(records.error);
}

async function* readLines(text: string, where: string): AsyncGenerator<number, Reading> {
	const { readJsonl } = yield* loading(() => import('./table/json.ts'));
	return yield* tableOrArticle(readJsonl(text, where));
}

async function* readCells(text: string, where: string): AsyncGenerator<number, Reading> {
	const { readCsv } = yield* loading(() => import('./table/csv.ts'));
	const read = readCsv(text, where);
	if (!read.ok) return problem(read.error);
	return { ...NOTHING, tables: [read.value.table], problems: read.value.problems };
}

async function* tableOrArticle(read: Result<ReadTable>): AsyncGenerator<number, Reading> {
	if (!read.ok) return problem(read.error);
	const { table, problems } = read.value;
	const { title, text } = table.mapping;
	if (table.rows.length > 1 || title === undefined || text === undefined) {
		return { ...NOTHING, tables: [table], problems };
	}
	const { rowsOf } = yield* loading(() => import('./table/rows.ts'));
	const { articles, problems: ofRow } = yield* rowsOf(table, table.mapping);
	const named = articles.map((article) => ({ ...article, where: table.name }));
	return { ...NOTHING, articles: named, problems: [...problems, ...ofRow] };
}

/** Pictures and fonts that a saved page has inside can be most of it, and none of them is read. */
function lightened(html: string): string {
	return html.length < 1024 * 1024
		? html
		: html.replace(/data:[a-z0-9.+/-]{1,80};base64,[A-Za-z0-9+/=%]+/g, 'data:,');
}
