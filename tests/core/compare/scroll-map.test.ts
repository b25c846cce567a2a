import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inStep, mapped, type Anchor } from '#lib/core/compare/scroll-map.ts';

const anchor = fc.record({
	from: fc.integer({ min: 1, max: 400 }),
	to: fc.integer({ min: 1, max: 600 }),
});
const anchors = fc.array(anchor, { maxLength: 9 });
const LENGTH = 401;
const OTHER = 601;

function rises(chain: readonly Anchor[]): boolean {
	return chain.every(
		({ from, to }, i) => i === 0 || (chain[i - 1]!.from < from && chain[i - 1]!.to < to),
	);
}

describe('the anchors that are in step', () => {
	test('rise in both columns and are as many as can', () => {
		fc.assert(
			fc.property(anchors, (all) => {
				const chain = inStep(all);
				expect(rises(chain)).toBe(true);
				expect(all).toEqual(expect.arrayContaining(chain));
				expect(chain.length).toBe(longestByTrying(all));
			}),
		);
	});

	test('leave out a passage that one article tells earlier', () => {
		const told = [
			{ from: 10, to: 20 },
			{ from: 20, to: 30 },
			{ from: 50, to: 5 },
			{ from: 90, to: 80 },
		];
		expect(inStep(told)).toEqual([told[0], told[1], told[3]]);
	});
});

describe('the place in the other column', () => {
	test('is that of the anchor at every anchor', () => {
		fc.assert(
			fc.property(anchors, (all) => {
				const chain = inStep(all);
				for (const { from, to } of chain) {
					expect(mapped(from, chain, LENGTH, OTHER)).toBeCloseTo(to, 6);
				}
			}),
		);
	});

	test('never turns back and stays within the column', () => {
		const at = fc.integer({ min: -50, max: 450 });
		fc.assert(
			fc.property(anchors, at, at, (all, a, b) => {
				const chain = inStep(all);
				const [first, second] = [Math.min(a, b), Math.max(a, b)];
				const [low, high] = [first, second].map((y) => mapped(y, chain, LENGTH, OTHER));
				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeGreaterThanOrEqual(low! - 1e-9);
				expect(high).toBeLessThanOrEqual(OTHER);
			}),
		);
	});

	test('leads back to where it came from', () => {
		fc.assert(
			fc.property(anchors, fc.integer({ min: 0, max: LENGTH }), (all, at) => {
				const chain = inStep(all);
				const back = chain.map(({ from, to }) => ({ from: to, to: from }));
				const there = mapped(at, chain, LENGTH, OTHER);
				expect(mapped(there, back, OTHER, LENGTH)).toBeCloseTo(at, 6);
			}),
		);
	});

	test('is in proportion where nothing is linked', () => {
		expect(mapped(100, [], 400, 800)).toBe(200);
	});

	test('does not mind what lies beyond the ends', () => {
		const beyond = [
			{ from: -20, to: 40 },
			{ from: 500, to: 90 },
		];
		expect(mapped(100, beyond, 400, 800)).toBe(200);
	});
});

/** Every subset, the plain way. */
function longestByTrying(all: readonly Anchor[]): number {
	let most = 0;
	for (let set = 0; set < 1 << all.length; set++) {
		const chosen = all.filter((_, i) => set & (1 << i)).sort((a, b) => a.from - b.from);
		if (chosen.length > most && rises(chosen)) most = chosen.length;
	}
	return most;
}
