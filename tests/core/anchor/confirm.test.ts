import { describe, expect, test } from 'vitest';
import { keptAsNote, placedAt } from '#lib/core/anchor/confirm.ts';
import { articleOf, marked, passage } from './marked-articles.ts';

const first = articleOf('The vote was on Tuesday night.');
const second = articleOf('On Tuesday evening there was a vote.');
const third = articleOf('It was late on Tuesday when they voted.');
const annotation = marked(first, 'on Tuesday night', { note: 'When?' });
const LATER = '2026-02-01T00:00:00.000Z';
const LAST = '2026-03-01T00:00:00.000Z';
const spanOf = (article: typeof first, words: string) => passage(article, words).position;

describe('a highlight whose place a person confirmed', () => {
	const placed = placedAt(annotation, second, spanOf(second, 'On Tuesday evening'), LATER);

	test('stands there from now on, and tells where it was made', () => {
		expect(placed).toEqual({
			...annotation,
			anchor: passage(second, 'On Tuesday evening'),
			earlier: [annotation.anchor],
			modified: LATER,
		});
	});

	test('tells of all earlier texts, the first one first', () => {
		const again = placedAt(placed, third, spanOf(third, 'late on Tuesday'), LAST);
		expect(again.earlier).toEqual([annotation.anchor, placed.anchor]);
		expect(again.modified).toBe(LAST);
	});

	test('tells of a text only once, however often its place there is changed', () => {
		const moved = placedAt(placed, second, spanOf(second, 'Tuesday'), LAST);
		expect(moved.earlier).toEqual([annotation.anchor]);
		expect(moved.anchor).toEqual(passage(second, 'Tuesday'));

		const back = placedAt(placed, first, spanOf(first, 'Tuesday'), LAST);
		expect(back.earlier).toEqual([placed.anchor]);
	});

	test('has no earlier text if it stays in the one that it was made on', () => {
		const moved = placedAt(annotation, first, spanOf(first, 'Tuesday'), LATER);
		expect(moved).not.toHaveProperty('earlier');
		expect(moved.anchor).toEqual(passage(first, 'Tuesday'));
	});

	test('is no longer one that is not in the text', () => {
		const noted = keptAsNote(annotation, second, LATER);
		expect(placedAt(noted, second, spanOf(second, 'Tuesday'), LAST)).not.toHaveProperty('unplaced');
	});
});

describe('a highlight that a person keeps as a note', () => {
	test('says in which text it is not, and stays as it was otherwise', () => {
		expect(keptAsNote(annotation, second, LATER)).toEqual({
			...annotation,
			unplaced: second.hash,
			modified: LATER,
		});
	});
});
