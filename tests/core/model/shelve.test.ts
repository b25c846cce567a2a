import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, invert, isEmpty, snapshotOf, type Change } from '#lib/core/model/change.ts';
import type { Claim } from '#lib/core/model/claim.ts';
import {
	mergeStories,
	moveArticle,
	removeFromStory,
	reorderStory,
	withArticle,
	withArticles,
} from '#lib/core/model/shelve.ts';
import { EMPTY_SNAPSHOT, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import { claimOf } from '../compare/desk.ts';
import * as records from './records.ts';

const holding = (...list: Entity[]) => snapshotOf(list, EMPTY_SNAPSHOT);
const NOW = '2026-11-22T10:00:00.000Z';
const storyOf = (id: string, articles: string[], more: Partial<Story> = {}): Story => ({
	...{ type: 'story', id, title: id, articles, ...more },
});
const one = storyOf('one', ['a', 'b', 'c']);
const two = storyOf('two', ['c', 'd']);
const both = holding(one, two);
const listed = (snapshot: Snapshot, change: Change) =>
	[...apply(snapshot, change).stories.values()].map(({ articles }) => articles.join(' '));

describe('an article', () => {
	test('goes into a story once, at the end or before another', () => {
		expect(listed(both, withArticle(one, 'd'))).toEqual(['a b c d', 'c d']);
		expect(isEmpty(withArticle(one, 'b'))).toBe(true);
		expect(listed(both, withArticles(one, ['d', 'b', 'e', 'd'], 'b'))).toEqual([
			'a d e b c',
			'c d',
		]);
	});

	test('is taken out of a story', () => {
		expect(listed(both, removeFromStory(one, 'b'))).toEqual(['a c', 'c d']);
		expect(isEmpty(removeFromStory(one, 'd'))).toBe(true);
	});

	test('moves to another story, or within its own', () => {
		expect(listed(both, moveArticle(both, 'a', 'one', 'two'))).toEqual(['b c', 'c d a']);
		expect(listed(both, moveArticle(both, 'a', 'one', 'two', 'd'))).toEqual(['b c', 'c a d']);
		expect(listed(both, moveArticle(both, 'a', 'one', 'one', 'c'))).toEqual(['b a c', 'c d']);
		expect(listed(both, moveArticle(both, 'a', 'one', 'one'))).toEqual(['b c a', 'c d']);
	});

	test('that is in the other story already is in it once', () => {
		expect(listed(both, moveArticle(both, 'c', 'one', 'two'))).toEqual(['a b', 'd c']);
	});

	test('is not moved out of a story that is not there', () => {
		expect(() => moveArticle(both, 'a', 'one', 'three')).toThrow(RangeError);
	});
});

describe('the order of a story', () => {
	test('is the one that is asked for, with what it does not name behind', () => {
		expect(listed(both, reorderStory(one, ['c', 'a']))).toEqual(['c a b', 'c d']);
		expect(listed(both, reorderStory(one, ['x', 'b', 'b']))).toEqual(['b a c', 'c d']);
		expect(isEmpty(reorderStory(one, ['a']))).toBe(true);
	});
});

describe('several stories become one', () => {
	const full = holding(
		storyOf('one', ['a', 'b'], { aliases: [['A', 'a']], dismissed: ['1', '2'] }),
		storyOf('two', ['b', 'c'], { aliases: [['A', 'a'], ['B']], dismissed: ['2', '3'] }),
		storyOf('far', ['x']),
		...[claimOf('1', [], { story: 'one', rank: 4 }), claimOf('2', [], { story: 'two', rank: 1 })],
		...[claimOf('3', [], { story: 'two', rank: 2.5 }), claimOf('4', [], { story: 'two' })],
		claimOf('5', [], { story: 'far', rank: 1 }),
	);
	const merged = apply(full, mergeStories(full, ['one', 'two'], 'Both', NOW));

	test('with the articles in order and once, and all that was said of either', () => {
		expect(merged.stories.get('one')).toEqual(
			storyOf('one', ['a', 'b', 'c'], {
				...{ title: 'Both', aliases: [['A', 'a'], ['B']], dismissed: ['1', '2', '3'] },
			}),
		);
		expect(merged.stories.get('two')).toEqual({ ...full.stories.get('two'), deleted: NOW });
		expect(merged.stories.get('far')).toBe(full.stories.get('far'));
	});

	test('and the claims of all are listed story by story', () => {
		const claims = [...merged.claims.values()] as Claim[];
		expect(claims.map(({ id, story, rank }) => [id, story, rank])).toEqual([
			...[
				['1', 'one', 4],
				['2', 'one', 5],
				['3', 'one', 6.5],
				['4', 'one', undefined],
			],
			['5', 'far', 1],
		]);
	});

	test('it is bundled only if all of them were', () => {
		const shelf = holding(storyOf('x', [], { example: true }), storyOf('y', []));
		const own = apply(shelf, mergeStories(shelf, ['x', 'y'], 'Own', NOW));
		expect(own.stories.get('x')).toEqual(storyOf('x', [], { title: 'Own' }));
	});

	test('one alone gets the title', () => {
		expect(apply(both, mergeStories(both, ['one', 'one'], 'New', NOW)).stories.get('one')).toEqual({
			...one,
			title: 'New',
		});
		expect(isEmpty(mergeStories(both, [], 'New', NOW))).toBe(true);
	});
});

describe('whatever is done to stories', () => {
	const ids = fc.array(fc.constantFrom('1', '2', '3', '4', '5'), { maxLength: 5 });
	/** One of the acts on stories that are there. */
	const acts = records.snapshot
		.filter(({ stories }) => stories.size > 0)
		.chain((snapshot) => {
			const id = fc.constantFrom(...snapshot.stories.keys());
			const act = fc.tuple(fc.nat(4), id, id, ids).map(([kind, from, to, list]): Change => {
				const story = snapshot.stories.get(from)!;
				const article = story.articles[0] ?? 'none';
				if (kind === 0) return mergeStories(snapshot, [from, to, from], 'All', NOW);
				if (kind === 1) return moveArticle(snapshot, article, from, to, list[0]);
				if (kind === 2) return reorderStory(story, list);
				return kind === 3 ? withArticles(story, list, list[0]) : removeFromStory(story, article);
			});
			return fc.tuple(fc.constant(snapshot), act);
		});

	test('no article, highlight or claim is lost, and none is in a story twice', () => {
		fc.assert(
			fc.property(acts, ([before, change]) => {
				const after = apply(before, change);
				expect(after.articles).toBe(before.articles);
				expect(after.annotations).toBe(before.annotations);
				expect([...after.claims.keys()]).toEqual([...before.claims.keys()]);
				expect([...after.stories.keys()]).toEqual([...before.stories.keys()]);
				for (const { articles } of after.stories.values()) {
					expect(new Set(articles).size).toBe(articles.length);
				}
			}),
		);
	});

	test('it is taken back whole', () => {
		fc.assert(
			fc.property(acts, ([before, change]) => {
				const back = apply(apply(before, change), invert(change));
				expect(records.contents(back)).toEqual(records.contents(before));
			}),
		);
	});
});
