/**
 * Reads a file or a paste as what it is, whatever it is called. Each reader is loaded when something
 * needs it. Runs in a worker (workers/reader.ts) as well as in Node.
 */
import type { Problem } from '#lib/core/result.ts';
import { decodeText } from './decode-text.ts';
import { NOTHING, type Reading, type Source } from './reading.ts';

/**
 * Yields the share done. Whatever is wrong is among the problems, each with its place; it throws for
 * a mistake in the program only.
 */
export async function* readSource(source: Source): AsyncGenerator<number, Reading> {
	const where = source.name || 'text';
	yield 0;
	const text = decodeText(source.bytes);
	if (text === undefined) return problem({ code: 'article-no-text', where });
	if (/^\s*\{/.test(text)) {
		const { decode } = await import('#lib/formats/native.ts');
		const records = decode(text, where);
		return records.ok ? { ...NOTHING, records: [records.value] } : problem(records.error);
	}
	const { readArticleFile } = await import('./index.ts');
	const draft = readArticleFile({ name: source.name, text });
	return draft.ok
		? { ...NOTHING, articles: [{ where, draft: draft.value }] }
		: problem(draft.error);
}

function problem(error: Problem): Reading {
	return { ...NOTHING, problems: [error] };
}
