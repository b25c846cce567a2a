import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as described } from '#lib/core/anchor/describe.ts';
import { hashText } from '#lib/core/text/hash.ts';
import { textWithSpan } from '../text/any-text.ts';
import { passage, textOf } from './marked-articles.ts';

const at = (text: string, start: number, end: number) => described(textOf(text), { start, end });

describe('a described passage', () => {
	test('keeps its words, 32 characters on either side, and its place', () => {
		const text = `${'a'.repeat(40)}PASSAGE${'b'.repeat(40)}`;
		expect(passage(textOf(text), 'PASSAGE')).toEqual({
			quote: { exact: 'PASSAGE', prefix: 'a'.repeat(32), suffix: 'b'.repeat(32) },
			position: { start: 40, end: 47 },
			hash: hashText(text),
		});
	});

	test('that is all of the text has nothing around it', () => {
		expect(at('text', 0, 4)).toEqual({
			quote: { exact: 'text', prefix: '', suffix: '' },
			position: { start: 0, end: 4 },
			hash: hashText('text'),
		});
	});

	test('has all of a character of two units that it begins or ends in', () => {
		const { quote, position } = at('a😀b😀c', 2, 5);
		expect(quote).toEqual({ exact: '😀b😀', prefix: 'a', suffix: 'c' });
		expect(position).toEqual({ start: 1, end: 6 });
	});

	test('that begins or ends beside such a character takes nothing of it', () => {
		expect(at('a😀b😀c', 3, 4).quote).toEqual({ exact: 'b', prefix: 'a😀', suffix: '😀c' });
		expect(at('a\uffffb', 2, 3).position).toEqual({ start: 2, end: 3 });
	});

	test('leaves a character out of its surroundings that they would cut', () => {
		const emoji = '😀'.repeat(20);
		expect(passage(textOf(`${emoji}a*b${emoji}`), '*').quote).toEqual({
			...{ exact: '*', prefix: `${'😀'.repeat(15)}a`, suffix: `b${'😀'.repeat(15)}` },
		});
		expect(passage(textOf(`${emoji}*${emoji}`), '*').quote).toEqual({
			...{ exact: '*', prefix: '😀'.repeat(16), suffix: '😀'.repeat(16) },
		});
	});

	test('never holds half a surrogate pair', () => {
		fc.assert(
			fc.property(textWithSpan, ({ text, start, end }) => {
				if (start === end) return;
				const { quote, position } = at(text, start, end);
				expect(Object.values(quote).every((part) => part.isWellFormed())).toBe(text.isWellFormed());
				expect(position.start).toBeLessThanOrEqual(start);
				expect(position.end).toBeGreaterThanOrEqual(end);
			}),
		);
	});

	test.each([
		[1, 1],
		[3, 2],
		[-1, 2],
		[2, 9],
		[NaN, 2],
	])('is none from %d to %d of a text of four characters', (start, end) => {
		expect(() => at('text', start, end)).toThrow(
			new RangeError(`No passage at ${start}–${end} in a text of 4 characters.`),
		);
	});
});
