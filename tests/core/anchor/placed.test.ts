import { describe, expect, test } from 'vitest';
import { keptAsNote } from '#lib/core/anchor/confirm.ts';
import { matchPassage } from '#lib/core/anchor/matching.ts';
import {
	callsForMatching,
	loadMatching,
	needsMatching,
	passagesOf,
	placedIn,
	placeOf,
	resolutionOf,
	type Placed,
} from '#lib/core/anchor/placed.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { apply, change, snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';
import { versionOf } from '#lib/core/model/version.ts';
import { articleOf, MADE, marked, passage } from './marked-articles.ts';

const article = articleOf(
	'The council voted seven to four after months of delay on Tuesday night.',
);
const council = marked(article, 'The council', { id: '1' });
const vote = marked(article, 'voted seven to four', { id: '2', tag: 'evidence', note: 'Counted' });
const delay = marked(article, 'after months of delay', { id: '3' });

/** Without what it takes to find passages in other texts. */
const recorded = (...records: Entity[]): Snapshot => snapshotOf(records, EMPTY_SNAPSHOT);
const matching = (...records: Entity[]): Snapshot => ({
	...recorded(...records),
	matching: matchPassage,
});
const snapshot = matching(delay, vote, council);
const ids = (highlights: readonly { id: string }[]) => highlights.map(({ id }) => id);
const quotes = ({ text }: Article, highlights: Placed['highlights']) =>
	highlights.map(({ start, end }) => text.slice(start, end));

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
		expect(quotes(newer, highlights)).toEqual(['voted seven to four', 'after months of delay']);
		expect(ids(lost)).toEqual(['1']);
	});

	test('what has changed places is in the order of the new text', () => {
		const turned = articleOf(
			'It was after months of delay on Tuesday night that the members of the council voted seven to four, they said.',
		);
		expect(ids(placedIn(snapshot, turned).highlights)).toEqual(['3', '2']);
	});

	test('each text has its own places, and keeps them', () => {
		const [here, there] = [placedIn(snapshot, article), placedIn(snapshot, newer)];
		expect(placedIn(snapshot, article)).toBe(here);
		expect(placedIn(snapshot, newer)).toBe(there);

		expect(quotes(newer, [placeOf(snapshot, vote, newer)!])).toEqual(['voted seven to four']);
		expect(placeOf(snapshot, vote, article)).toEqual({
			id: '2',
			tag: 'evidence',
			noted: true,
			created: vote.created,
			start: 12,
			end: 31,
		});
	});

	test('nothing has a place as long as nothing can be matched, and then it has', () => {
		const { matching: _later, ...waiting } = matching(vote);
		expect(placedIn(waiting, newer)).toMatchObject({ highlights: [], lost: [vote] });
		expect(placeOf(waiting, vote, newer)).toBeUndefined();
		expect(resolutionOf(waiting, vote, newer)).toEqual({ status: 'orphan' });

		const able = { ...waiting, matching: matchPassage };
		expect(quotes(newer, placedIn(able, newer).highlights)).toEqual(['voted seven to four']);
		expect(resolutionOf(able, vote, newer)).toMatchObject({ status: 'moved' });
	});

	test('what a person has said is not in it has no place there, and one elsewhere', () => {
		const note = keptAsNote(vote, newer, MADE);
		const noted = matching(note);
		expect(placedIn(noted, newer)).toMatchObject({ highlights: [], lost: [note] });
		expect(ids(placedIn(noted, article).highlights)).toEqual(['2']);
	});
});

describe('words that were edited', () => {
	const line = 'Nobody at the harbour wanted to say one single word about it';
	const others = 'Deliveries were allowed until eleven, traders remember';
	const [first, other] = [articleOf(`It was cold. ${line}.`), articleOf(`${others}.`)];
	const [edited, changed] = [line.replace('one', 'any'), others.replace('were', 'are')];
	const second = articleOf(`${edited}. ${changed}.`);
	const [said, allowed] = [marked(first, line), marked(other, others)];
	const versions = [versionOf(first, MADE), versionOf(other, MADE)];
	const known = matching(...versions, said, allowed);

	test('wait for a person with what became of them, in the order of the text', () => {
		const { highlights, unsure, lost } = placedIn(known, second);
		expect([highlights, lost]).toEqual([[], []]);
		expect(unsure.map(({ annotation }) => annotation)).toEqual([said, allowed]);
		expect(unsure.map(({ start, end }) => second.text.slice(start, end))).toEqual([
			edited,
			changed,
		]);
		expect(unsure.every(({ score }) => score > 0.8 && score < 1)).toBe(true);
		expect(placeOf(known, said, second)).toBeUndefined();
	});

	test('have the longer passage first where two begin together', () => {
		const short = marked(first, line.slice(0, -' about it'.length));
		const both = matching(...versions, short, said);
		expect(ids(placedIn(both, second).unsure.map((one) => one.annotation))).toEqual([
			line,
			short.id,
		]);
	});
});

describe('an earlier text that is known', () => {
	const line = 'Nobody at the harbour wanted to say a word about it.';
	const lines = Array<string>(4).fill(line).join(' ');
	const first = articleOf(`It was cold. ${lines} It rained.`);
	const second = articleOf(`It was very cold. ${lines} It rained.`);
	const third = first.text.indexOf(line) + 2 * (line.length + 1);
	const place = { start: third, end: third + line.length };
	const annotation = marked(first, line, {
		anchor: { ...passage(first, line), position: place },
	});
	const moved = { start: place.start + 5, end: place.end + 5 };
	const version = versionOf(first, MADE);

	test('tells a passage from its copies, also if it gets known later', () => {
		const without = matching(annotation);
		const withIt = { ...without, versions: matching(version).versions };
		expect(placeOf(without, annotation, second)).not.toMatchObject(moved);
		expect(placedIn(without, second).highlights).not.toMatchObject([moved]);
		expect(placeOf(withIt, annotation, second)).toMatchObject(moved);
		expect(placedIn(withIt, second).highlights).toMatchObject([moved]);
	});

	test('tells the further pieces of a highlight from theirs', () => {
		const pieces = { ...marked(second, 'It was'), parts: [annotation.anchor] };
		expect(placedIn(matching(version, pieces), second).parts).toMatchObject([moved]);
		expect(placedIn(matching({ ...pieces, id: '2' }), second).parts).not.toMatchObject([moved]);
	});

	test('has its highlights where they were made, when it comes back', () => {
		const elsewhere = marked(second, 'It rained', { earlier: [passage(first, 'was cold')] });
		const other = marked(second, 'very cold', {
			earlier: [passage(articleOf('Cold.'), 'Cold'), passage(first, 'It rained')],
		});
		const { highlights } = placedIn(recorded(elsewhere, other), first);
		expect(quotes(first, highlights)).toEqual(['was cold', 'It rained']);
	});

	test('has the longer one first where two begin together, whatever came first since', () => {
		const short = marked(second, 'It was', { earlier: [passage(first, 'It was')] });
		const long = marked(second, 'very cold', { earlier: [passage(first, 'It was cold')] });
		expect(quotes(first, placedIn(recorded(short, long), first).highlights)).toEqual([
			'It was cold',
			'It was',
		]);
	});
});

describe('a highlight in several pieces', () => {
	const pieces = (whole: string, ...parts: string[]): Annotation =>
		marked(article, whole, { parts: parts.map((part) => passage(article, part)) });
	const torn = pieces('The council', 'seven', 'delay on');

	test('is drawn at all of them, each with its look', () => {
		const placed = placedIn(recorded(torn, vote), article);
		expect(ids(placed.highlights)).toEqual([torn.id, '2']);
		const look = { id: torn.id, tag: 'framing', noted: false, created: MADE };
		expect(placed.parts).toEqual([
			{ ...look, start: 18, end: 23 },
			{ ...look, start: 48, end: 56 },
		]);
		expect(quotes(article, passagesOf(placed))).toEqual([
			'The council',
			'voted seven to four',
			'seven',
			'delay on',
		]);
	});

	test('has its longer pieces before others that begin where they do', () => {
		const placed = placedIn(recorded(pieces('The council', 'voted seven to'), vote), article);
		expect(ids(passagesOf(placed))).toEqual(['The council', '2', 'The council']);
		const other = placedIn(
			recorded(pieces('The council', 'voted seven to four after'), vote),
			article,
		);
		expect(ids(passagesOf(other))).toEqual(['The council', 'The council', '2']);
	});

	test('is drawn at those that a new text has', () => {
		const newer = articleOf(article.text.replace('seven', 'eight').replace('The', 'On Monday the'));
		const { highlights, parts } = placedIn(
			matching(versionOf(article, MADE), pieces('council voted', 'seven', 'after months of delay')),
			newer,
		);
		expect(quotes(newer, highlights)).toEqual(['council voted']);
		expect(quotes(newer, parts)).toEqual(['after months of delay']);
	});

	test('is drawn nowhere if the first of them is not there', () => {
		const newer = articleOf(article.text.replace('seven', 'eight'));
		const { highlights, parts } = placedIn(
			matching(versionOf(article, MADE), pieces('seven', 'after months of delay')),
			newer,
		);
		expect([highlights, parts]).toEqual([[], []]);
	});

	test('has only those of this text as long as nothing can be matched', () => {
		const newer = articleOf(`New. ${article.text}`);
		const part = passage(newer, 'on Tuesday');
		const mixed = { ...marked(newer, 'The council'), parts: [council.anchor, part] };
		expect(quotes(newer, placedIn(recorded(mixed), newer).parts)).toEqual(['on Tuesday']);
	});

	test('and none in more than one is just its highlights', () => {
		const placed = placedIn(snapshot, article);
		expect(placed.parts).toEqual([]);
		expect(passagesOf(placed)).toBe(placed.highlights);
	});
});

describe('matching', () => {
	const newer = articleOf(`New. ${article.text}`);
	const here = marked(newer, 'voted', { id: 'here' });
	const torn = { ...here, id: 'torn', parts: [passage(newer, 'seven'), delay.anchor] };
	const whole = { ...here, id: 'whole', parts: [passage(newer, 'seven')] };

	test('is needed where a passage was marked on another text than its article has', () => {
		expect(needsMatching(EMPTY_SNAPSHOT)).toBe(false);
		expect(needsMatching(recorded(newer, here, whole))).toBe(false);
		expect(needsMatching(recorded(newer, here, vote))).toBe(true);
		expect(needsMatching(recorded(newer, here, torn))).toBe(true);
		expect(needsMatching(recorded(here))).toBe(true);
	});

	test('is called for by a change that brings such a passage', () => {
		const now = recorded(newer, here);
		const calls = (...added: Entity[]) => callsForMatching(change({ added }), now);
		expect(calls()).toBe(false);
		expect(calls(whole)).toBe(false);
		expect(calls(whole, vote)).toBe(true);
		expect(calls(torn)).toBe(true);
		expect(calls({ ...here, article: 'b' })).toBe(true);
		expect(callsForMatching(change({ updated: [[vote, here]] }), now)).toBe(false);
		expect(callsForMatching(change({ updated: [[here, torn]] }), now)).toBe(true);
		expect(callsForMatching(change({ removed: [vote] }), now)).toBe(false);
	});

	test('is called for by another text under passages that are there', () => {
		const now = recorded(newer, here, whole);
		const calls = (text: Article) => callsForMatching(change({ updated: [[newer, text]] }), now);
		expect(calls(article)).toBe(true);
		expect(calls({ ...newer, title: 'Another title' })).toBe(false);
		expect(calls({ ...article, id: 'b' })).toBe(false);
		const story: Entity = { type: 'story', id: newer.id, title: 'S', articles: [] };
		expect(callsForMatching(change({ added: [versionOf(article, MADE), story] }), now)).toBe(false);
	});

	test('finds passages in other texts once it is loaded', async () => {
		const load = await loadMatching();
		expect(load(vote.anchor, article.text, newer)).toEqual({ status: 'moved', start: 17, end: 36 });
	});
});
