import { expect, test } from 'vitest';
import { foldToken, normaliseLineEnds } from '#lib/core/text/normalise.ts';

test('every kind of line end becomes one line feed, and the byte order mark goes', () => {
	expect(normaliseLineEnds('\ufeffa\r\nb\rc\n\r\nd\ufeff')).toBe('a\nb\nc\n\nd\ufeff');
});

test('words are folded over case, quotes, hyphens and what is not seen', () => {
	expect(foldToken('Don’t')).toBe(foldToken("don't"));
	expect(foldToken('de\u2011escalation')).toBe(foldToken('De-escalation'));
	expect(foldToken('Cha\u0301vez')).toBe(foldToken('Chávez'));
	expect(foldToken('hyphen\u00adated')).toBe('hyphenated');
	expect(foldToken('Chávez')).not.toBe(foldToken('Chavez'));
});
