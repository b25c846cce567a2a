import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import { assemble, type Piece } from '#lib/import/pieces.ts';
import { partsOf, withParts } from '#lib/ui/exchange/text-parts.ts';

const piece = (text: string, out = false): Piece => ({
	type: 'paragraph',
	text,
	...(out && { out }),
});
const page = (...pieces: Piece[]) => ({ ...assemble(pieces), pieces });
const states = (text: Parameters<typeof partsOf>[0]) => partsOf(text).map(({ state }) => state);

describe('the parts of a page', () => {
	const menu = page(piece('Home · News · Sport', true), piece('The bridge opened.'), piece('All.'));

	it('stand in their order, with what was left out', () => {
		expect(partsOf(menu).map(({ words, state }) => `${state}: ${words}`)).toEqual([
			'out: Home · News · Sport',
			'in: The bridge opened.',
			'in: All.',
		]);
	});

	it('can be put back and left out, and the text follows', () => {
		const whole = withParts(menu, [0], true);
		expect(whole.text).toBe('Home · News · Sport\n\nThe bridge opened.\n\nAll.');
		expect(withParts(whole, [0, 2], false).text).toBe('The bridge opened.');
	});

	it('that are kept apart stay so while others go, and can be put back too', () => {
		const prompt = page(piece('Menu', true), piece('Subscribe now'), piece('The bridge opened.'));
		expect(states(prompt)).toEqual(['out', 'aside', 'in']);
		const back = withParts(prompt, [1], true);
		expect(states(back)).toEqual(['out', 'in', 'in']);
		expect(states(withParts(back, [0], true))).toEqual(['in', 'in', 'in']);
	});

	it('are the same again when what was left out is put back', () => {
		const pieces = fc.array(
			fc.record({ type: fc.constant('paragraph' as const), text: fc.string(), out: fc.boolean() }),
			{ minLength: 1, maxLength: 8 },
		);
		fc.assert(
			fc.property(pieces, fc.nat(7), (some, at) => {
				const before = page(...some);
				const part = partsOf(before)[at];
				if (!part || part.state === 'aside') return;
				const there = part.state === 'in';
				const after = withParts(withParts(before, [at], !there), [at], there);
				expect(after.text).toBe(before.text);
			}),
		);
	});
});

describe('the parts of plain text', () => {
	const text = 'Bridge opens\n\nThe bridge opened on Monday.\n\nSubscribe now';
	const plain = { text, blocks: plainTextBlocks(text) };

	it('are set apart without a letter of the text changing', () => {
		expect(states(plain)).toEqual(['in', 'in', 'aside']);
		const after = withParts(plain, [1], false);
		expect(states(after)).toEqual(['in', 'aside', 'aside']);
		expect(after.text).toBe(text);
		expect(withParts(after, [1], true)).toEqual(plain);
	});
});
