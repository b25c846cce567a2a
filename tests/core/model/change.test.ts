import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	apply,
	change,
	difference,
	invert,
	isEmpty,
	sameValue,
	type Change,
} from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT, type Snapshot } from '#lib/core/model/snapshot.ts';
import * as records from './records.ts';

const step = records.snapshot.chain((snapshot) =>
	fc.record({ snapshot: fc.constant(snapshot), change: records.changeOf(snapshot) }),
);

describe('a change', () => {
	test('that is inverted twice is itself', () => {
		fc.assert(
			fc.property(step, ({ change }) => {
				expect(invert(invert(change))).toEqual(change);
			}),
		);
	});

	test('is taken back by its inverse', () => {
		fc.assert(
			fc.property(step, ({ snapshot, change }) => {
				const back = apply(apply(snapshot, change), invert(change));
				expect(records.contents(back)).toEqual(records.contents(snapshot));
			}),
		);
	});

	test('is found again as the difference between before and after', () => {
		fc.assert(
			fc.property(step, ({ snapshot, change }) => {
				const after = apply(snapshot, change);
				const found = difference(snapshot, after);
				expect(records.contents(apply(snapshot, found))).toEqual(records.contents(after));
			}),
		);
	});

	test('is empty only if it adds, rewrites and removes nothing', () => {
		const one = fc.sample(records.story, 1)[0]!;
		const whole: Change = { added: [one], updated: [[one, one]], removed: [one] };
		expect(isEmpty(change({}))).toBe(true);
		expect(isEmpty(whole)).toBe(false);
		for (const name of ['added', 'updated', 'removed'] as const) {
			expect(isEmpty(change({ [name]: whole[name] }))).toBe(false);
			expect(isEmpty({ ...whole, [name]: [] })).toBe(false);
		}
	});

	test('keeps a rewritten record in its place among the others', () => {
		const [one, two] = ['1', '2'].map((id) => ({ ...fc.sample(records.story, 1)[0]!, id }));
		const mark = { ...fc.sample(records.annotation, 1)[0]!, article: 'a' };
		const [here, there] = ['1', '2'].map((id) => ({ ...mark, id }));
		const before = apply(EMPTY_SNAPSHOT, change({ added: [one!, two!, here!, there!] }));
		const after = apply(
			before,
			change({
				updated: [
					[one!, { ...one!, title: 'Other' }],
					[here!, { ...here!, tag: 'x' }],
				],
			}),
		);
		expect([...after.stories.keys()]).toEqual(['1', '2']);
		expect([...after.annotations.get('a')!.keys()]).toEqual(['1', '2']);
	});

	test('leaves the snapshot that it is applied to as it was', () => {
		fc.assert(
			fc.property(step, ({ snapshot, change }) => {
				const before = structuredClone(records.contents(snapshot));
				apply(snapshot, change);
				expect(records.contents(snapshot)).toEqual(before);
			}),
		);
	});

	test('keeps the collections that it does not touch', () => {
		fc.assert(
			fc.property(records.snapshot, records.story, (snapshot, story) => {
				const after = apply(snapshot, change({ added: [story] }));
				expect(after.stories).not.toBe(snapshot.stories);
				for (const name of ['articles', 'annotations', 'tags', 'links', 'claims'] as const) {
					expect(after[name]).toBe(snapshot[name]);
				}
			}),
		);
	});

	test('of one article’s highlights keeps the maps of the others', () => {
		const annotation = fc.sample(records.annotation, 1)[0]!;
		const here = { ...annotation, id: '1', article: 'a' };
		const there = { ...annotation, id: '2', article: 'b' };
		const before = apply(EMPTY_SNAPSHOT, change({ added: [here, there] }));
		const after = apply(before, change({ updated: [[here, { ...here, tag: 'caveat' }]] }));
		expect(after.annotations.get('b')).toBe(before.annotations.get('b'));
		expect(after.annotations.get('a')).not.toBe(before.annotations.get('a'));
	});

	test('that moves a highlight to another article leaves none behind', () => {
		const annotation = fc.sample(records.annotation, 1)[0]!;
		const here = { ...annotation, article: 'a' };
		const there = { ...annotation, article: 'b' };
		const before = apply(EMPTY_SNAPSHOT, change({ added: [here] }));
		const after = apply(before, change({ updated: [[here, there]] }));
		expect(records.contents(after)).toEqual([there]);
	});
});

describe('the difference', () => {
	test('of a snapshot and itself is empty', () => {
		fc.assert(
			fc.property(records.snapshot, (snapshot) => {
				const copy: Snapshot = structuredClone(snapshot);
				expect(isEmpty(difference(snapshot, copy))).toBe(true);
			}),
		);
	});

	test('takes any snapshot to any other', () => {
		fc.assert(
			fc.property(records.snapshot, records.snapshot, (from, to) => {
				const there = apply(from, difference(from, to));
				expect(records.contents(there)).toEqual(records.contents(to));
			}),
		);
	});
});

describe('two JSON values', () => {
	test('are the same if they are written the same', () => {
		fc.assert(fc.property(fc.jsonValue(), (value) => sameValue(value, structuredClone(value))));
	});

	test('are not the same if they differ anywhere', () => {
		fc.assert(
			fc.property(records.entity, records.entity, (a, b) => {
				expect(sameValue(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b));
			}),
		);
		expect(sameValue([1, 2], { 0: 1, 1: 2 })).toBe(false);
		expect(sameValue([1], [1, 2])).toBe(false);
		expect(sameValue(null, {})).toBe(false);
		expect(sameValue('1', 1)).toBe(false);
		expect(sameValue({}, null)).toBe(false);
		expect(sameValue({}, 'text')).toBe(false);
		expect(sameValue({}, 1)).toBe(false);
		expect(sameValue('text', {})).toBe(false);
		expect(sameValue([], {})).toBe(false);
		expect(sameValue({}, [])).toBe(false);
		expect(sameValue([1, 2], [1])).toBe(false);
		expect(sameValue({ a: 1 }, {})).toBe(false);
		expect(sameValue({}, { a: 1 })).toBe(false);
	});

	test('are the same if one leaves out what is undefined in the other', () => {
		expect(sameValue({ a: 1, note: undefined }, { a: 1 })).toBe(true);
		expect(sameValue({ a: 1 }, { a: 1, note: undefined })).toBe(true);
		expect(sameValue({ a: 1 }, { a: 1, note: '' })).toBe(false);
	});
});
