import { expect, test } from 'vitest';
import { normaliseLineEnds } from '#lib/core/text/normalise.ts';

test('every kind of line end becomes one line feed, and the byte order mark goes', () => {
	expect(normaliseLineEnds('\ufeffa\r\nb\rc\n\r\nd\ufeff')).toBe('a\nb\nc\n\nd\ufeff');
});
