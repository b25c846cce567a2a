import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokensOf } from '#lib/core/anchor/match/tokens.ts';
import { anyText } from '../../text/any-text.ts';

/** UTF-16 units of every kind, halves of pairs among them. */
const anyUnits = fc
	.array(fc.nat({ max: 0xffff }), { maxLength: 30 })
	.map((units) => String.fromCharCode(...units));

const keys = (text: string) => tokensOf(text).keys;

describe('the tokens of a text', () => {
	test('are its words and marks', () => {
		expect(keys('He said: “It’s 1,370 well-known miles.”')).toEqual([
			'He',
			'said',
			':',
			'"',
			"It's",
			'1',
			',',
			'370',
			'well',
			'-',
			'known',
			'miles',
			'.',
			'"',
		]);
	});

	test('are whole characters where a dash is written as two units', () => {
		const hyphen = '\u{10EAD}';
		expect(keys(`a ${hyphen}${hyphen}- b ${hyphen}`)).toEqual(['a', '-', 'b', '-']);
		expect(tokensOf(`${hyphen}a`)).toMatchObject({ starts: [0, 2], ends: [2, 3] });
	});

	test('are the same whichever quotes, dashes, spaces and accents were typed', () => {
		const plain = keys('"It\'s so" - he said... caf\u00e9 na\u00efve');
		expect(keys('“It’s so” — he\u00a0said… cafe\u0301 nai\u0308ve')).toEqual(plain);
		expect(keys('«It‘s so» – he  \n said\u2009... ca\u00adf\u00e9\u200b na\u00efve')).toEqual(
			plain,
		);
	});

	test('tell hyphens that were doubled from none', () => {
		expect(keys('a -- b')).toEqual(keys('a—b'));
		expect(keys('a b')).not.toEqual(keys('a-b'));
	});

	test('are single letters in scripts without spaces', () => {
		expect(keys('北京。カナ')).toEqual(['北', '京', '。', 'カ', 'ナ']);
		expect(keys('بيان رسمي')).toEqual(['بيان', 'رسمي']);
	});

	test('keep a flag, a family and a skin tone whole', () => {
		const emoji = ['🇪🇸', '👩‍👩‍👧‍👦', '👍🏽', '❤️'];
		const { starts, ends } = tokensOf(emoji.join(''));
		const found = starts.map((start, at) => emoji.join('').slice(start, ends[at]));
		expect(found).toEqual(emoji);
	});

	test('stand in their order, hold no blank space, and cut no surrogate pair', () => {
		fc.assert(
			fc.property(fc.oneof(anyText, anyUnits), (text) => {
				const { starts, ends } = tokensOf(text);
				const found = starts.map((start, at) => text.slice(start, ends[at]));
				expect(starts.every((start, at) => start >= (ends[at - 1] ?? 0))).toBe(true);
				expect(found.every((one) => /^\S+$/.test(one))).toBe(true);
				expect(found.every((one) => one.isWellFormed())).toBe(text.isWellFormed());
			}),
		);
	});

	test('leave out nothing that can be seen', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { starts, ends } = tokensOf(text);
				const seen = starts.map((start, at) => text.slice(start, ends[at])).join('');
				const visible = (all: string) => all.replace(/[\s\p{Cc}\p{Cf}]/gu, '');
				expect(visible(seen)).toBe(visible(text));
			}),
		);
	});
});
