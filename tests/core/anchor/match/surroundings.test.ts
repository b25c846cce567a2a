import { describe, expect, test } from 'vitest';
import { surroundingsOf } from '#lib/core/anchor/match/surroundings.ts';
import { compared } from './compared.ts';

/** The surroundings in the text, whose tokens have those partners. */
function surroundings(text: string, partners: readonly number[] = []) {
	const { sides, pairing } = compared(text, text, partners);
	return surroundingsOf(sides.old, sides.oldIds, sides.weights, pairing.to);
}

describe('a stretch of a text', () => {
	const { weight, share } = surroundings('one four seven, a', [0, -1, 2, -1, 4]);

	test('weighs what its words weigh', () => {
		expect(weight({ start: 0, end: 1 })).toBe(3);
		expect(weight({ start: 1, end: 3 })).toBe(9);
		expect(weight({ start: 0, end: 5 })).toBeCloseTo(13.05);
		expect(weight({ start: 2, end: 2 })).toBe(0);
	});

	test('has a part of them, by weight, in the other text', () => {
		expect(share({ start: 0, end: 1 })).toBe(1);
		expect(share({ start: 1, end: 2 })).toBe(0);
		expect(share({ start: 0, end: 2 })).toBe(3 / 7);
		expect(share({ start: 1, end: 3 })).toBe(5 / 9);
	});

	test('has all of nothing', () => {
		expect(share({ start: 1, end: 1 })).toBe(1);
	});

	test('is as it was found, whatever is paired later', () => {
		const { sides, pairing } = compared('one two', 'one two', [0, -1]);
		const { share } = surroundingsOf(sides.old, sides.oldIds, sides.weights, pairing.to);
		pairing.pair(1, 1);
		expect(share({ start: 0, end: 2 })).toBe(0.5);
	});
});

describe('around a passage', () => {
	test('stands its sentence, or the sentences that it touches', () => {
		const { around } = surroundings('It was so. He said so. They went home.');
		expect(around({ start: 5, end: 6 }, 0)).toEqual({ start: 4, end: 8 });
		expect(around({ start: 4, end: 8 }, 0)).toEqual({ start: 4, end: 8 });
		expect(around({ start: 3, end: 5 }, 0)).toEqual({ start: 0, end: 8 });
		expect(around({ start: 0, end: 1 }, 0)).toEqual({ start: 0, end: 4 });
		expect(around({ start: 11, end: 12 }, 0)).toEqual({ start: 8, end: 12 });
	});

	test('stand at least so many words on either side, up to where a sentence ends', () => {
		const { around } = surroundings('It was so. He said so. They went home.');
		expect(around({ start: 5, end: 6 }, 1)).toEqual({ start: 4, end: 8 });
		expect(around({ start: 5, end: 6 }, 2)).toEqual({ start: 0, end: 8 });
		expect(around({ start: 5, end: 6 }, 3)).toEqual({ start: 0, end: 12 });
		expect(around({ start: 4, end: 8 }, 5)).toEqual({ start: 0, end: 12 });
	});

	test('stand no more than forty words on either side of it', () => {
		const words = Array.from({ length: 100 }, (_, at) => `w${at}`).join(' ');
		const { around } = surroundings(words);
		expect(around({ start: 50, end: 51 }, 0)).toEqual({ start: 10, end: 91 });
		expect(around({ start: 40, end: 60 }, 5)).toEqual({ start: 0, end: 100 });
		expect(around({ start: 41, end: 59 }, 5)).toEqual({ start: 1, end: 99 });
	});
});
