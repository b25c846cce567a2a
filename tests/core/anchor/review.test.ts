import { describe, expect, test } from 'vitest';
import { keptAsNote, placedAt } from '#lib/core/anchor/confirm.ts';
import { matchPassage } from '#lib/core/anchor/matching.ts';
import { placedIn } from '#lib/core/anchor/placed.ts';
import { markedOn, reviewOf, undecided, type Review } from '#lib/core/anchor/review.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { apply, change, snapshotOf } from '#lib/core/model/change.ts';
import { replaceText } from '#lib/core/model/replace-text.ts';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import { versionsOf } from '#lib/core/model/versions.ts';
import { articleOf, marked, passage, textOf } from './marked-articles.ts';

const PARAGRAPHS = [
	'The council voted seven to four on Tuesday night to close the harbour road to cars.',
	'Traders on the quay said that the decision would cost them half of their customers.',
	'A pilot last summer had cut traffic by twelve per cent, according to a count of the town.',
	'Critics say that the count left out the three weeks in which the bridge was closed.',
	'The mayor promised to look at the figures again before the barriers go up in May.',
	'Buses will run every ten minutes, and deliveries are allowed until eleven.',
];
const [vote, traders, pilot, critics, mayor, buses] = PARAGRAPHS as [
	string,
	string,
	string,
	string,
	string,
	string,
];

const article = articleOf(PARAGRAPHS.join('\n\n'));
const STAYS = 'voted seven to four on Tuesday night';
const MOVES = 'the decision would cost them half of their customers';
const CHANGES = 'had cut traffic by twelve per cent, according to a count of the town';
const GOES = 'the count left out the three weeks in which the bridge was closed';
const annotations = [STAYS, MOVES, CHANGES, GOES].map((words) => marked(article, words));
const LATER = '2026-02-01T00:00:00.000Z';

const before = {
	...snapshotOf([article, ...annotations], EMPTY_SNAPSHOT),
	matching: matchPassage,
};
const edited = pilot.replace('twelve', 'nearly nine').replace('a count', 'a new count');
const after = apply(
	before,
	replaceText(before, article, textOf([vote, edited, mayor, buses, traders].join('\n\n')), LATER),
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
		const parts = [GOES, MOVES, GOES].map((words) => passage(article, words));
		const torn = { ...annotations[0]!, parts };
		const snapshot = updated(annotations[0]!, torn);
		expect(reviewOf(snapshot, now).incomplete).toEqual([{ annotation: torn, missing: 2 }]);
		const other = { ...annotations[1]!, parts: [passage(article, vote)] };
		const both = apply(snapshot, change({ updated: [[annotations[1]!, other]] }));
		expect(reviewOf(both, now).incomplete).toEqual([{ annotation: torn, missing: 2 }]);
		expect(reviewOf(after, now).incomplete).toEqual([]);

		const whole = { ...torn, parts: [passage(article, MOVES), passage(article, vote)] };
		expect(reviewOf(updated(annotations[0]!, whole), now).incomplete).toEqual([]);
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

describe('a highlight stays', () => {
	const [first, second] = [vote, traders];
	/** Whether what was marked on the one text stays or moved in the other one. */
	const fate = (words: string, earlier: Article, next: string) => {
		const old = snapshotOf([earlier, marked(earlier, words)], EMPTY_SNAPSHOT);
		const snapshot = apply(
			{ ...old, matching: matchPassage },
			replaceText(old, earlier, textOf(next), LATER),
		);
		const { stay, moved } = reviewOf(snapshot, snapshot.articles.get('a')!);
		return [...stay.map(() => 'stays'), ...moved.map(() => 'moved')];
	};
	const earlier = articleOf(`${first}\n\n${second}`);

	test.each([
		['at the beginning of its paragraph', second, [pilot, first, second]],
		['at its end', 'half of their customers.', [pilot, first, second]],
		['in a paragraph that was edited', MOVES, [first, `Yet the ${second.slice(0, -1)} in May.`]],
	])('%s', (_, words, next) => {
		expect(fate(words, earlier, next.join('\n\n'))).toEqual(['stays']);
	});

	test('not where its paragraph stands elsewhere now', () => {
		expect(fate(first, earlier, `${second}\n\n${first}`)).toEqual(['moved']);
		expect(fate(STAYS, earlier, `${second}\n\n${first}`)).toEqual(['moved']);
	});

	test('not where it left its paragraph', () => {
		const text = [vote, traders, `${pilot} ${critics} ${mayor}`].join('\n\n');
		const moved = [`${vote} ${critics}`, traders, `${pilot} ${mayor}`].join('\n\n');
		expect(fate(critics, articleOf(text), moved)).toEqual(['moved']);
		expect(fate(critics, articleOf(moved), text)).toEqual(['moved']);
	});

	test('not where it begins in none', () => {
		expect(fate(`\n\n${second}`, earlier, `${pilot}\n\n${first}\n\n${second}`)).toEqual(['moved']);
	});

	test('as the paragraphs are told apart now, whatever was known of other texts', () => {
		const old = snapshotOf([earlier, marked(earlier, first)], EMPTY_SNAPSHOT);
		const next = `${second}\n\n${first}`;
		const snapshot = apply(
			{ ...old, matching: matchPassage },
			replaceText(old, earlier, textOf(next), LATER),
		);
		const turned = snapshot.articles.get('a')!;
		const longer = { ...turned, ...textOf(`${pilot}\n\n${first}\n\n${second}`) };
		const inOne = {
			...turned,
			blocks: [{ type: 'paragraph', start: 0, end: next.length }] as const,
		};
		const stays = (one: Article) => reviewOf(snapshot, one).stay.length;
		expect([turned, longer, turned, inOne, turned].map(stays)).toEqual([0, 1, 0, 1, 0]);
	});
});

describe('a highlight whose words stand in several places', () => {
	const [line, other] = [vote, pilot];
	const earlier = articleOf(`${traders}\n\n${line}\n\n${other}`);
	const old = snapshotOf([earlier, marked(earlier, line)], EMPTY_SNAPSHOT);
	const twice = `${traders}\n\n${line}\n\n${line}\n\n${other}`;
	const snapshot = apply(
		{ ...old, matching: matchPassage },
		replaceText(old, earlier, textOf(twice), LATER),
	);

	test('is shown with all of them, and waits for a person', () => {
		const review = reviewOf(snapshot, snapshot.articles.get('a')!);
		const places = [twice.indexOf(line), twice.lastIndexOf(line)];
		expect(review).toEqual({
			...{ stay: [], moved: [], unsure: [], gone: [], notes: [], incomplete: [] },
			ambiguous: [
				{
					annotation: marked(earlier, line),
					places: places.map((start) => ({ start, end: start + line.length })),
				},
			],
		});
		expect(undecided(review)).toBe(1);
		expect(undecided({ ...review, gone: [marked(earlier, other)] })).toBe(2);
	});
});

describe('the text that a highlight was made on', () => {
	test('is known as one of its article, or not', () => {
		expect(markedOn(after, annotations[0]!)).toBe(versionsOf(after, now)[0]);
		expect(markedOn(after, marked(now, 'deliveries'))).toBeUndefined();
		expect(markedOn(after, { ...annotations[0]!, article: 'b' })).toBeUndefined();
	});
});

describe('an earlier text', () => {
	test('comes back with every highlight where it was', () => {
		const candidate = reviewOf(after, now).unsure[0]!;
		const confirmed = updated(annotations[2]!, placedAt(annotations[2]!, now, candidate, LATER));
		const back = apply(
			confirmed,
			replaceText(confirmed, now, textOf(PARAGRAPHS.join('\n\n')), LATER),
		);
		const { highlights } = placedIn(back, back.articles.get('a')!);
		expect(highlights.map(({ start, end }) => article.text.slice(start, end))).toEqual([
			STAYS,
			MOVES,
			CHANGES,
			GOES,
		]);
	});
});
