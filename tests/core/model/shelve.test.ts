import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, invert, isEmpty, snapshotOf, type Change } from '#lib/core/model/change.ts';
import type { Claim } from '#lib/core/model/claim.ts';
import { mergeStories, rearranged, shelved, withFacts, type Fate } from '#lib/core/model/shelve.ts';
import { EMPTY_SNAPSHOT, type Entity } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import { articleOf, claimOf } from '../compare/desk.ts';
import * as records from './records.ts';

const holding = (...list: Entity[]) => snapshotOf(list, EMPTY_SNAPSHOT);
const NOW = '2026-11-22T10:00:00.000Z';
const storyOf = (id: string, articles: string[], more: Partial<Story> = {}): Story => ({
	...{ type: 'story', id, title: id, articles, ...more },
});
const one = storyOf('one', ['a', 'b', 'c']);
const two = storyOf('two', ['c', 'd']);
const both = holding(one, two);
const first = storyOf('s', ['a', 'b']);
const other = storyOf('o', ['x']);
const shelf = holding(first, other);
const placesAfter = (change: Change) =>
	Object.fromEntries([...apply(shelf, change).stories].map(([id, one]) => [id, one.articles]));

describe('several articles', () => {
	test('go into stories and out of them in one change', () => {
		const wanted = new Map([
			['s', false],
			['o', true],
		]);
		expect(placesAfter(shelved(shelf, ['a', 'x', 'c'], wanted))).toEqual({
			s: ['b'],
			o: ['x', 'a', 'c'],
		});
	});

	test('can begin a story of their own', () => {
		const fresh = storyOf('n', []);
		expect(placesAfter(shelved(shelf, ['c', 'a'], new Map(), fresh))['n']).toEqual(['c', 'a']);
	});

	test('of whose stories nothing is said stay where they are', () => {
		expect(isEmpty(shelved(shelf, ['a', 'b'], new Map([['s', true]])))).toBe(true);
	});

	test('go into no story that is gone', () => {
		expect(isEmpty(shelved(shelf, ['a'], new Map([['gone', true]])))).toBe(true);
	});

	test('get the same facts, and keep what is not said', () => {
		const some = [
			{ ...articleOf('a', 'A.'), author: 'Ana' },
			{ ...articleOf('b', 'B.'), outlet: 'Post' },
		];
		const after = withFacts(some, { outlet: 'Post' }).updated.map(([, one]) => one);
		expect(after).toEqual([{ ...some[0], outlet: 'Post' }]);
		const facts = { outlet: 'Post', language: 'es' };
		expect(withFacts(some, facts).updated.map(([, one]) => one)).toEqual(
			some.map((one) => ({ ...one, ...facts })),
		);
	});
});

describe('the articles of a story', () => {
	test.each<[string, Map<string, Fate>, Record<string, string[]>]>([
		['stay, in another order', new Map(), { s: ['b', 'a'], o: ['x'] }],
		['leave it', new Map([['a', { kind: 'out' }]]), { s: ['b'], o: ['x'] }],
		['move', new Map([['a', { kind: 'move', to: 'o' }]]), { s: ['b'], o: ['x', 'a'] }],
		['are in both', new Map([['a', { kind: 'copy', to: 'o' }]]), { s: ['b', 'a'], o: ['x', 'a'] }],
		[
			'of which another one leaves stay',
			new Map<string, Fate>([
				['b', { kind: 'copy', to: 'o' }],
				['a', { kind: 'out' }],
			]),
			{ s: ['b'], o: ['x', 'b'] },
		],
		['leave for nowhere', new Map([['a', { kind: 'move', to: 'gone' }]]), { s: ['b'], o: ['x'] }],
	])('%s', (_what, fates, after) => {
		expect(placesAfter(rearranged(shelf, first, ['b', 'a'], fates))).toEqual(after);
	});

	test.each<[string, string[], string[], string[]]>([
		['came in meanwhile', ['a', 'c', 'b'], ['b', 'a'], ['b', 'a', 'c']],
		[
			'are in the bin',
			['x', 'a', 'y', 'z', 'b', 'c'],
			['c', 'a', 'b'],
			['x', 'c', 'a', 'y', 'z', 'b'],
		],
	])('and are not named since they %s stay where they stood', (_why, articles, order, after) => {
		const now = { ...first, articles };
		const { updated } = rearranged(holding(now), now, order, new Map());
		expect(updated[0]?.[1]).toMatchObject({ articles: after });
	});

	test('that are not named stay where the one before them has left', () => {
		const now = { ...first, articles: ['a', 'x', 'b'] };
		const { updated } = rearranged(
			holding(now),
			now,
			['a', 'b'],
			new Map([['a', { kind: 'out' }]]),
		);
		expect(updated[0]?.[1]).toMatchObject({ articles: ['x', 'b'] });
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

	test('and the notes on each are joined', () => {
		const notes = [
			storyOf('x', [], { note: 'One.' }),
			storyOf('y', []),
			storyOf('z', [], { note: 'Two.' }),
		];
		const after = apply(
			holding(...notes),
			mergeStories(holding(...notes), ['y', 'x', 'z'], '', NOW),
		);
		expect(after.stories.get('y')?.note).toBe('One.\n\nTwo.');
	});

	test('it is bundled only if all of them were', () => {
		const [x, y, z] = [
			storyOf('x', [], { example: true }),
			storyOf('y', []),
			storyOf('z', [], { example: true }),
		];
		const shelf = holding(x, y, z);
		const own = (...ids: string[]) =>
			apply(shelf, mergeStories(shelf, ids, 'Own', NOW)).stories.get(ids[0]!);
		expect(own('x', 'y')).toEqual({ ...y, id: 'x', title: 'Own' });
		expect(own('y', 'x')).toEqual({ ...y, title: 'Own' });
		expect(own('x', 'z')).toEqual({ ...x, title: 'Own' });
		expect(own('x', 'y')).not.toHaveProperty('example');
	});

	test('it has no lists and no note that none of them had, and is in the bin no more', () => {
		const shelf = holding(
			storyOf('x', ['a'], { deleted: NOW }),
			storyOf('y', [], { deleted: '1' }),
		);
		const { updated } = mergeStories(shelf, ['x', 'y'], 'Own', NOW);
		expect(updated.map(([, one]) => one)).toStrictEqual([storyOf('x', ['a'], { title: 'Own' })]);
	});

	test('and claims without a rank, or of a story without any, leave the others their places', () => {
		const of = (story: string, ...ranks: (number | undefined)[]) =>
			ranks.map((rank, i) =>
				claimOf(`${story}${i}`, [], { story, ...(rank !== undefined && { rank }) }),
			);
		const shelf = holding(
			...['x', 'y', 'z', 'w'].map((id) => storyOf(id, [])),
			...[...of('x', 2, 3), ...of('y', undefined), ...of('z', 7, 5), ...of('w', 1)],
		);
		const after = apply(shelf, mergeStories(shelf, ['x', 'y', 'z', 'w'], 'All', NOW));
		const ranks = [...after.claims.values()].map(({ id, rank }) => [id, rank]);
		expect(Object.fromEntries(ranks)).toEqual({
			...{ x0: 2, x1: 3, y0: undefined, z0: 6, z1: 4, w0: 7 },
		});
		expect(after.claims.get('y0')).not.toHaveProperty('rank');
	});

	test('or nothing, if one of them is not there', () => {
		expect(() => mergeStories(both, ['one', 'gone'], 'New', NOW)).toThrow(
			new RangeError('There is no story gone.'),
		);
	});

	test('one alone gets the title', () => {
		expect(apply(both, mergeStories(both, ['one', 'one'], 'New', NOW)).stories.get('one')).toEqual({
			...one,
			title: 'New',
		});
		const alias = { ...one, aliases: [['A'], ['A']] };
		expect(mergeStories(holding(alias), ['one'], 'New', NOW).updated).toEqual([
			[alias, { ...alias, title: 'New' }],
		]);
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
			const act = fc.tuple(fc.nat(3), id, id, ids).map(([kind, from, to, list]): Change => {
				const story = snapshot.stories.get(from)!;
				const article = story.articles[0] ?? 'none';
				const unique = [...new Set(list)];
				if (kind === 0) return mergeStories(snapshot, [from, to, from], 'All', NOW);
				if (kind === 1)
					return shelved(
						snapshot,
						unique,
						new Map([
							[from, false],
							[to, true],
						]),
					);
				const fates = new Map<string, Fate>([
					[article, kind === 2 ? { kind: 'out' } : { kind: 'move', to }],
				]);
				return rearranged(
					snapshot,
					story,
					unique.filter((id) => story.articles.includes(id)),
					fates,
				);
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
