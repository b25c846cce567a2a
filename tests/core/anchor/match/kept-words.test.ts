import { describe, expect, test } from 'vitest';
import { keptTogether } from '#lib/core/anchor/match/kept-words.ts';
import { compared } from './compared.ts';

/** What is left of the tokens; of all of them if none are named. */
function kept(before: string, text: string, partners: number[], tokens?: [number, number]) {
	const { sides, pairing } = compared(before, text, partners);
	const [start, end] = tokens ?? [0, sides.oldIds.length];
	return keptTogether(sides, pairing, { start, end });
}
/** The same without what it weighs and says. */
function places(...of: Parameters<typeof kept>) {
	const found = kept(...of);
	return found && [found.old.start, found.old.end, found.now.start, found.now.end];
}

describe('of a passage is left', () => {
	test('all of it where nothing was edited', () => {
		expect(kept('old red fox ran', 'old red fox ran', [0, 1, 2, 3])).toEqual({
			...{ old: { start: 0, end: 4 }, now: { start: 0, end: 4 } },
			...{ weight: 12, bits: 8 },
		});
	});

	test('only what is its own', () => {
		expect(kept('old red fox ran', 'old red fox ran', [0, 1, 2, 3], [1, 3])).toEqual({
			...{ old: { start: 1, end: 3 }, now: { start: 1, end: 3 } },
			...{ weight: 6, bits: 4 },
		});
	});

	test('what reaches from its first word that was kept to the last', () => {
		expect(places('an old red fox ran', 'an odd red fax ran', [0, -1, 2, -1, 4], [1, 5])).toEqual([
			2, 5, 2, 5,
		]);
		expect(kept('an old red', 'red', [-1, -1, 0])).toMatchObject({ weight: 3, bits: 1 });
	});

	test('what changed places within it', () => {
		expect(places('red fox', 'fox red', [1, 0])).toEqual([0, 2, 0, 2]);
		expect(places('a b c d', 'b d a c', [2, 0, 3, 1], [1, 3])).toEqual([1, 3, 0, 4]);
	});

	test('nothing where none of its words was kept', () => {
		expect(kept('red fox', 'blue bird', [-1, -1])).toBeUndefined();
		expect(kept('no, yes', 'so, well', [-1, 1, -1])).toBeUndefined();
		expect(kept('a, b', 'c, d', [-1, 1, -1])).toBeUndefined();
	});

	test('its marks where it has no words', () => {
		expect(kept('no - ! yes', 'so - well', [-1, 1, -1, -1], [1, 3])).toEqual({
			...{ old: { start: 1, end: 2 }, now: { start: 1, end: 2 } },
			...{ weight: 0.05, bits: 1 },
		});
	});
});

describe('the words that are left stand together', () => {
	/** Four words between the two, so that neither is right beside the other. */
	const between = (letters: number) => `x x x ${'y'.repeat(letters - 8)}`;
	const apart = (letters: number) => `alpha ${between(letters)} omega`;

	test('with no more than sixty characters between them', () => {
		expect(places('alpha omega', apart(60), [0, 5])).toEqual([0, 2, 0, 6]);
		expect(places('alpha omega', apart(61), [0, 5])).toEqual([0, 1, 0, 1]);
	});

	test('with no more than the passage had characters, if it was longer', () => {
		const before = apart(82);
		const partners = [0, -1, -1, -1, -1, 5];
		expect(places(before, apart(92), partners)).toEqual([0, 6, 0, 6]);
		expect(places(before, apart(93), partners)).toEqual([0, 1, 0, 1]);
		const within = [-1, ...partners, -1, -1];
		expect(places(`so ${before} it is`, apart(92), within, [1, 7])).toEqual([1, 7, 0, 6]);
		expect(places(`so ${before} it is`, apart(93), within, [1, 7])).toEqual([1, 2, 0, 1]);
	});

	test('or else the heaviest of them are what is left, the first ones if they weigh the same', () => {
		const far = between(72);
		expect(places('one three', `one ${far} three`, [0, 5])).toEqual([1, 2, 5, 6]);
		expect(places('three one', `three ${far} one`, [0, 5])).toEqual([0, 1, 0, 1]);
		expect(places('one two six', `one two ${far} six`, [0, 1, 6])).toEqual([0, 2, 0, 2]);
		expect(places('one two six', `one ${far} two six`, [0, 5, 6])).toEqual([1, 3, 5, 7]);
		expect(kept('one two six', `one ${far} two six`, [0, 5, 6])).toMatchObject({ weight: 6 });
		expect(places('one two', `one ${far} two`, [0, 5])).toEqual([0, 1, 0, 1]);
	});
});

describe('a mark that was kept', () => {
	test('belongs to the words beside it, and adds nothing to what they weigh', () => {
		expect(kept('"go home!" ok', '"go home!" no', [0, 1, 2, 3, 4, -1])).toMatchObject({
			...{ old: { start: 0, end: 5 }, now: { start: 0, end: 5 }, weight: 6 },
		});
	});

	test('belongs to them only within the passage', () => {
		const partners = [0, 1, 2, 3, 4];
		expect(places('"go home!"', '"go home!"', partners, [1, 3])).toEqual([1, 3, 1, 3]);
		expect(places('"go home!"', '"go home!"', partners, [0, 4])).toEqual([0, 4, 0, 4]);
	});

	test('stood at most three edited words before them', () => {
		expect(places('" x y go', '"go', [0, -1, -1, 1])).toEqual([0, 4, 0, 2]);
		expect(places('" x y z go', '"go', [0, -1, -1, -1, 1])).toEqual([4, 5, 1, 2]);
		expect(places('go x y "', 'go"', [0, -1, -1, 1])).toEqual([0, 4, 0, 2]);
		expect(places('go x y z "', 'go"', [0, -1, -1, -1, 1])).toEqual([0, 1, 0, 1]);
	});

	test('stands at most three new words before them', () => {
		expect(places('"go', '" x y go', [0, 3])).toEqual([0, 2, 0, 4]);
		expect(places('"go', '" x y z go', [0, 4])).toEqual([1, 2, 4, 5]);
		expect(places('go"', 'go x y "', [0, 3])).toEqual([0, 2, 0, 4]);
		expect(places('go"', 'go x y z "', [0, 4])).toEqual([0, 1, 0, 1]);
	});

	test('brings along those that stand beside it in their turn', () => {
		expect(places('( x y " x y go', '( x y " x y go', [0, -1, -1, 3, -1, -1, 6])).toEqual([
			...[0, 7, 0, 7],
		]);
		expect(places('go x y " x y )', 'go x y " x y )', [0, -1, -1, 3, -1, -1, 6])).toEqual([
			...[0, 7, 0, 7],
		]);
	});

	test('is left where it went to the other side of them', () => {
		expect(places('"go', 'go"', [1, 0])).toEqual([1, 2, 0, 1]);
		expect(places('go"', '"go', [1, 0])).toEqual([0, 1, 1, 2]);
		expect(places('"go on', 'go " on', [1, 0, 2])).toEqual([1, 3, 0, 3]);
	});
});
