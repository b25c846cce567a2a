import { expect, test } from 'vitest';
import { describe as anchorOf } from '#lib/core/anchor/describe.ts';
import { markedIn } from '#lib/core/compare/marked.ts';
import { UNTAGGED, type Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import { hashText } from '#lib/core/text/hash.ts';

const text = 'The council voted seven to four.\n\nSubscribe now';
const article: Article = {
	type: 'article',
	id: 'a',
	title: 'A',
	outlet: 'O',
	language: 'en',
	text,
	hash: hashText(text),
	blocks: [
		{ type: 'paragraph', start: 0, end: 32 },
		{ type: 'paragraph', start: 34, end: 47, boilerplate: true },
	],
};

function marked(id: string, quote: string, parts: Partial<Annotation> = {}): Annotation {
	const start = text.indexOf(quote);
	return {
		type: 'annotation',
		id,
		article: 'a',
		anchor: anchorOf(article, { start, end: start + quote.length }),
		tag: 'framing',
		codes: [],
		creator: 'Ana',
		created: '2026-01-01T00:00:00.000Z',
		modified: '2026-01-01T00:00:00.000Z',
		...parts,
	};
}

function idsOf(...annotations: Annotation[]): string[] {
	return markedIn(snapshotOf(annotations, EMPTY_SNAPSHOT), article).map(({ id }) => id);
}

test('highlights count in the order of the text, with their codes and their coder', () => {
	const vote = marked('2', 'voted', { tag: 'evidence', codes: ['evidence/document'] });
	const snapshot = snapshotOf([vote, marked('1', 'The council')], EMPTY_SNAPSHOT);
	expect(markedIn(snapshot, article)).toMatchObject([
		{ id: '1', start: 0, end: 11, tag: 'framing', creator: 'Ana' },
		{ id: '2', tag: 'evidence', codes: ['evidence/document'] },
	]);
});

test('a passage that is only linked counts nowhere', () => {
	expect(idsOf(marked('1', 'voted', { tag: UNTAGGED }), marked('2', 'seven'))).toEqual(['2']);
});

test('what lies in boilerplate alone does not count, what reaches out of it does', () => {
	expect(idsOf(marked('1', 'Subscribe'), marked('2', 'four.\n\nSubscribe'))).toEqual(['2']);
});
