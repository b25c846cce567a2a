import { describe, expect, test } from 'vitest';
import { tokensOf } from '#lib/core/anchor/match/tokens.ts';
import { wordIndexOf, worth } from '#lib/core/anchor/match/word-index.ts';

describe('the index of a text', () => {
	const text = 'The cat saw the cat — and the dog.';

	test('has its tokens', () => {
		expect(wordIndexOf(text)).toMatchObject(tokensOf(text));
	});

	test('says where each of them stands', () => {
		const index = wordIndexOf(text);
		expect(index.places('cat')).toEqual([1, 4]);
		expect(index.places('the')).toEqual([3, 7]);
		expect(index.places('-')).toEqual([5]);
		expect(index.places('bird')).toEqual([]);
	});
});

describe('a token is worth', () => {
	test.each([
		['a', 1],
		['harbour', 7],
		['harbours', 8],
		['constitution', 8],
		['48', 2],
		['北', 2],
		['é', 1],
		['😀', 3],
	])('%s: %d', (key, value) => {
		expect(worth(key)).toBe(value);
	});

	test('next to nothing if it is a mark', () => {
		for (const mark of ['"', '-', '…', '.', '。', '€']) expect(worth(mark)).toBe(0.2);
	});
});
