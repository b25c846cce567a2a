import { describe, expect, test } from 'vitest';
import { PARAGRAPH, seamBefore, SENTENCE } from '#lib/core/anchor/match/seams.ts';
import { tokensOf } from '#lib/core/anchor/match/tokens.ts';

const CLAUSE = 1;

/** How good each place is to begin something: before the first token, …, after the last. */
function seams(text: string): number[] {
	const tokens = tokensOf(text);
	return [...tokens.keys, ''].map((_, at) => seamBefore(tokens, at));
}

/** The seams within the text. */
const within = (text: string): number[] => seams(text).slice(1, -1);

describe('a text may be cut', () => {
	test('at its beginning and its end, as well as between paragraphs', () => {
		expect(seams('one two')).toEqual([PARAGRAPH, 0, PARAGRAPH]);
		expect(seams('')).toEqual([PARAGRAPH]);
		const tokens = tokensOf('one two');
		expect([-1, 3].map((at) => seamBefore(tokens, at))).toEqual([PARAGRAPH, PARAGRAPH]);
	});

	test('between lines, whatever they end with', () => {
		const [P, S] = [PARAGRAPH, SENTENCE];
		expect(within('one,\ntwo \n three\n? "four\n"')).toEqual([0, P, P, P, S, 0, P]);
	});

	test.each([...'.!?…。！？', '...'])('after a sentence that ends with %s', (stop) => {
		expect(within(`one${stop} two`)).toEqual([0, SENTENCE]);
		expect(within(`one${stop}two`)).toEqual([0, SENTENCE]);
	});

	test.each([...',;:-–،、，；：'])('less well after a clause that ends with %s', (comma) => {
		expect(within(`one${comma} two`)).toEqual([0, CLAUSE]);
		expect(within(`one ${comma} two`)).toEqual([0, CLAUSE]);
		expect(CLAUSE).toBeLessThan(SENTENCE);
		expect(SENTENCE).toBeLessThan(PARAGRAPH);
	});

	test.each([...'/&%(¿'])('badly after any other mark, such as %s', (mark) => {
		expect(within(`one ${mark} two`)).toEqual([0, 0]);
	});

	test('badly amid the marks that end a sentence', () => {
		expect(within('what?! two')).toEqual([0, 0, SENTENCE]);
		expect(within('what ? ! two')).toEqual([0, 0, SENTENCE]);
	});

	test.each([...'"\'”’»)]」』）'])(
		'after the %s that closes a sentence, not before it',
		(closing) => {
			expect(within(`one.${closing} two`)).toEqual([0, 0, SENTENCE]);
		},
	);

	test('before a quote that opens a sentence, not after it', () => {
		expect(within('one. "two')).toEqual([0, SENTENCE, 0]);
		expect(within('one."two')).toEqual([0, 0, 0]);
	});

	test('badly after what closes no sentence', () => {
		expect(within('(one) two')).toEqual([0, 0, 0]);
		expect(within('") two')).toEqual([0, 0]);
		expect(within('" two')).toEqual([0]);
	});
});
