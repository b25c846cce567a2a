import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, unfolding } from '#lib/core/search/fold.ts';

test.each([
	['MÜNCHEN', 'munchen'],
	['Straße', 'strasse'],
	['cœur', 'coeur'],
	['don’t', "don't"],
	['«Sí»', '"si"'],
	['Ленинград', 'ленинград'],
	['ΟΔΟΣ', 'οδοσ'],
	['two\u00a0 \n words', 'two words'],
	['10–12', '10-12'],
	['ﬁve', 'five'],
])('%s is read as %s', (written, read) => {
	expect(fold(written)).toBe(read);
});

test('folding twice changes nothing more', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			expect(fold(fold(text))).toBe(fold(text));
		}),
	);
});

test('every run of the folded text is found again in the text', () => {
	const letters = fc.constantFrom(...'aBé ß\n\tœ’😀한字ﬁ—', 'e\u0301');
	const text = fc.array(letters, { maxLength: 40 }).map((all) => all.join(''));
	fc.assert(
		fc.property(text, fc.nat(), fc.nat(), (written, a, b) => {
			const read = fold(written);
			const [start = 0, end = 0] = [a, b].map((n) => n % (read.length + 1)).sort((x, y) => x - y);
			const run = unfolding(written)({ start, end });
			const found = fold(written.slice(run.start, run.end));
			expect(found).toContain(read.slice(start, end).trim());
			expect(found.length).toBeLessThanOrEqual(end - start + 4);
		}),
	);
});
