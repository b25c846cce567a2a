import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainOf } from '#lib/core/anchor/match/chain.ts';

interface Run {
	readonly now: number;
	readonly bits: number;
}

/** Runs of the old text in their order, by where they stand now and what they say. */
const runsOf = (...runs: readonly (readonly [now: number, bits: number])[]): Run[] =>
	runs.map(([now, bits]) => ({ now, bits }));
const places = (runs: readonly Run[]) =>
	[...chainOf(runs)].map(({ now }) => now).sort((a, b) => a - b);

/** The same, said plainly: the best chain that ends with each run, in n² steps. */
function slowly(runs: readonly Run[]): Set<Run> {
	const best: { bits: number; chain: Run[] }[] = [];
	for (const [at, run] of runs.entries()) {
		let before: (typeof best)[number] = { bits: 0, chain: [] };
		for (const [other, known] of best.slice(0, at).entries()) {
			if (runs[other]!.now < run.now && known.bits > before.bits) before = known;
		}
		best.push({ bits: before.bits + run.bits, chain: [...before.chain, run] });
	}
	const all = Math.max(0, ...best.map(({ bits }) => bits));
	return new Set(best.find(({ bits }) => bits === all)?.chain);
}

describe('the chain of the runs that kept their order', () => {
	test('is all of them where nothing moved', () => {
		expect(places(runsOf([0, 1], [4, 2], [9, 1]))).toEqual([0, 4, 9]);
	});

	test('leaves out the run that moved', () => {
		expect(places(runsOf([8, 2], [0, 2], [4, 2]))).toEqual([0, 4]);
		expect(places(runsOf([4, 2], [8, 2], [0, 2]))).toEqual([4, 8]);
	});

	test('has the most telling runs, not the most', () => {
		expect(places(runsOf([8, 5], [0, 2], [4, 2]))).toEqual([8]);
		expect(places(runsOf([8, 5], [0, 2], [4, 4]))).toEqual([0, 4]);
	});

	test('begins with the first run where two say as much', () => {
		expect(places(runsOf([5, 3], [0, 3]))).toEqual([5]);
		expect(places(runsOf([5, 3], [0, 3], [9, 1]))).toEqual([5, 9]);
	});

	test('is empty without runs', () => {
		expect(chainOf([]).size).toBe(0);
	});

	test('is the one that a plain search finds', () => {
		const some = fc
			.uniqueArray(fc.nat({ max: 60 }), { maxLength: 24 })
			.chain((now) =>
				fc
					.array(fc.integer({ min: 1, max: 4 }), { minLength: now.length, maxLength: now.length })
					.map((bits) => now.map((one, at) => ({ now: one, bits: bits[at]! }))),
			);
		fc.assert(
			fc.property(some, (runs) => {
				expect(places(runs)).toEqual([...slowly(runs)].map(({ now }) => now));
			}),
		);
	});
});
