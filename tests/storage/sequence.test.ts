import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Sequence } from '#lib/storage/sequence.ts';

test('a write counts as known when all before it are', () => {
	const sequence = new Sequence();
	sequence.add(2);
	expect([sequence.known, sequence.has(1), sequence.has(2)]).toEqual([0, false, true]);
	expect(sequence.isComplete).toBe(false);
	sequence.add(1);
	expect([sequence.known, sequence.isComplete]).toEqual([2, true]);
});

test('the order in which writes become known does not matter', () => {
	const shuffled = fc
		.integer({ min: 1, max: 30 })
		.chain((count) => fc.shuffledSubarray([...Array(count).keys()], { minLength: count }));
	fc.assert(
		fc.property(shuffled, (order) => {
			const sequence = new Sequence();
			for (const number of order) sequence.add(number + 1);
			expect(sequence.known).toBe(order.length);
		}),
	);
});

test('reading everything makes up for what was missed', () => {
	const sequence = new Sequence();
	sequence.add(3);
	sequence.add(9);
	sequence.reset(8);
	expect(sequence.known).toBe(9);
	sequence.reset(4);
	expect([sequence.known, sequence.has(9)]).toEqual([4, false]);
});
