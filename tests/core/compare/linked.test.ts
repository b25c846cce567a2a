import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOf } from '#lib/core/anchor/placed.ts';
import { claimsAt, linkedPairs, linksAt } from '#lib/core/compare/linked.ts';
import { RELATIONS } from '#lib/core/model/link.ts';
import { annotationById, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';
import { a, articleOf, articles, b, c, claimOf, highlight, holding, linkOf } from './desk.ts';

const marks = [
	highlight('a1', a, 'council'),
	highlight('a2', a, 'late'),
	highlight('b1', b, 'voted'),
	highlight('b2', b, 'gallery'),
	highlight('c1', c, 'rained'),
];
const names = (snapshot: Snapshot, open = articles) =>
	linkedPairs(snapshot, open)
		.map(({ a, b, relation }) => `${a.annotation}-${b.annotation} ${relation}`)
		.sort();

describe('linked pairs', () => {
	test('are those of links and of claims, each once, in the order of the articles', () => {
		const snapshot = holding(
			...marks,
			linkOf('l', ['b1', 'a1'], { relation: 'contradicts' }),
			linkOf('m', ['a1', 'b1'], { relation: 'context' }),
			claimOf('k', ['b1', 'c1', 'a1', 'a2']),
		);
		expect(names(snapshot)).toEqual([
			'a1-b1 contradicts',
			'a1-c1 same-claim',
			'a2-b1 same-claim',
			'a2-c1 same-claim',
			'b1-c1 same-claim',
		]);
		const pair = linkedPairs(snapshot, articles).find(({ link }) => link);
		expect(pair).toMatchObject({
			a: { article: 'a', start: 4, end: 11, annotation: 'a1' },
			link: { id: 'l' },
			claim: { id: 'k' },
		});
	});

	test('turn with the columns', () => {
		const snapshot = holding(...marks, linkOf('l', ['a1', 'b1']));
		expect(names(snapshot, [b, a])).toEqual(['b1-a1 same-claim']);
		expect(names(snapshot, [a, c])).toEqual([]);
	});

	test('leave out what has no place any more', () => {
		const rewritten = articleOf('b', 'Something else altogether.');
		const snapshot = holding(...marks, rewritten, linkOf('l', ['a1', 'b1', 'gone']));
		expect(names(snapshot, [a, rewritten, c])).toEqual([]);
	});

	test('are remembered for a snapshot', () => {
		const snapshot = holding(...marks, linkOf('l', ['a1', 'b1']));
		expect(linkedPairs(snapshot, [...articles])).toBe(linkedPairs(snapshot, articles));
	});

	test('are just those that a look at every two highlights finds', () => {
		const some = fc.subarray(marks.map(({ id }) => id));
		const groups = fc.array(
			fc.oneof(
				fc.record({ annotations: some, relation: fc.constantFrom(...RELATIONS) }),
				fc.record({ annotations: some }),
			),
			{ maxLength: 5 },
		);
		fc.assert(
			fc.property(groups, fc.shuffledSubarray(articles), (list, open) => {
				const records = list.map((group, i): Entity => {
					const { annotations } = group;
					return 'relation' in group
						? linkOf(`l${i}`, annotations, group)
						: claimOf(`c${i}`, annotations);
				});
				const snapshot = holding(...marks, ...records);
				const expected: string[] = [];
				for (const x of marks) {
					for (const y of marks) {
						const [i, j] = [x, y].map(({ article }) => open.findIndex(({ id }) => id === article));
						if (i! < 0 || j! <= i!) continue;
						if (list.some((g) => g.annotations.includes(x.id) && g.annotations.includes(y.id))) {
							expected.push(`${x.id}-${y.id}`);
						}
					}
				}
				const found = linkedPairs(snapshot, open).map(
					(one) => `${one.a.annotation}-${one.b.annotation}`,
				);
				expect(found.sort()).toEqual(expected.sort());
				for (const { a: one } of linkedPairs(snapshot, open)) {
					const home = open.find(({ id }) => id === one.article)!;
					expect(placeOf(snapshot, annotationById(snapshot, one.annotation)!, home)).toMatchObject({
						start: one.start,
						end: one.end,
					});
				}
			}),
		);
	});
});

test('a highlight knows its claims and links', () => {
	const link = linkOf('l', ['a1', 'b1']);
	const claim = claimOf('k', ['a1', 'c1']);
	const snapshot = holding(...marks, link, claim);
	expect(claimsAt(snapshot, 'a1')).toEqual([claim]);
	expect(linksAt(snapshot, 'a1')).toEqual([link]);
	expect(claimsAt(snapshot, 'b1')).toEqual([]);
	expect(linksAt(snapshot, 'gone')).toEqual([]);
});
