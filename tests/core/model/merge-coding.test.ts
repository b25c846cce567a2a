/** Two tabs, or two people, code at the same time: replies, further passages, definitions, coders. */
import { describe, expect, test } from 'vitest';
import type { Annotation, Reply } from '#lib/core/model/annotation.ts';
import type { Tag } from '#lib/core/model/codebook.ts';
import type { Coder } from '#lib/core/model/coder.ts';
import { change, snapshotOf, type Change } from '#lib/core/model/change.ts';
import { mergeEntity, reconcile } from '#lib/core/model/merge.ts';
import { rebase } from '#lib/core/model/rebase.ts';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import { articleOf, highlight } from '../compare/desk.ts';

const text = articleOf('a', 'The council voted twice, and then it went home.');
const marked = highlight('h', text, 'council');
const partOf = (words: string) => highlight('x', text, words).anchor;
const reply = (id: string, text: string, hour = 0): Reply => {
	const time = `2026-01-01T0${hour}:00:00.000Z`;
	return { id, text, creator: 'Ben', created: time, modified: time };
};
const [why, yes, no] = [reply('1', 'Why?'), reply('2', 'Yes.', 1), reply('3', 'No.', 2)];

describe('replies that were written in two places', () => {
	const before: Annotation = { ...marked, replies: [why] };

	test('are all there', () => {
		const [mine, theirs] = [
			[why, yes],
			[why, no],
		].map((replies) => ({ ...marked, replies }));
		const merged = mergeEntity<Annotation>(before, mine!, theirs!);
		expect(new Set(merged.replies)).toEqual(new Set([why, yes, no]));
	});

	test('are merged one by one', () => {
		const mine = { ...marked, replies: [{ ...why, text: 'Why so?' }] };
		const theirs = { ...marked, replies: [why, no] };
		expect(mergeEntity<Annotation>(before, mine, theirs).replies).toEqual([
			{ ...why, text: 'Why so?' },
			no,
		]);
	});

	test('leave nothing behind once all of them are taken back', () => {
		expect(mergeEntity<Annotation>(before, marked, before)).toEqual(marked);
		const two = { ...marked, replies: [why, yes] };
		const [mine, theirs] = [[why], [yes]].map((replies) => ({ ...marked, replies }));
		expect(mergeEntity<Annotation>(two, mine!, theirs!)).toEqual(marked);
	});

	test('stay when another one is taken back', () => {
		const answered: Change = change({ updated: [[marked, before]] });
		const taken = change({ updated: answered.updated.map(([from, to]) => [to, from] as const) });
		const now = snapshotOf([{ ...marked, replies: [why, yes] }], EMPTY_SNAPSHOT);
		expect(reconcile(taken, now).change.updated[0]![1]).toEqual({ ...marked, replies: [yes] });
	});
});

describe('a tag and the codes with it', () => {
	const before: Annotation = { ...marked, tag: 'framing', codes: [] };
	const coded: Annotation = { ...before, codes: ['framing/loaded'] };
	const retagged: Annotation = { ...before, tag: 'evidence' };
	const recoded: Annotation = { ...retagged, codes: ['evidence/named'] };

	test.each([
		['another tag counts more than a code', retagged, coded, retagged],
		['whoever gave it', coded, recoded, recoded],
		['two other tags: the later one', recoded, { ...coded, tag: 'caveat' }, recoded],
		['one and the same: codes of both', retagged, recoded, recoded],
	])('stay together: %s', (_name, mine, theirs, merged) => {
		expect(mergeEntity<Annotation>(before, mine, theirs)).toEqual(merged);
		expect(mergeEntity<Annotation>(undefined, mine, theirs).codes).toEqual(
			mine.tag === theirs.tag ? merged.codes : mine.codes,
		);
	});

	test.each([
		['a tag is not taken back from a code that was given with it', coded, retagged, recoded],
		['a code is not given back to another tag', coded, before, retagged],
	])('stay together when undone: %s', (_name, to, from, now) => {
		const undo = change({ updated: [[from, to]] });
		expect(reconcile(undo, snapshotOf([now], EMPTY_SNAPSHOT))).toEqual({
			change: change({}),
			skipped: 1,
		});
	});
});

describe('further passages', () => {
	test('are those of one side, as a whole', () => {
		const [mine, theirs] = [['voted'], ['twice', 'home']].map((words) => ({
			...marked,
			parts: words.map(partOf),
		}));
		expect(mergeEntity<Annotation>(marked, mine!, theirs!).parts).toEqual(mine!.parts);
		expect(mergeEntity<Annotation>(marked, marked, theirs!).parts).toEqual(theirs!.parts);
	});

	test('and a reply that somebody else wrote meanwhile are both there', () => {
		const mine: Annotation = { ...marked, parts: [partOf('home')] };
		const shown = snapshotOf([mine], EMPTY_SNAPSHOT);
		const stored: Annotation = { ...marked, replies: [why] };
		const correction = rebase(change({ updated: [[marked, stored]] }), shown);
		expect(correction.updated).toEqual([[mine, { ...mine, replies: [why] }]]);
	});
});

test('of two times of coding the later one counts', () => {
	const at = (coded: string): Annotation => ({ ...marked, coded });
	expect(mergeEntity(marked, at('2026-02-01'), at('2026-01-01')).coded).toBe('2026-02-01');
	expect(mergeEntity(marked, at('2026-01-01'), at('2026-02-01')).coded).toBe('2026-02-01');
});

test('of a tag that was defined anew twice every earlier definition is kept', () => {
	const tag: Tag = { type: 'tag', id: 't', label: 'T', definition: 'One', codes: [] };
	const defined = (definition: string, until: string): Tag => {
		return { ...tag, definition, earlier: [{ label: 'T', definition: 'One', until }] };
	};
	const merged = mergeEntity(tag, defined('Two', '2026-02-01'), defined('Three', '2026-01-01'));
	expect(merged.definition).toBe('Two');
	expect(merged.earlier?.map(({ until }) => until)).toEqual(['2026-01-01', '2026-02-01']);
});

test('what a coder has done in either tab is done', () => {
	const coder = (done: readonly string[]): Coder => {
		return { type: 'coder', id: 'ana', name: 'Ana', colour: 'blue', done };
	};
	expect(mergeEntity(coder(['a']), coder(['a', 'b']), coder(['a', 'c'])).done).toEqual(
		expect.arrayContaining(['a', 'b', 'c']),
	);
	expect(mergeEntity(coder(['a', 'b']), coder(['b']), coder(['a', 'b', 'c'])).done).toEqual([
		'b',
		'c',
	]);
});
