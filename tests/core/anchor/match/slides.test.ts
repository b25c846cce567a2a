import { describe, expect, test } from 'vitest';
import { slide } from '#lib/core/anchor/match/slides.ts';
import { compared, partners } from './compared.ts';

/** Where the tokens of the first text stand after sliding, and which tokens of either are in doubt. */
function slid(before: string, text: string, paired: readonly number[]) {
	const { sides, pairing } = compared(before, text, paired);
	const { old, now } = slide(sides, pairing);
	return { to: partners(pairing), old: [...old], now: [...now] };
}

/** Where the tokens of the first text stand after sliding. */
const to = (before: string, text: string, paired: readonly number[]): number[] =>
	slid(before, text, paired).to;

describe('words that were dropped are slid', () => {
	test('back to the beginning of their sentence', () => {
		expect(to('a b. a c.', 'a c.', [0, -1, -1, -1, 1, 2])).toEqual([-1, -1, -1, 0, 1, 2]);
		expect(to('z. a b w. a b v', 'z. a b v', [0, 1, 2, 3, -1, -1, -1, -1, 4])).toEqual([
			0, 1, -1, -1, -1, -1, 2, 3, 4,
		]);
	});

	test('on to the end of their sentence', () => {
		expect(to('z y. b y. c', 'z y. c', [0, -1, -1, -1, 1, 2, 3])).toEqual([0, 1, 2, -1, -1, -1, 3]);
	});

	test('at the beginning of the text', () => {
		expect(to('a. b c a. d', 'a. d', [-1, -1, -1, -1, 0, 1, 2])).toEqual([0, 1, -1, -1, -1, -1, 2]);
	});

	test('at the end of the text', () => {
		expect(to('d. b c. b', 'd. b', [0, 1, 2, -1, -1, -1])).toEqual([0, 1, -1, -1, -1, 2]);
	});

	test('to a paragraph rather than a sentence', () => {
		expect(to('z. a.\nb.\na.\nc', 'z. a.\nc', [0, 1, -1, -1, -1, -1, 2, 3, 4])).toEqual([
			0, 1, 2, 3, -1, -1, -1, -1, 4,
		]);
	});

	test('in each place by themselves', () => {
		const [before, text] = ['z y. b y. c w. d w. e', 'z y. c w. e'];
		expect(to(before, text, [0, -1, -1, -1, 1, 2, 3, -1, -1, -1, 4, 5, 6])).toEqual([
			0, 1, 2, -1, -1, -1, 3, 4, 5, -1, -1, -1, 6,
		]);
	});

	test('nowhere if no place is better', () => {
		expect(to('z a b a c', 'z a c', [0, 1, -1, -1, 2])).toEqual([0, 1, -1, -1, 2]);
		expect(to('z a b a c', 'z a c', [0, -1, -1, 1, 2])).toEqual([0, -1, -1, 1, 2]);
		expect(to('z. a b. a c', 'z. a c', [0, 1, -1, -1, -1, 2, 3])).toEqual([0, 1, -1, -1, -1, 2, 3]);
	});

	test('past no word that is another one', () => {
		expect(to('z. a b. d c', 'z. a c', [0, 1, 2, -1, -1, -1, 3])).toEqual([0, 1, 2, -1, -1, -1, 3]);
	});

	test('past no word where others took their place', () => {
		expect(to('a b. a c.', 'a x c.', [0, -1, -1, -1, 2, 3])).toEqual([0, -1, -1, -1, 2, 3]);
	});

	test('past no words that stand together no more', () => {
		for (const [before, text, paired] of [
			['z y. b y. c', 'z y x. c', [0, -1, -1, -1, 1, 3, 4]],
			['y. b y. c', 'y x. c', [-1, -1, -1, 0, 2, 3]],
			['z. a b w. a b v', 'z. a x b v', [0, 1, 2, 4, -1, -1, -1, -1, 5]],
		] as const) {
			expect(to(before, text, paired)).toEqual(paired);
		}
	});
});

describe('words that were put in', () => {
	test('are slid as those that were dropped', () => {
		const { to, old, now } = slid('a c.', 'a b. a c.', [0, 4, 5]);
		expect(to).toEqual([3, 4, 5]);
		expect([...old, ...now].every((away) => away === 0)).toBe(true);
	});

	test('leave in doubt which of two is new', () => {
		expect(slid('a b.', 'a b. a b.', [0, 1, 2])).toEqual({
			to: [0, 1, 2],
			old: [0, 0, 0],
			now: [3, 3, 3, -3, -3, -3],
		});
	});
});

describe('which words were dropped is in doubt', () => {
	const doubts = (before: string, text: string, paired: readonly number[]): number[] =>
		slid(before, text, paired).old;

	test('where one of two equal sentences went', () => {
		expect(doubts('a b. a b.', 'a b.', [0, 1, 2, -1, -1, -1])).toEqual([3, 3, 3, -3, -3, -3]);
		expect(doubts('a b. a b.', 'a b.', [-1, -1, -1, 0, 1, 2])).toEqual([3, 3, 3, -3, -3, -3]);
	});

	test('where one of more went, whichever it was taken for', () => {
		expect(slid('a. a. a.', 'a. a.', [0, -1, -1, 1, 2, 3])).toEqual({
			to: [-1, -1, 0, 1, 2, 3],
			old: [2, 2, -2, -2, -2, -2],
			now: [0, 0, 0, 0],
		});
	});

	test('where one of two words went, with nothing to tell them apart', () => {
		expect(doubts('z a a y', 'z a y', [0, 1, -1, 2])).toEqual([0, 1, -1, 0]);
	});

	test('where a sentence is as likely as one that begins a paragraph', () => {
		expect(doubts('z\nb. b. c', 'z\nb. c', [0, -1, -1, 1, 2, 3])).toEqual([0, 2, 2, -2, -2, 0]);
	});

	test('nowhere if one place alone is that of a sentence', () => {
		expect(doubts('a b. a c.', 'a c.', [0, -1, -1, -1, 1, 2])).toEqual([0, 0, 0, 0, 0, 0]);
		const clauses = [0, 1, -1, -1, -1, -1, 2, 3, 4];
		expect(doubts('z. b, c. b, d', 'z. b, d', clauses)).toEqual(clauses.map(() => 0));
	});
});
