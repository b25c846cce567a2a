import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePoints } from '#lib/core/text/offsets.ts';
import { anyText } from './any-text.ts';

describe('code points', () => {
	test('count one for an emoji of two units and two for a letter with a combining mark', () => {
		const text = 'a😀e\u0301z';
		const points = codePoints(text);
		expect(points.length).toBe(5);
		expect(points.toCodePoint(text.indexOf('z'))).toBe(4);
		expect(points.toUtf16(2)).toBe(text.indexOf('e'));
	});

	test('take an offset inside a surrogate pair as the start of its character', () => {
		expect(codePoints('a😀b').toCodePoint(2)).toBe(1);
	});

	test('keep positions outside the text at its nearest end', () => {
		const points = codePoints('a😀');
		expect([points.toCodePoint(-1), points.toCodePoint(99)]).toEqual([0, 2]);
		expect([points.toUtf16(-1), points.toUtf16(99)]).toEqual([0, 3]);
	});

	test('count as the string iterator does, both ways', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const points = codePoints(text);
				let unit = 0;
				for (const [point, character] of [...text].entries()) {
					expect(points.toCodePoint(unit)).toBe(point);
					expect(points.toUtf16(point)).toBe(unit);
					unit += character.length;
				}
				expect(points.length).toBe([...text].length);
				expect(points.toUtf16(points.length)).toBe(text.length);
			}),
		);
	});
});
