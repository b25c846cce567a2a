/** Halving finds what looking at one after the other finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstThat } from '#lib/core/halving.ts';

test('the first that passes is the one that a look at each would find', () => {
	const sizes = fc.record({ from: fc.nat(50), more: fc.nat(200), turn: fc.nat(300) });
	fc.assert(
		fc.property(sizes, ({ from, more, turn }) => {
			const asked: number[] = [];
			const passes = (at: number): boolean => asked.push(at) > 0 && at >= turn;
			const to = from + more;
			expect(firstThat(passes, to, from)).toBe(Math.min(Math.max(turn, from), to));
			expect(asked.every((at) => at >= from && at < to)).toBe(true);
			expect(asked.length).toBeLessThanOrEqual(Math.ceil(Math.log2(more + 1)));
		}),
	);
});

test('it looks from nought on, and at nothing where there is nothing', () => {
	expect(firstThat((at) => at >= 3, 10)).toBe(3);
	expect(firstThat(() => expect.unreachable(), 0)).toBe(0);
});
