import { describe, expect, test } from 'vitest';
import { placedInVersion } from '#lib/core/anchor/at-version.ts';
import { describe as anchorOf } from '#lib/core/anchor/describe.ts';
import { matchPassage } from '#lib/core/anchor/matching.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT, type Entity } from '#lib/core/model/snapshot.ts';
import { versionOf } from '#lib/core/model/version.ts';
import { articleOf, MADE, marked, passage } from './marked-articles.ts';

const LINE = 'Nobody at the harbour wanted to say a word about it.';
const LINES = Array<string>(4).fill(LINE).join(' ');
const TRADERS = 'Traders were angry that the road would be closed for months.';
const BUSES = 'Buses will run every ten minutes until eleven at night.';
const textWith = (...paragraphs: string[]) => articleOf(paragraphs.join('\n\n'));
const first = textWith('The council voted seven to four.', LINES, TRADERS, BUSES);
const second = textWith('The council has voted.', BUSES, LINES, TRADERS);
const now = textWith('Nothing is known of the vote.', LINES, TRADERS, BUSES);
const [version, later] = [versionOf(first, MADE), versionOf(second, MADE)];

/** What the first text shows of them. */
function shown(annotations: readonly Annotation[], more: readonly Entity[] = []) {
	const snapshot = snapshotOf([now, version, ...more, ...annotations], EMPTY_SNAPSHOT);
	return placedInVersion({ ...snapshot, matching: matchPassage }, now, version);
}
const words = (found: readonly { start: number; end: number }[]) =>
	found.map(({ start, end }) => first.text.slice(start, end));
/** The third of the equal lines, as marked in that text. */
function thirdLine(article: Article): Annotation {
	const start = thirdOf(article);
	return marked(article, LINE, {
		anchor: anchorOf(article, { start, end: start + LINE.length }),
	});
}
const thirdOf = ({ text }: Article) => text.indexOf(LINE) + 2 * (LINE.length + 1);

/** A highlight of several passages. */
const pieces = (article: Article, whole: string, ...parts: string[]) =>
	marked(article, whole, { parts: parts.map((part) => passage(article, part)) });

describe('an earlier text shows', () => {
	test('what was marked on it, with what its look depends on', () => {
		const council = marked(first, 'The council', { note: 'Which?', tag: 'evidence' });
		expect(shown([council])).toEqual([
			{ id: 'The council', tag: 'evidence', noted: true, created: MADE, start: 0, end: 11 },
		]);
	});

	test('what has been given a place in other texts since, where it was made', () => {
		const moved = marked(now, 'the vote', { earlier: [passage(first, 'voted seven')] });
		expect(words(shown([moved]))).toEqual(['voted seven']);
	});

	test('what was marked on the text of now, told from an equal line by what is known of both', () => {
		expect(shown([thirdLine(now)])).toMatchObject([{ start: thirdOf(first) }]);
	});

	test('what was marked on a text between, if that one is known', () => {
		const line = thirdLine(second);
		expect(shown([line], [later])).toMatchObject([{ start: thirdOf(first) }]);
		expect(shown([line])).toEqual([]);
	});

	test('nothing of a text that is not known and only looks like the one of now', () => {
		const line = thirdLine(now);
		const unknown = { ...line, anchor: { ...line.anchor, hash: 'sha256-unknown' } };
		expect(shown([unknown])).toEqual([]);
	});

	test('nothing that it has not, or that was edited since', () => {
		expect(shown([marked(now, 'Nothing is known')])).toEqual([]);
		expect(shown([marked(second, 'The council has voted.')], [later])).toEqual([]);
	});

	test('only what was marked on it as long as nothing can be matched', () => {
		const snapshot = snapshotOf(
			[now, version, pieces(first, 'Traders', 'Nobody'), marked(now, 'Buses')],
			EMPTY_SNAPSHOT,
		);
		expect(words(placedInVersion(snapshot, now, version))).toEqual(['Nobody', 'Traders']);
	});

	test('nothing of another article', () => {
		expect(shown([{ ...marked(first, 'Traders'), article: 'b' }])).toEqual([]);
	});
});

describe('of a highlight in several pieces an earlier text shows', () => {
	test('all of them where they were made', () => {
		const found = shown([pieces(first, 'The council', 'Traders', 'Buses')]);
		expect(words(found)).toEqual(['The council', 'Traders', 'Buses']);
		expect(found.map(({ id }) => id)).toEqual(Array(3).fill('The council'));
	});

	test('those that it has of a later text', () => {
		const found = shown([pieces(now, 'Traders were angry', 'the vote', 'Buses will run')]);
		expect(words(found)).toEqual(['Traders were angry', 'Buses will run']);
	});

	test('none if it has not the first', () => {
		expect(shown([pieces(now, 'Nothing is known', 'Buses will run')])).toEqual([]);
	});
});

describe('the highlights of an earlier text', () => {
	test('are in its order, whatever the order is now', () => {
		const found = shown([marked(second, BUSES), marked(second, TRADERS)], [later]);
		expect(words(found)).toEqual([TRADERS, BUSES]);
	});

	test('have the longer one first where two begin together', () => {
		const long = marked(now, 'Buses will', { earlier: [passage(first, 'The council voted')] });
		const short = marked(now, 'Nothing is', { earlier: [passage(first, 'The council')] });
		expect(words(shown([short, long]))).toEqual(['The council voted', 'The council']);
	});
});
