import { describe, expect, test } from 'vitest';
import { copiesIn, same } from '#lib/core/anchor/match/copies.ts';
import { compared } from './compared.ts';

function copies(before: string, text: string, paired: readonly number[]) {
	const { sides, pairing } = compared(before, text, paired);
	return copiesIn(sides, pairing);
}

/** A span of as many tokens as `p q` has, or so many. */
const at = (start: number, length = 2) => ({ start, end: start + length });

/** `-1`, so many times. */
const none = (count: number): number[] => Array.from({ length: count }, () => -1);

describe('the copies of a passage differ', () => {
	const differ = (before: string, text: string, passage = at(0)): boolean =>
		copies(before, text, []).differ(passage);

	test('if it stands in one text more often than in the other', () => {
		expect(differ('p q', 'p q and p q')).toBe(true);
		expect(differ('p q and p q', 'p q')).toBe(true);
		expect(differ('p q', 'q p')).toBe(true);
		expect(differ('p q', 'p')).toBe(true);
		expect(differ('p q', '')).toBe(true);
		expect(differ('x p q', 'p x q p', at(1))).toBe(true);
	});

	test('not if it stands in both as often, wherever', () => {
		expect(differ('p q and p q', 'so p q so so p q p')).toBe(false);
		expect(differ('x p p q', 'p p q x p', at(1, 3))).toBe(false);
		expect(differ('p q p', 'p q p q p', at(0, 3))).toBe(true);
	});
});

describe('the same tokens stand in two places', () => {
	const ids = Int32Array.of(1, 2, 3, 1, 2, 4);

	test('if each one does', () => {
		expect(same(ids, 0, ids, 3, 2)).toBe(true);
		expect(same(ids, 0, ids, 3, 3)).toBe(false);
		expect(same(ids, 1, ids, 3, 1)).toBe(false);
	});

	test('not if one place ends too early or begins before the text', () => {
		expect(same(ids, 0, ids, 5, 2)).toBe(false);
		expect(same(ids, 0, ids, -1, 1)).toBe(false);
		expect(same(ids, 0, Int32Array.of(1), 0, 2)).toBe(false);
	});
});

describe('a passage is beside its neighbours', () => {
	/** Whether `p q` is, from its place in the one text to its place in the other. */
	const isBeside = (
		before: string,
		text: string,
		paired: readonly number[],
		[old, now]: readonly [number, number],
	): boolean => copies(before, text, paired).isBesideNeighbours({ old: at(old), now: at(now) });

	test('if they are on both sides', () => {
		expect(isBeside('a p q b', 'x a p q b', [1, 2, 3, 4], [1, 2])).toBe(true);
		expect(isBeside('a p q b', 'b p q a', [3, 1, 2, 0], [1, 1])).toBe(false);
		const between = [0, 1, 2, 4, ...none(4), 3];
		expect(isBeside('a p q b x x p q c', 'a p q c b', between, [1, 1])).toBe(true);
	});

	test('if the text begins and ends there', () => {
		expect(isBeside('p q', 'm n p q', [2, 3], [0, 2])).toBe(true);
		expect(isBeside('p q x x x', 'm n p q', [2, 3, ...none(3)], [0, 2])).toBe(true);
		expect(isBeside('x x x p q', 'p q m n', [...none(3), 0, 1], [3, 0])).toBe(true);
	});

	test('if no more than two words between them went', () => {
		const [two, three] = ['a x x p q y y b', 'a x x x p q y y y b'];
		expect(isBeside(two, 'a p q b', [0, -1, -1, 1, 2, -1, -1, 3], [3, 1])).toBe(true);
		const paired = [0, ...none(3), 1, 2, ...none(3), 3];
		expect(isBeside(three, 'a p q b', paired, [4, 1])).toBe(false);
	});

	test('if no more than three words came in between, or as many as went', () => {
		const three = 'a x x x p q y y y b';
		expect(isBeside('a p q b', three, [0, 4, 5, 9], [1, 4])).toBe(true);
		const four = 'a x x x x p q y y y y b';
		expect(isBeside('a p q b', four, [0, 5, 6, 11], [1, 5])).toBe(false);
		expect(isBeside('a p q b', 'a x x x p q y y y y b', [0, 4, 5, 10], [1, 4])).toBe(true);
		expect(isBeside('a p q b', 'a x x x x p q y y y b', [0, 5, 6, 10], [1, 5])).toBe(true);
		const [two, other] = ['a x x p q y y b', 'a m m p q n n b'];
		expect(isBeside(two, other, [0, -1, -1, 3, 4, -1, -1, 7], [3, 3])).toBe(true);
		const five = 'a m m m m m p q n n n n n b';
		expect(isBeside(two, five, [0, -1, -1, 6, 7, -1, -1, 13], [3, 6])).toBe(true);
	});

	test('if one is there, and on the other side nothing that was beside a copy', () => {
		expect(isBeside('a p q x x x', 'a p q m', [0, 1, 2, ...none(3)], [1, 1])).toBe(true);
		expect(isBeside('x x x p q b', 'm p q b', [...none(3), 1, 2, 3], [3, 1])).toBe(true);
		expect(isBeside('a p q x x x c', 'a p q c', [0, 1, 2, ...none(3), 3], [1, 1])).toBe(true);
		expect(isBeside('c x x x p q b', 'c p q b', [0, ...none(3), 1, 2, 3], [4, 1])).toBe(true);
	});

	test('not if something is there that was after a copy', () => {
		const paired = [0, 1, 2, ...none(5)];
		expect(isBeside('a p q x x x p q c', 'a p q c', [...paired, 3], [1, 1])).toBe(false);
		expect(isBeside('a p q x x x p q c', 'a p q m m c', [...paired, 5], [1, 1])).toBe(false);
		expect(isBeside('a p q x x x p q c', 'a p q m m m c', [...paired, 6], [1, 1])).toBe(true);
		expect(isBeside('a p q x x x p r c', 'a p q c', [...paired, 3], [1, 1])).toBe(true);
		const far = (edited: number) => `a p q x x x p q ${'v '.repeat(edited)}c`;
		expect(isBeside(far(3), 'a p q c', [...paired, ...none(3), 3], [1, 1])).toBe(false);
		expect(isBeside(far(4), 'a p q c', [...paired, ...none(4), 3], [1, 1])).toBe(true);
	});

	test('not if something is there that was before a copy', () => {
		const paired = [...none(5), 1, 2, 3];
		expect(isBeside('c p q x x x p q a', 'c p q a', [0, ...paired], [6, 1])).toBe(false);
		const later = [...none(5), 3, 4, 5];
		expect(isBeside('c p q x x x p q a', 'c m m p q a', [0, ...later], [6, 3])).toBe(false);
		const latest = [...none(5), 4, 5, 6];
		expect(isBeside('c p q x x x p q a', 'c m m m p q a', [0, ...latest], [6, 4])).toBe(true);
		const far = (edited: number) => `c ${'v '.repeat(edited)}p q x x x p q a`;
		expect(isBeside(far(3), 'c p q a', [0, ...none(3), ...paired], [9, 1])).toBe(false);
		expect(isBeside(far(4), 'c p q a', [0, ...none(4), ...paired], [10, 1])).toBe(true);
	});

	test('whatever stands beyond the first word there that is not new', () => {
		const [before, text] = ['d a p q x x x p q c', 'a p q d c'];
		expect(isBeside(before, text, [3, 0, 1, 2, ...none(5), 4], [2, 1])).toBe(true);
	});
});

describe('a passage has a rival', () => {
	const rival = (before: string, text: string, paired: readonly number[], now: number) =>
		copies(before, text, paired).rival({ old: at(1), now: at(now) });

	test('where one neighbour stayed and the other one is beside a copy', () => {
		expect(rival('a p q b', 'a p q x p q b', [0, 1, 2, 6], 1)).toEqual(at(4));
		expect(rival('a p q b', 'a p q x p q b', [0, 4, 5, 6], 4)).toEqual(at(1));
	});

	test('not where both neighbours stayed, or the other one is beside no copy', () => {
		expect(rival('a p q b', 'a p q b p q', [0, 1, 2, 3], 1)).toBeUndefined();
		expect(rival('a p q b', 'a p q x p r b', [0, 1, 2, 6], 1)).toBeUndefined();
		expect(rival('a p q b', 'a r q x p q b', [0, 4, 5, 6], 4)).toBeUndefined();
	});

	test('not where the other neighbour is gone, or was none', () => {
		expect(rival('a p q b', 'p q x p q b', [-1, 3, 4, 5], 3)).toBeUndefined();
		expect(rival('a p q', 'a p q p q', [0, 1, 2], 1)).toBeUndefined();
		const { rival: first } = copies('p q b', 'p q x p q b', [3, 4, 5]);
		expect(first({ old: at(0), now: at(3) })).toBeUndefined();
	});
});

describe('a sentence is quoted elsewhere', () => {
	const elsewhere = (before: string, text: string, paired: readonly number[], now = 2, old = 0) =>
		copies(before, text, paired).quotedElsewhere({ old: at(old, 3), now: at(now, 3) });
	const twice = 'm: p q. n: p q.';

	test('where only copies of it are left, each behind new words', () => {
		expect(elsewhere('p q.', twice, [2, 3, 4])).toEqual(at(7, 3));
		expect(elsewhere('p q.', twice, [7, 8, 9], 7)).toEqual(at(2, 3));
		expect(elsewhere('z. p q.', `z. ${twice}`, [0, 1, 4, 5, 6], 4, 2)).toEqual(at(9, 3));
	});

	test('not if it was no sentence, or is one by itself', () => {
		expect(elsewhere('z p q.', `z ${twice}`, [0, 3, 4, 5], 3, 1)).toBeUndefined();
		expect(elsewhere('p q.', 'p q. n: p q.', [0, 1, 2], 0)).toBeUndefined();
		expect(elsewhere('p q.', 'm. p q. n: p q.', [2, 3, 4])).toBeUndefined();
	});

	test('not if the words before it are those that were there', () => {
		expect(elsewhere('p q. m:', twice, [2, 3, 4, 0, 1])).toBeUndefined();
		expect(elsewhere('m. p q.', 'm p q. n p q.', [0, -1, 1, 2, 3], 1, 2)).toBeUndefined();
	});

	test('not if there is no other copy like that', () => {
		expect(elsewhere('p q.', 'm: p q.', [-1, 3, 4])).toBeUndefined();
		expect(elsewhere('p q.', 'm: p q. n. p q.', [2, 3, 4])).toBeUndefined();
		expect(elsewhere('p q.', 'm: p q. n: p r.', [2, 3, 4])).toBeUndefined();
		expect(elsewhere('p q. p q.', twice, [2, 3, 4, 7, 8, 9])).toBeUndefined();
		expect(elsewhere('p q. p q.', twice, [7, 8, 9, 2, 3, 4], 2, 3)).toBeUndefined();
	});
});
