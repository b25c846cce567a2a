import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokensOf } from '#lib/core/anchor/match/tokens.ts';
import { anyText } from '../../text/any-text.ts';

/** UTF-16 units of every kind, halves of pairs among them. */
const anyUnits = fc
	.array(fc.nat({ max: 0xffff }), { maxLength: 30 })
	.map((units) => String.fromCharCode(...units));

const keys = (text: string) => tokensOf(text).keys;

/** The tokens as they are written. */
function places(text: string): string[] {
	const { starts, ends } = tokensOf(text);
	return starts.map((start, at) => text.slice(start, ends[at]));
}

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

	test('say the same as words whichever apostrophe they were written with', () => {
		for (const sign of '‘’ʼ`´′') {
			expect(keys(`it${sign}s 1970${sign}s`)).toEqual(["it's", "1970's"]);
		}
	});

	test('say the same whatever is not seen, and whichever picture is meant', () => {
		expect(keys('❤️ ❤︎ ❤')).toEqual(['❤', '❤', '❤']);
		expect(keys('\u200eso\u200f\u00ad it\u2060s 1\u00ad0')).toEqual(['so', 'its', '10']);
	});

	test('reach from the first letter that is seen to the last', () => {
		expect(places('\u00ada\u00adb\u00ad c')).toEqual(['a\u00adb', 'c']);
		expect(places('dogs’ tails, ’tis O’2 rock’n’roll')).toEqual([
			...['dogs', '’', 'tails', ',', '’', 'tis', 'O’2', 'rock’n’roll'],
		]);
		expect(places('a\u00ad’b 3rd _a a1')).toEqual(['a\u00ad’b', '3rd', '_a', 'a1']);
		expect(places('a’\u00adb')).toEqual(['a', '’', 'b']);
	});

	test('are one quote where two apostrophes stand together', () => {
		expect(keys("''so''")).toEqual(['"', 'so', '"']);
		expect(keys("a''b")).toEqual(['a', '"', 'b']);
		expect(keys("'''")).toEqual(['"', "'"]);
		expect(keys("' '")).toEqual(["'", "'"]);
	});

	test('are one ellipsis from three dots on', () => {
		expect(keys('so. so.. so... so.... so…')).toEqual([
			...['so', '.', 'so', '.', '.', 'so', '…', 'so', '…', 'so', '…'],
		]);
		expect(places('so.... a')).toEqual(['so', '....', 'a']);
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

	test('join what is written onto a sign, and nothing else', () => {
		expect(places('👩\u200da')).toEqual(['👩', 'a']);
		expect(places('👩\u200d👩\u0301a')).toEqual(['👩\u200d👩\u0301', 'a']);
		expect(places('👩\u200d')).toEqual(['👩']);
		expect(places('!\u0301\u0301?')).toEqual(['!\u0301\u0301', '?']);
		expect(places('\u0301a')).toEqual(['\u0301', 'a']);
		expect(places('🇪🇸🇫 🇪a 🇪\u0301🇸')).toEqual(['🇪🇸', '🇫', '🇪', 'a', '🇪\u0301', '🇸']);
	});

	test('are characters of two units only where there are two', () => {
		expect(places('\uffff\uffffa')).toEqual(['\uffff', '\uffff', 'a']);
		expect(places('\u{10000}\u{10000}\ud800')).toEqual(['\u{10000}\u{10000}', '\ud800']);
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
