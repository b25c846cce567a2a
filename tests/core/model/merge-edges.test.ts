/** Merging and taking back where hardly anything, or everything, was changed on the other side too. */
import { describe, expect, test } from 'vitest';
import type { Annotation } from '#lib/core/model/annotation.ts';
import { change, NO_CHANGE, type Change } from '#lib/core/model/change.ts';
import type { Code, Tag } from '#lib/core/model/codebook.ts';
import { mergeEntity, reconcile } from '#lib/core/model/merge.ts';
import { replaceText } from '#lib/core/model/replace-text.ts';
import type { Entity } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import { versionOf } from '#lib/core/model/version.ts';
import { a, articleOf, highlight, holding } from '../compare/desk.ts';

const marked: Annotation = highlight('h', a, 'council');
const storyOf = (...articles: string[]): Story => ({
	...{ type: 'story', id: 'z', title: 'Z', articles },
});

describe('a note that two have edited', () => {
	const merged = (before: string, mine: string, theirs: string) => {
		const noted = (note: string) => ({ ...marked, note });
		return mergeEntity<Annotation>(noted(before), noted(mine), noted(theirs)).note;
	};

	test('is gone once each has taken out what the other one left', () => {
		expect(merged('one\n\ntwo', 'one', 'two')).toBeUndefined();
	});

	test('keeps the lines of a paragraph together', () => {
		expect(merged('', 'one\ntwo', 'three\ntwo')).toBe('three\ntwo\n\none\ntwo');
	});

	test('has no paragraphs of blank space', () => {
		expect(merged('', 'one\n\n \n\n\n\ntwo', 'three')).toBe('three\n\none\n\ntwo');
	});
});

describe('a list that two have changed', () => {
	const code = (id: string, label: string): Code => ({ id, label, definition: '' });
	const tag = (...codes: Code[]): Tag => ({
		...{ type: 'tag', id: 't', label: 'T', definition: '', codes },
	});
	const [one, two] = [code('1', 'One'), code('2', 'Two')];

	test('can end up empty', () => {
		const merged = mergeEntity<Story>(storyOf('a', 'b'), storyOf('a'), storyOf('b'));
		expect(merged.articles).toEqual([]);
	});

	test('keeps what one side has rewritten and the other one has taken out', () => {
		const rewritten = tag(code('1', 'Uno'));
		expect(mergeEntity<Tag>(tag(one, two), rewritten, tag(two)).codes).toEqual(rewritten.codes);
		expect(mergeEntity<Tag>(tag(one, two), tag(two), rewritten).codes).toEqual(rewritten.codes);
	});

	test('of codes under the same tag has those of both', () => {
		const coded = (...codes: string[]): Annotation => ({ ...marked, codes });
		expect(mergeEntity<Annotation>(coded(), coded('x'), coded('y')).codes).toEqual(['y', 'x']);
	});
});

test('an earlier text was replaced when the later of two says so', () => {
	const at = (time: string) => versionOf(a, time);
	expect(mergeEntity(at('2026-01-01'), at('2026-01-02'), at('2026-01-03'))).toEqual(
		at('2026-01-03'),
	);
});

describe('taking back', () => {
	const taken = (from: Entity, to: Entity, ...now: Entity[]) =>
		reconcile(change({ updated: [[from, to]] }), holding(...now));
	const whole = (now: Entity, to: Entity) => ({
		...{ change: change({ updated: [[now, to]] }), skipped: 0 },
	});

	test('a tag takes back the codes with it', () => {
		const coded: Annotation = { ...marked, codes: ['framing/loaded'] };
		const other: Annotation = { ...marked, tag: 'caveat' };
		expect(taken(other, coded, other)).toEqual(whole(other, coded));
		const noted: Annotation = { ...other, note: 'Later.' };
		expect(taken(other, coded, noted)).toEqual(whole(noted, { ...coded, note: 'Later.' }));
	});

	test('a note leaves one that was written since', () => {
		const noted: Annotation = { ...marked, note: 'Mine.' };
		const now: Annotation = { ...marked, note: 'Theirs.' };
		expect(taken(noted, marked, now)).toEqual({ change: NO_CHANGE, skipped: 1 });
		expect(taken(marked, noted, now)).toEqual({ change: NO_CHANGE, skipped: 1 });
	});

	test('an edit that has left nothing but its time takes back the time', () => {
		const later: Annotation = { ...marked, modified: '2027' };
		expect(taken(later, marked, later)).toEqual(whole(later, marked));
	});

	test('what was put into a list that was not there leaves what came into it since', () => {
		const turned = (...dismissed: string[]): Story => ({ ...storyOf(), dismissed });
		const now = turned('1', '2');
		expect(taken(turned('1'), storyOf(), now)).toEqual(whole(now, turned('2')));
	});
});

describe('taking back another text', () => {
	const next = articleOf('a', 'Another text.');
	const replaced = replaceText(holding(), a, next, '2026');
	const [version] = replaced.added as [Entity];
	const undo: Change = { added: [], updated: [[next, a]], removed: [version, marked] };

	test('takes along what was marked and the earlier text', () => {
		const { change, skipped } = reconcile(undo, holding(next, version, marked));
		expect(change.removed).toEqual([version, marked]);
		expect(skipped).toBe(0);
	});

	test('leaves only the earlier text where there is a third one by now', () => {
		const third = { ...articleOf('a', 'A third text.') };
		const { change, skipped } = reconcile(undo, holding(third, version, marked));
		expect(change).toEqual({ added: [], updated: [], removed: [marked] });
		expect(skipped).toBe(2);
	});

	test('leaves the earlier text of an article that is gone', () => {
		const snapshot = { ...holding(version), articles: new Map() };
		const { change, skipped } = reconcile({ ...undo, removed: [version] }, snapshot);
		expect(change).toEqual(NO_CHANGE);
		expect(skipped).toBe(2);
	});
});
