import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimTitle } from '#lib/core/compare/claim-title.ts';

test('the shortest passage names the claim, on one line', () => {
	expect(claimTitle(['A much longer passage', 'Seven\nto  four '])).toBe('Seven to four');
});

test('a long one is cut between words, without what comes before the cut', () => {
	const passage =
		'The council agreed to borrow eighteen million, and for thirty years, at a fixed rate';
	expect(claimTitle([passage])).toBe('The council agreed to borrow eighteen million, and for…');
	expect(claimTitle(['港'.repeat(80)])).toBe(`${'港'.repeat(59)}…`);
});

test('no name is longer than sixty characters or cuts one in two', () => {
	fc.assert(
		fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 })), (passages) => {
			const title = claimTitle(passages);
			expect([...title].length).toBeLessThanOrEqual(60);
			expect(title.isWellFormed()).toBe(true);
		}),
	);
});
