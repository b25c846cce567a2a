import { describe, expect, test } from 'vitest';
import { sidesOf } from '#lib/core/anchor/match/sides.ts';

describe('the two sides of a comparison', () => {
	test('are the tokens of both texts', () => {
		const { old, now } = sidesOf('One — two', 'Two');
		expect(old.keys).toEqual(['One', '-', 'two']);
		expect(now.keys).toEqual(['Two']);
	});

	test('have one number for a word, wherever it stands', () => {
		const { oldIds, nowIds } = sidesOf('the cat, the dog', 'a dog, the cat');
		expect([...oldIds]).toEqual([0, 1, 2, 0, 3]);
		expect([...nowIds]).toEqual([4, 3, 2, 0, 1]);
	});

	test('tell how rare each word is in both together', () => {
		const { bits } = sidesOf('one two two four', 'four four four.');
		const [one, two, four] = [3, 2, 1];
		expect([...bits]).toEqual([one, two, four, 1]);
	});

	test('have no word that says less than a mark, and no mark that says more', () => {
		expect([...sidesOf('so so so', 'so so so').bits]).toEqual([1]);
		expect([...sidesOf('so so so so !', 'so so so').bits]).toEqual([1, 1]);
	});

	test('weigh words by their characters, and marks next to nothing', () => {
		const { old, weights } = sidesOf('harbour 48 北 😀 , "', '');
		expect(old.keys).toHaveLength(weights.length);
		expect([...weights]).toEqual([7, 2, 1, 2, 0.05, 0.05]);
	});

	test('may be empty', () => {
		const { oldIds, nowIds, bits, weights } = sidesOf('', '');
		expect([oldIds, nowIds, bits, weights].map(({ length }) => length)).toEqual([0, 0, 0, 0]);
	});
});
