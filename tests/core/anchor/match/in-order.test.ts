import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder } from '#lib/core/anchor/match/in-order.ts';

const words = (text: string) => text.split(' ').filter((word) => word !== '');
/** Each word is worth its length. */
const found = (list: string, stretch: string, absent?: (word: string) => boolean) =>
	inOrder(
		words(list),
		words(list).map(({ length }) => length),
		words(stretch),
		absent,
	);

describe('the words that a stretch has in the same order', () => {
	test('are all of them, with where they begin and end', () => {
		expect(found('red fox', 'red fox')).toEqual({ worth: 6, start: 0, end: 2 });
		expect(found('red fox', 'the red fox ran')).toEqual({ worth: 6, start: 1, end: 3 });
	});

	test('may have others between them', () => {
		expect(found('red fox', 'a red old fox ran')).toEqual({ worth: 6, start: 1, end: 4 });
		expect(found('the red old fox', 'red fox')).toEqual({ worth: 6, start: 0, end: 2 });
	});

	test('are the ones that are worth most', () => {
		expect(found('on harbour', 'harbour on')).toEqual({ worth: 7, start: 0, end: 1 });
		expect(found('harbour on', 'on harbour')).toEqual({ worth: 7, start: 1, end: 2 });
		expect(found('so on harbour', 'harbour on')).toEqual({ worth: 7, start: 0, end: 1 });
	});

	test('are none', () => {
		const none = { worth: 0, start: 0, end: 0 };
		expect(found('red fox', 'blue bird sang')).toEqual(none);
		expect(found('', 'blue bird')).toEqual(none);
		expect(found('red fox', '')).toEqual(none);
		expect(found('', '')).toEqual(none);
	});

	test('may be spelled otherwise if they stand nowhere in the text', () => {
		const alike = (2 * 9) / (10 + 9);
		expect(found('generation', 'the genration')).toEqual({ worth: 0, start: 0, end: 0 });
		const { worth, start, end } = found(
			'the generation',
			'a genration',
			(word) => word === 'generation',
		);
		expect(worth).toBeCloseTo(10 * alike);
		expect([start, end]).toEqual([1, 2]);
		expect(found('the generation', 'a genration', (word) => word === 'the').worth).toBe(0);
	});

	test('are worth what a plain search finds, and lie where it says', () => {
		const some = fc.array(fc.constantFrom('a', 'bb', 'ccc', 'dddd'), { maxLength: 7 });
		const slowly = (list: string[], stretch: string[]): number => {
			const [word, ...rest] = list;
			if (word === undefined) return 0;
			const at = stretch.indexOf(word);
			const taken = at < 0 ? 0 : word.length + slowly(rest, stretch.slice(at + 1));
			return Math.max(taken, slowly(rest, stretch));
		};
		fc.assert(
			fc.property(some, some, (list, stretch) => {
				const worths = list.map(({ length }) => length);
				const { worth, start, end } = inOrder(list, worths, stretch);
				expect(worth).toBe(slowly(list, stretch));
				expect(slowly(list, stretch.slice(start, end))).toBe(worth);
				if (worth === 0) expect([start, end]).toEqual([0, 0]);
				else expect(list).toEqual(expect.arrayContaining([stretch[start], stretch[end - 1]]));
			}),
		);
	});
});
