import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimMoved, inClaimOrder, rankAfter } from '#lib/core/compare/claim-order.ts';
import { apply } from '#lib/core/model/change.ts';
import type { Claim } from '#lib/core/model/claim.ts';
import { claimOf, holding } from './desk.ts';

const ranked = fc
	.array(
		fc.option(
			fc.constantFrom(
				...[-1, 0, 0.5, 1, 1 + Number.EPSILON, 2, 7],
				...[-Number.MAX_VALUE, Number.MAX_SAFE_INTEGER, Number.MAX_VALUE],
			),
			{ nil: undefined },
		),
		{ minLength: 1, maxLength: 6 },
	)
	.map((ranks) => ranks.map((rank, i) => claimOf(`c${i}`, [], rank === undefined ? {} : { rank })));

const listed = (claims: readonly Claim[]) => [...claims].sort(inClaimOrder);
const ids = (claims: readonly Claim[]) => claims.map(({ id }) => id);

describe('claims', () => {
	test('are listed by rank, those without one last, by title', () => {
		const claims = [
			claimOf('1', [], { title: 'b' }),
			claimOf('2', [], { title: 'a' }),
			claimOf('3', [], { rank: 3 }),
			claimOf('4', [], { rank: -1 }),
		];
		expect(ids(listed(claims))).toEqual(['4', '3', '2', '1']);
	});

	test('stand where they were moved to, and the others as before', () => {
		fc.assert(
			fc.property(ranked, fc.nat(5), fc.nat(6), (claims, from, to) => {
				const before = listed(claims);
				const moved = before[from % before.length]!;
				const others = before.filter((one) => one !== moved);
				const at = others[to];
				const wanted = ids(others.toSpliced(at ? to : others.length, 0, moved));
				const after = apply(holding(...claims), claimMoved(before, moved.id, at?.id));
				expect(ids(listed([...after.claims.values()]))).toEqual(wanted);
			}),
		);
	});

	test('behind one of a very high or low rank get one that is still a number', () => {
		for (const rank of [-Number.MAX_VALUE, -1e308, 1e308, Number.MAX_VALUE]) {
			const claim = claimOf('a', [], { rank });
			expect(rankAfter([claim], claim)).toBe(rank);
		}
	});

	test('that are far enough apart are left alone when one moves between them', () => {
		const claims = ['a', 'b', 'c'].map((id, i) => claimOf(id, [], { rank: i + 1 }));
		const { updated } = claimMoved(claims, 'c', 'b');
		expect(updated.map(([, after]) => after)).toEqual([{ ...claims[2], rank: 1.5 }]);
	});

	test.each([
		['a', 'b'],
		['a', 'a'],
		['c', undefined],
		['gone', 'a'],
	])('do not change when %s moves before %s', (id, before) => {
		const claims = ['a', 'b', 'c'].map((name, i) => claimOf(name, [], { rank: i + 1 }));
		expect(claimMoved(claims, id, before).updated).toEqual([]);
	});
});
