import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binned, daysLeft, inBin, overdue, present, restored } from '#lib/core/model/bin.ts';
import { apply, invert, NO_CHANGE, snapshotOf } from '#lib/core/model/change.ts';
import { erased } from '#lib/core/model/erase.ts';
import { EMPTY_SNAPSHOT, entities, type Entity } from '#lib/core/model/snapshot.ts';
import { versionOf } from '#lib/core/model/version.ts';
import { a, articleOf, b, claimOf, highlight, linkOf, story } from '../compare/desk.ts';
import * as records from './records.ts';

const holding = (...list: Entity[]) => snapshotOf(list, EMPTY_SNAPSHOT);
const DAY = 24 * 60 * 60 * 1000;
const NOW = '2026-11-22T10:00:00.000Z';
const ago = (days: number) => new Date(Date.parse(NOW) - days * DAY).toISOString();

describe('the bin', () => {
	test('takes a record, and gives it back as it was', () => {
		const before = holding(story, a);
		const put = apply(before, binned([a], NOW));
		expect(put.articles.get('a')).toEqual({ ...a, deleted: NOW });
		expect(apply(put, restored([put.articles.get('a')!]))).toEqual(before);
	});

	test('takes and gives back several, and leaves what is not in it', () => {
		const before = holding(story, a, b);
		const put = apply(before, binned([a, b], NOW));
		expect(present(put.articles)).toEqual([]);
		expect(present(holding(binned([a], NOW).updated[0]![1], b).articles)).toEqual([b]);
		expect(inBin(put).map(({ id }) => id)).toEqual(['a', 'b']);
		expect(restored([a, story])).toEqual(NO_CHANGE);
		expect(apply(put, restored([...put.articles.values(), story]))).toEqual(before);
	});

	test('keeps things for thirty days to the minute', () => {
		const old = { ...a, deleted: ago(30) };
		const young = { ...b, deleted: ago(30 - 1 / 1440) };
		const closed = { ...story, deleted: ago(31) };
		const snapshot = holding(old, young, closed, articleOf('c', 'Here.'));
		expect(overdue(snapshot, NOW)).toEqual([old, closed]);
		expect([old, young, closed].map((one) => daysLeft(one, NOW))).toEqual([0, 1, 0]);
		expect(overdue(snapshot, NOW, 60)).toEqual([]);
	});

	test('has what came into it last before all else', () => {
		const [early, late] = [
			{ ...a, deleted: ago(2) },
			{ ...story, deleted: ago(1) },
		];
		const last = { ...b, deleted: NOW };
		expect(inBin(holding(early, late, last))).toEqual([last, late, early]);
	});

	test('counts begun days as whole, and never more than there are', () => {
		expect(daysLeft({ ...a, deleted: NOW }, NOW)).toBe(30);
		expect(daysLeft({ ...a, deleted: ago(0.5) }, NOW)).toBe(30);
		expect(daysLeft({ ...a, deleted: ago(1.5) }, NOW)).toBe(29);
		expect(daysLeft({ ...a, deleted: ago(-400) }, NOW)).toBe(30);
	});

	test('never gives up what has no time that can be read, or is not in it', () => {
		const snapshot = holding({ ...a, deleted: 'yesterday' }, b);
		expect(overdue(snapshot, '2100-01-01T00:00:00.000Z')).toEqual([]);
	});
});

describe('erasing', () => {
	const first = articleOf('a', 'An earlier text.');
	const all = holding(
		...[story, a, b, versionOf(first, NOW), versionOf(articleOf('b', 'Other.'), NOW)],
		...[highlight('ha', a, 'voted'), highlight('hb', b, 'voted')],
		...[linkOf('l', ['ha', 'hb']), claimOf('k', ['ha', 'hb'], { notCovered: ['a'] })],
	);

	test('takes what belongs to an article with it, its earlier texts too', () => {
		const after = apply(all, erased(all, [a]));
		expect([...after.articles.keys(), ...after.links.keys()]).toEqual(['b']);
		expect([...after.versions.values()].map(({ article }) => article)).toEqual(['b']);
		expect(after.stories.get('s')?.articles).toEqual(['b', 'c']);
		expect(after.claims.get('k')).toEqual(claimOf('k', ['hb']));
	});

	test('rewrites only what points at it', () => {
		const coder = (id: string, done: string[]) => ({
			...({ type: 'coder', id, name: id, colour: 'blue', done } as const),
		});
		const [ana, ben] = [coder('ana', ['b', 'a']), coder('ben', ['b'])];
		const far = { ...story, id: 'far', articles: ['b'] };
		const gone = { ...story, id: 'gone', articles: ['a', 'b'] };
		const version = versionOf(first, NOW);
		const [ha, hb] = [highlight('ha', a, 'voted'), highlight('hb', b, 'voted')];
		const claim = claimOf('k', ['hb'], { story: 'gone' });
		const all = holding(story, a, b, far, gone, ana, ben, version, ha, hb, claim);
		expect(erased(all, [a, gone])).toEqual({
			added: [],
			updated: [
				[story, { ...story, articles: ['b', 'c'] }],
				[ana, coder('ana', ['b'])],
				[claim, claimOf('k', ['hb'])],
			],
			removed: [a, gone, version, ha],
		});
	});

	test('is done by nobody any more', () => {
		const ana = {
			type: 'coder',
			id: 'ana',
			name: 'Ana',
			colour: 'blue',
			done: ['a', 'b'],
		} as const;
		const all = holding(a, b, ana);
		expect(apply(all, erased(all, [a])).coders.get('ana')?.done).toEqual(['b']);
	});

	test('of a story leaves its articles', () => {
		const after = apply(all, erased(all, [story]));
		expect([...after.articles.keys()]).toEqual(['a', 'b']);
		expect(after.stories.size).toBe(0);
	});

	test('leaves nothing that points at what is gone, and all of it comes back', () => {
		fc.assert(
			fc.property(records.snapshot, fc.func(fc.boolean()), (snapshot, isGone) => {
				const gone = [...snapshot.stories.values(), ...snapshot.articles.values()].filter(isGone);
				const change = erased(snapshot, gone);
				const after = apply(snapshot, change);
				for (const { id, type } of gone) {
					if (type === 'story') expect(after.stories.has(id)).toBe(false);
					if (type === 'story') continue;
					expect(after.annotations.get(id)?.size ?? 0).toBe(0);
					for (const one of entities(after)) {
						const listed = 'articles' in one ? one.articles : 'article' in one ? [one.article] : [];
						expect(listed).not.toContain(id);
					}
				}
				expect(records.contents(apply(after, invert(change)))).toEqual(records.contents(snapshot));
			}),
		);
	});
});
