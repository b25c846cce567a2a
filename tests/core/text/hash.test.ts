import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashText } from '#lib/core/text/hash.ts';

test('is the SHA-256 of the text in UTF-8, also with half a surrogate pair in it', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, broken) => {
			const given = broken ? `${text}\ud83d` : text;
			const expected = createHash('sha256').update(given, 'utf8').digest('hex');
			expect(hashText(given)).toBe(`sha256-${expected}`);
		}),
	);
});

test('takes half a surrogate pair for U+FFFD', () => {
	expect(hashText('a\ud83d')).toBe(hashText('a\ufffd'));
});
