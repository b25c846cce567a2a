import { describe, expect, test } from 'vitest';
import { kindOf, type Kind } from '#lib/core/anchor/match/characters.ts';

const kindsOf = (characters: string): Kind[] =>
	[...new Set(characters)].map((character) => kindOf(character.codePointAt(0)!));

describe('the kind of a character', () => {
	test.each<[Kind, string, string]>([
		['letter', 'of an alphabet', 'aZéñßЖωשعहİ'],
		['letter', 'the low line', '_'],
		['letter', 'that changes the one before it', 'ʰˈ'],
		['number', 'in any script', '09٣५Ⅷ½'],
		['single', 'of China', '北々〇'],
		['single', 'of Japan', 'ひカー'],
		['single', 'of Thailand, Laos, Cambodia and Myanmar', 'กກកက'],
		['mark', 'an accent', '\u0301\u0308\u20dd'],
		['mark', 'a vowel sign, of a script without spaces too', '\u093e\u0e31\u102c'],
		['mark', 'a variation selector', '\ufe0f'],
		['mark', 'a skin tone', '🏻🏽🏿'],
		['flag', 'half of one', '🇦🇿'],
		['apostrophe', 'typed and typeset', "'‘’‚‛`´ʼ′‹›"],
		['quote', 'typed and typeset', '"“”„‟«»″'],
		['dash', 'short and long, and a minus', '-‐‑–—―﹘－\u2212'],
		['dot', 'the full stop', '.'],
		['ellipsis', 'in one sign', '…'],
		['blank', 'space', ' \t\n\r\u00a0\u2009\u2028\u3000\ufeff'],
		['blank', 'what only steers a machine', '\u0000\u0007\u007f\u0080\u009f'],
		['hidden', 'a soft hyphen', '\u00ad'],
		['hidden', 'of no width', '\u200b\u200d\u2060'],
		['hidden', 'a sign of direction', '\u200e\u200f\u061c'],
		['symbol', 'a mark between words', ',;:!?()[]/،؟¿'],
		['symbol', 'money, mathematics, pictures', '$€+<=>^|~°©😀❤'],
		['symbol', 'the punctuation of East Asia', '。、・「」！：'],
		['symbol', 'the signs of East Asia', '゛㋐㆐'],
		['symbol', 'half of a surrogate pair', '\ud800\udfff'],
	])('%s: %s', (kind, _, characters) => {
		expect(kindsOf(characters)).toEqual(kindsOf(characters).map(() => kind));
	});

	test('is the same when it is asked for again', () => {
		expect(kindsOf('é北😀')).toEqual(kindsOf('é北😀'));
		expect(kindOf(0xe9)).toBe('letter');
	});
});
