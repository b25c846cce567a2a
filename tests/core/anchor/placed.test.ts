import { describe, expect, test } from 'vitest';
import { describe as anchorOf } from '#lib/core/anchor/describe.ts';
import { matchPassage } from '#lib/core/anchor/matching.ts';
import { placedIn, placeOf } from '#lib/core/anchor/placed.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { apply, change, snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import { hashText } from '#lib/core/text/hash.ts';

function articleOf(text: string): Article {
	const blocks = [{ type: 'paragraph', start: 0, end: text.length }] as const;
	const hash = hashText(text);
	return { type: 'article', id: 'a', title: 'A', outlet: 'O', language: 'en', text, blocks, hash };
}

const article = articleOf(
	'The council voted seven to four after months of delay on Tuesday night.',
);

function marked(id: string, quote: string, parts: Partial<Annotation> = {}): Annotation {
	const start = article.text.indexOf(quote);
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

const council = marked('1', 'The council');
const vote = marked('2', 'voted seven to four', { tag: 'evidence', note: 'Counted' });
const delay = marked('3', 'after months of delay');
const snapshot = {
	...snapshotOf([delay, vote, council], EMPTY_SNAPSHOT),
	matching: matchPassage,
};
const ids = (highlights: readonly { id: string }[]) => highlights.map(({ id }) => id);

describe('the highlights of an article', () => {
	test('stand in the order of its text, with what their look depends on', () => {
		const { highlights, lost } = placedIn(snapshot, article);
		expect(ids(highlights)).toEqual(['1', '2', '3']);
		expect(highlights[1]).toEqual({
			...{ id: '2', tag: 'evidence', noted: true, start: 12, end: 31 },
			created: vote.created,
		});
		expect(lost).toEqual([]);
	});

	test('an article that has none has none', () => {
		expect(placedIn(EMPTY_SNAPSHOT, article)).toEqual({
			highlights: [],
			parts: [],
			unsure: [],
			lost: [],
		});
	});

	test('are the very same objects until something in the article changes', () => {
		const before = placedIn(snapshot, article);
		const elsewhere = apply(snapshot, change({ added: [{ ...council, id: '9', article: 'b' }] }));
		expect(placedIn(elsewhere, article)).toBe(before);

		const noted = { ...delay, note: 'Whose delay?' };
		const after = placedIn(apply(snapshot, change({ updated: [[delay, noted]] })), article);
		expect(after.highlights.slice(0, 2)).toEqual(before.highlights.slice(0, 2));
		expect(after.highlights[0]).toBe(before.highlights[0]);
		expect(after.highlights[1]).toBe(before.highlights[1]);
		expect(after.highlights[2]).toEqual({ ...before.highlights[2], noted: true });
	});
});

describe('in a text that was changed', () => {
	const newer = articleOf(
		'After a long night, months of delay ended. The council of the town met again, and it was said that voted seven to four after months of delay on Tuesday night.',
	);

	test('what is found moves along, what is not found is lost', () => {
		const { highlights, lost } = placedIn(snapshot, newer);
		expect(highlights.map(({ start, end }) => newer.text.slice(start, end))).toEqual([
			'voted seven to four',
			'after months of delay',
		]);
		expect(ids(lost)).toEqual(['1']);
	});

	test('what has changed places is in the order of the new text', () => {
		const turned = articleOf(
			'It was after months of delay on Tuesday night that the members of the council voted seven to four, they said.',
		);
		expect(ids(placedIn(snapshot, turned).highlights)).toEqual(['3', '2']);
	});

	test('each text has its own places', () => {
		expect(placeOf(snapshot, vote, newer)?.start).not.toBe(placeOf(snapshot, vote, article)?.start);
		expect(placeOf(snapshot, vote, article)).toEqual({
			id: '2',
			tag: 'evidence',
			noted: true,
			created: vote.created,
			start: 12,
			end: 31,
		});
	});
});
