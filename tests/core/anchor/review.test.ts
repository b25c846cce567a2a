import { describe, expect, test } from 'vitest';
import { placedInVersion } from '#lib/core/anchor/at-version.ts';
import { keptAsNote, placedAt } from '#lib/core/anchor/confirm.ts';
import { describe as anchorOf } from '#lib/core/anchor/describe.ts';
import { matchPassage } from '#lib/core/anchor/matching.ts';
import { placedIn } from '#lib/core/anchor/placed.ts';
import { reviewOf, undecided, type Review } from '#lib/core/anchor/review.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { apply, change, snapshotOf } from '#lib/core/model/change.ts';
import { replaceText } from '#lib/core/model/replace-text.ts';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import { versionsOf } from '#lib/core/model/versions.ts';
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import { hashText } from '#lib/core/text/hash.ts';

const PARAGRAPHS = [
	'The council voted seven to four on Tuesday night to close the harbour road to cars.',
	'Traders on the quay said that the decision would cost them half of their customers.',
	'A pilot last summer had cut traffic by twelve per cent, according to a count of the town.',
	'Critics say that the count left out the three weeks in which the bridge was closed.',
	'The mayor promised to look at the figures again before the barriers go up in May.',
	'Buses will run every ten minutes, and deliveries are allowed until eleven.',
];
const [vote, traders, pilot, , mayor, buses] = PARAGRAPHS as [
	string,
	string,
	string,
	string,
	string,
	string,
];

const textOf = (...paragraphs: string[]) => {
	const text = paragraphs.join('\n\n');
	return { text, blocks: plainTextBlocks(text), hash: hashText(text) };
};
const article: Article = {
	...{ type: 'article', id: 'a', title: 'A', outlet: 'O', language: 'en' },
	...textOf(...PARAGRAPHS),
};
const marked = (quote: string): Annotation => ({
	type: 'annotation',
	id: quote,
	article: 'a',
	anchor: anchorOf(article, {
		start: article.text.indexOf(quote),
		end: article.text.indexOf(quote) + quote.length,
	}),
	tag: 'framing',
	codes: [],
	creator: 'Ana',
	created: '2026-01-01T00:00:00.000Z',
	modified: '2026-01-01T00:00:00.000Z',
});
const STAYS = 'voted seven to four on Tuesday night';
const MOVES = 'the decision would cost them half of their customers';
const CHANGES = 'had cut traffic by twelve per cent, according to a count of the town';
const GOES = 'the count left out the three weeks in which the bridge was closed';
const annotations = [STAYS, MOVES, CHANGES, GOES].map(marked);
const LATER = '2026-02-01T00:00:00.000Z';

const before = {
	...snapshotOf([article, ...annotations], EMPTY_SNAPSHOT),
	matching: matchPassage,
};
const edited = pilot.replace('twelve', 'nearly nine').replace('a count', 'a new count');
const after = apply(
	before,
	replaceText(before, article, textOf(vote, edited, mayor, buses, traders), LATER),
);
const now = after.articles.get('a')!;
const updated = (one: Annotation, two: Annotation) =>
	apply(after, change({ updated: [[one, two]] }));
const quotes = (list: Review[keyof Review]) =>
	list.map((one) => ('annotation' in one ? one.annotation.id : one.id));

describe('the highlights of a text that was replaced', () => {
	test('stay, moved, changed, or are gone', () => {
		const review = reviewOf(after, now);
		expect(quotes(review.stay)).toEqual([STAYS]);
		expect(quotes(review.moved)).toEqual([MOVES]);
		expect(quotes(review.unsure)).toEqual([CHANGES]);
		expect(quotes(review.gone)).toEqual([GOES]);
		expect(undecided(review)).toBe(2);
	});

	test('are named where some of their further passages are not found', () => {
		const torn = { ...marked(STAYS), parts: [GOES, MOVES, GOES].map((one) => marked(one).anchor) };
		const snapshot = apply(after, change({ updated: [[marked(STAYS), torn]] }));
		expect(reviewOf(snapshot, now).incomplete).toEqual([{ annotation: torn, missing: 2 }]);
		expect(reviewOf({ ...before, articles: after.articles }, now).incomplete).toEqual([]);
	});

	test('are none of these in the text that they were made on', () => {
		const review = reviewOf(before, article);
		expect(Object.values(review).flat()).toEqual([]);
	});

	test('are settled once a person has decided', () => {
		const [candidate] = reviewOf(after, now).unsure;
		const confirmed = updated(annotations[2]!, placedAt(annotations[2]!, now, candidate!, LATER));
		expect(reviewOf(confirmed, now).unsure).toEqual([]);
		expect(placedIn(confirmed, now).highlights).toHaveLength(3);

		const noted = updated(annotations[3]!, keptAsNote(annotations[3]!, now, LATER));
		expect(quotes(reviewOf(noted, now).notes)).toEqual([GOES]);
		expect(reviewOf(noted, now).gone).toEqual([]);
	});

	test('move where the text that they were made on is not known', () => {
		const { versions: _none, ...rest } = after;
		const review = reviewOf({ ...rest, versions: new Map() }, now);
		expect(quotes(review.moved)).toEqual([STAYS, MOVES]);
	});
});

describe('an earlier text', () => {
	const [version] = versionsOf(after, now);
	const shown = (snapshot: typeof after) =>
		placedInVersion(snapshot, now, version!).map(({ start, end }) =>
			version!.text.slice(start, end),
		);

	test('has its highlights where they were made', () => {
		expect(shown(after)).toEqual([STAYS, MOVES, CHANGES, GOES]);
	});

	test('has them there still when they were given another place since', () => {
		const candidate = reviewOf(after, now).unsure[0]!;
		const confirmed = updated(annotations[2]!, placedAt(annotations[2]!, now, candidate, LATER));
		expect(shown(confirmed)).toEqual([STAYS, MOVES, CHANGES, GOES]);
	});

	test('has later ones where it had the same words', () => {
		const place = { start: now.text.indexOf('harbour road'), end: now.text.indexOf(' to cars') };
		const later = { ...marked('pilot'), id: 'later', anchor: anchorOf(now, place) };
		expect(shown(apply(after, change({ added: [later] })))).toContain('harbour road');
	});

	test('comes back with every highlight where it was', () => {
		const candidate = reviewOf(after, now).unsure[0]!;
		const confirmed = updated(annotations[2]!, placedAt(annotations[2]!, now, candidate, LATER));
		const back = apply(confirmed, replaceText(confirmed, now, textOf(...PARAGRAPHS), LATER));
		const { highlights } = placedIn(back, back.articles.get('a')!);
		expect(highlights.map(({ start, end }) => article.text.slice(start, end))).toEqual([
			STAYS,
			MOVES,
			CHANGES,
			GOES,
		]);
	});
});
