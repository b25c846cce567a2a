import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '#lib/core/model/annotation.ts';
import { apply, change, invert, NO_CHANGE, snapshotOf } from '#lib/core/model/change.ts';
import type { Claim } from '#lib/core/model/claim.ts';
import type { Tag } from '#lib/core/model/codebook.ts';
import { mergeEntity, reconcile } from '#lib/core/model/merge.ts';
import { EMPTY_SNAPSHOT, type Entity } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import * as records from './records.ts';

/** Three versions of one record, of any type. */
const three: fc.Arbitrary<Entity[]> = fc.oneof(
	records.versions(records.annotation, 3),
	records.versions(records.article, 3),
	records.versions(records.story, 3),
	records.versions(records.tag, 3),
	records.versions(records.link, 3),
	records.versions(records.claim, 3),
	records.versions(records.version, 3),
	records.versions(records.coder, 3),
);

const [{ note: _note, earlier: _earlier, unplaced: _unplaced, ...rest }] = fc.sample(
	records.annotation,
	1,
) as [Annotation];
const plain: Annotation = { ...rest, tag: 'framing', codes: [] };

describe('a merge', () => {
	test('is my version if nobody else changed the record', () => {
		fc.assert(
			fc.property(three, ([before, after]) => {
				expect(mergeEntity(before!, after!, before!)).toEqual(after);
			}),
		);
	});

	test('is the stored version if I changed nothing', () => {
		fc.assert(
			fc.property(three, ([before, , stored]) => {
				expect(mergeEntity(before!, before!, stored!)).toEqual(stored);
			}),
		);
	});

	test('is what both made of it if that is the same', () => {
		fc.assert(
			fc.property(three, ([before, after]) => {
				expect(mergeEntity(before!, after!, after!)).toEqual(after);
				expect(mergeEntity(undefined, after!, after!)).toEqual(after);
			}),
		);
	});

	test('that is merged once more stays as it is', () => {
		fc.assert(
			fc.property(three, ([before, after, stored]) => {
				const merged = mergeEntity(before!, after!, stored!);
				expect(mergeEntity(before!, after!, merged)).toEqual(merged);
			}),
		);
	});

	test('keeps the type and the id, and never a member without a value', () => {
		fc.assert(
			fc.property(three, ([before, after, stored]) => {
				const merged = mergeEntity(before!, after!, stored!);
				expect([merged.type, merged.id]).toEqual([before!.type, before!.id]);
				expect(Object.values(merged)).not.toContain(undefined);
			}),
		);
	});

	test('takes each field from the side that changed it', () => {
		const mine = { ...plain, tag: 'caveat' };
		const theirs = { ...plain, creator: 'Someone else' };
		const merged = mergeEntity(plain, mine, theirs);
		expect(merged).toEqual({ ...plain, tag: 'caveat', creator: 'Someone else' });
	});

	test('lets mine win where both changed a field', () => {
		const merged = mergeEntity(plain, { ...plain, tag: 'caveat' }, { ...plain, tag: 'evidence' });
		expect(merged.tag).toBe('caveat');
	});

	test('takes the later time of the two edits', () => {
		const at = (modified: string) => ({ ...plain, modified });
		for (const [mine, theirs] of [
			['2026-01-03', '2026-01-02'],
			['2026-01-02', '2026-01-03'],
		] as const) {
			expect(mergeEntity(at('2026-01-01'), at(mine), at(theirs)).modified).toBe('2026-01-03');
		}
	});
});

describe('a note that was edited twice', () => {
	const merged = (before: string, mine: string, theirs: string) => {
		const noted = (note: string) => (note === '' ? plain : { ...plain, note });
		return mergeEntity(noted(before), noted(mine), noted(theirs)).note;
	};

	test('keeps both texts, what was stored first before the other', () => {
		expect(merged('', 'mine', 'theirs')).toBe('theirs\n\nmine');
		expect(merged('old', 'mine', 'theirs')).toBe('theirs\n\nmine');
	});

	test('never says the same twice', () => {
		expect(merged('', 'same', 'same')).toBe('same');
		expect(merged('', 'same\n\nmine', 'same\n\ntheirs')).toBe('same\n\ntheirs\n\nmine');
	});

	test('does not repeat what is still being typed', () => {
		expect(merged('The', 'The mayor', 'Theirs\n\nThe')).toBe('Theirs\n\nThe mayor');
	});

	test('outlives its deletion', () => {
		expect(merged('old', '', 'new')).toBe('new');
		expect(merged('old', 'new', '')).toBe('new');
		expect(merged('old', '', '')).toBeUndefined();
	});

	test('has every paragraph that either side wrote', () => {
		const paragraph = fc.constantFrom('a', 'b', 'c', 'd', 'e');
		const note = fc.uniqueArray(paragraph, { maxLength: 4 }).map((list) => list.join('\n\n'));
		fc.assert(
			fc.property(note, note, note, (before, mine, theirs) => {
				const list = (text: string | undefined) => text?.split('\n\n').filter(Boolean) ?? [];
				const kept = list(merged(before, mine, theirs));
				for (const text of [...list(mine), ...list(theirs)]) {
					if (!list(before).includes(text)) expect(kept).toContain(text);
				}
				expect(new Set(kept).size).toBe(kept.length);
			}),
		);
	});
});

describe('a list that was changed twice', () => {
	const story = (...articles: string[]): Story => ({
		type: 'story',
		id: 's',
		title: 's',
		articles,
	});
	const merged = (before: Story, mine: Story, theirs: Story) =>
		mergeEntity(before, mine, theirs).articles;

	test('has what either side added, where it was put', () => {
		expect(merged(story('a', 'b'), story('x', 'a', 'b'), story('a', 'y', 'b'))).toEqual([
			'x',
			'a',
			'y',
			'b',
		]);
		expect(merged(story('a'), story('a', 'x'), story('y', 'a'))).toEqual(['y', 'a', 'x']);
	});

	test('lacks what either side removed', () => {
		expect(merged(story('a', 'b', 'c'), story('b', 'c'), story('a', 'b'))).toEqual(['b']);
	});

	test('is in my order', () => {
		expect(merged(story('a', 'b', 'c'), story('c', 'b', 'a'), story('a', 'b', 'c', 'd'))).toEqual([
			'c',
			'd',
			'b',
			'a',
		]);
	});

	test('of names for one thing keeps every list that either side made', () => {
		const story: Story = { type: 'story', id: 's', title: '', articles: [], aliases: [['A', 'a']] };
		const mine = { ...story, aliases: [['A', 'a', 'α']] };
		const theirs = {
			...story,
			aliases: [
				['A', 'a'],
				['B', 'b'],
			],
		};
		expect(mergeEntity(story, mine, theirs).aliases).toEqual([
			['A', 'a', 'α'],
			['B', 'b'],
		]);
	});

	test('and taken away on one side keeps what the other side has put in since', () => {
		const story: Story = { type: 'story', id: 's', title: '', articles: [] };
		const before = { ...story, dismissed: ['1', '2'] };
		const theirs = { ...story, dismissed: ['1', '2', '3'] };
		expect(mergeEntity(before, story, theirs).dismissed).toEqual(['3']);
		expect(mergeEntity(before, theirs, story).dismissed).toEqual(['3']);
		expect(
			mergeEntity(story, { ...story, dismissed: ['4'] }, theirs).dismissed?.toSorted(),
		).toEqual([...['1', '2', '3', '4']]);
	});

	test('of a claim or a story loses nothing that one side put in and neither took out', () => {
		const sets = fc.oneof(
			records.versions(records.claim, 3),
			records.versions(records.story, 3),
		) as fc.Arbitrary<Entity[]>;
		const list = (record: object, name: string) =>
			new Set(((record as Record<string, unknown>)[name] ?? []) as string[]);
		fc.assert(
			fc.property(sets, ([before, mine, theirs]) => {
				const merged = mergeEntity(before!, mine!, theirs!);
				for (const name of ['annotations', 'notCovered', 'dismissed', 'articles']) {
					const [old, own, other, result] = [before!, mine!, theirs!, merged].map((one) =>
						list(one, name),
					) as [Set<string>, Set<string>, Set<string>, Set<string>];
					for (const item of new Set([...old, ...own, ...other])) {
						const expected = old.has(item)
							? own.has(item) && other.has(item)
							: own.has(item) || other.has(item);
						expect(result.has(item), `${name}: ${item}`).toBe(expected);
					}
				}
			}),
		);
	});

	test('of codes merges each code by itself', () => {
		const tag = (...codes: Tag['codes']): Tag => ({
			type: 'tag',
			id: 't',
			label: 't',
			definition: '',
			codes,
		});
		const code = (id: string, label: string, definition = '') => ({ id, label, definition });
		const before = tag(code('1', 'one'), code('2', 'two'));
		const mine = tag(code('1', 'ONE'), code('2', 'two'));
		const theirs = tag(code('1', 'one', 'defined'), code('2', 'two'), code('3', 'three'));
		expect(mergeEntity(before, mine, theirs).codes).toEqual([
			code('1', 'ONE', 'defined'),
			code('2', 'two'),
			code('3', 'three'),
		]);
	});
});

describe('taking a change back', () => {
	const step = records.snapshot.chain((snapshot) =>
		fc.record({ snapshot: fc.constant(snapshot), change: records.changeOf(snapshot) }),
	);

	test('restores everything if nothing has happened since', () => {
		fc.assert(
			fc.property(step, ({ snapshot, change }) => {
				const after = apply(snapshot, change);
				const undo = reconcile(invert(change), after);
				expect(undo.skipped).toBe(0);
				expect(records.contents(apply(after, undo.change))).toEqual(records.contents(snapshot));
			}),
		);
	});

	test('never touches a field that was changed since', () => {
		const before = { ...plain, tag: 'framing', creator: 'A', modified: '1' };
		const after = { ...before, tag: 'evidence', creator: 'B', modified: '2' };
		const now = { ...after, tag: 'caveat', note: 'new', modified: '3' };
		const snapshot = snapshotOf([now], EMPTY_SNAPSHOT);
		const undo = reconcile(invert(change({ updated: [[before, after]] })), snapshot);
		expect(undo).toEqual({
			change: change({ updated: [[now, { ...now, creator: 'A' }]] }),
			skipped: 1,
		});
	});

	test('takes out of a list only what it had put in', () => {
		const claim: Claim = {
			...{ type: 'claim', id: 'k', title: '' },
			...{ annotations: ['1'], notCovered: [] },
		};
		const made = { ...claim, annotations: ['1', '2'] };
		const since = { ...claim, annotations: ['1', '2', '3'] };
		const undo = change({ updated: [[made, claim]] });
		const { change: done, skipped } = reconcile(undo, snapshotOf([since], EMPTY_SNAPSHOT));
		expect(done.updated).toEqual([[since, { ...claim, annotations: ['1', '3'] }]]);
		expect(skipped).toBe(0);
	});

	test('does nothing if all of it was changed since', () => {
		const before = { ...plain, tag: 'framing', modified: '1' };
		const after = { ...before, tag: 'evidence', modified: '2' };
		const snapshot = snapshotOf([{ ...after, tag: 'caveat' }], EMPTY_SNAPSHOT);
		const undo = reconcile(invert(change({ updated: [[before, after]] })), snapshot);
		expect(undo).toEqual({ change: NO_CHANGE, skipped: 1 });
	});

	test('does not remove what was edited since, nor edit what was removed', () => {
		const edited = snapshotOf([{ ...plain, note: 'new' }], EMPTY_SNAPSHOT);
		const added = change({ added: [plain] });
		expect(reconcile(invert(added), edited)).toEqual({ change: NO_CHANGE, skipped: 1 });
		const retagged = change({ updated: [[plain, { ...plain, tag: 'caveat' }]] });
		expect(reconcile(invert(retagged), EMPTY_SNAPSHOT)).toEqual({ change: NO_CHANGE, skipped: 1 });
	});

	test('does not put back what is there again', () => {
		const removed = change({ removed: [plain] });
		const same = snapshotOf([plain], EMPTY_SNAPSHOT);
		expect(reconcile(invert(removed), same)).toEqual({ change: NO_CHANGE, skipped: 0 });
		const other = snapshotOf([{ ...plain, note: 'new' }], EMPTY_SNAPSHOT);
		expect(reconcile(invert(removed), other)).toEqual({ change: NO_CHANGE, skipped: 1 });
	});

	test('takes away a member that was not there before', () => {
		const noted = { ...plain, note: 'new' };
		const snapshot = snapshotOf([noted], EMPTY_SNAPSHOT);
		const undo = reconcile(invert(change({ updated: [[plain, noted]] })), snapshot);
		expect(undo.change.updated[0]![1]).not.toHaveProperty('note');
	});
});
