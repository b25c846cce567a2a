/** Text is cleaned of what cannot be seen, and of nothing else. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '#lib/core/text/clean.ts';
import { anyText } from './any-text.ts';

/** Every character that cleaning looks at, mixed with what it must leave alone. */
const odd = fc
	.array(
		fc.oneof(
			anyText,
			fc.string({ unit: 'binary' }),
			fc.constantFrom(
				...'\r \n \v \f \t \0 \u0085 \u2028 \u2029 \u00ad \u200b \u200c \u200d \u200e \u200f'.split(
					' ',
				),
				...'\ud800 \udc00 \ufeff \u2060 \u202e \u2066 \u2069 \u{e0001} \u{e0067} \u{e007f} 🏴 😀 ی न ا'.split(
					' ',
				),
			),
		),
		{ maxLength: 12 },
	)
	.map((parts) => parts.join(''));

test('cleaning twice is cleaning once', () => {
	fc.assert(
		fc.property(odd, (text) => {
			const clean = cleanText(text);
			expect(cleanText(clean)).toBe(clean);
		}),
		{ numRuns: 2000 },
	);
});

test('every letter, mark, number, sign and emoji stays, in its order', () => {
	const seen = (text: string) => text.match(/[\p{L}\p{M}\p{N}\p{P}\p{S}]/gu) ?? [];
	fc.assert(
		fc.property(odd, (text) => {
			const whole = text.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\ufffc', '');
			expect(seen(cleanText(text))).toEqual(seen(whole));
		}),
	);
});

test('nothing that is not shown is left in a text without joining scripts', () => {
	fc.assert(
		fc.property(odd, (text) => {
			const plain = text.replace(/[^\p{ASCII}\p{Script=Latin}\p{Cf}\p{Cc}\p{Cs}\p{Z}]/gu, '');
			expect(cleanText(plain)).toMatch(/^[^\p{Cf}\p{Cs}\u00a0\u2028\u2029\u202f\r]*$/u);
		}),
	);
});

test.each([
	['line ends', 'a\r\nb\rc\u2028d\u0085e\ff\n\r\ng', 'a\nb\nc\nd\ne\nf\n\ng'],
	['byte order marks', '\ufeffone\ufeff two', 'one two'],
	['soft hyphens', 'inter\u00adnational', 'international'],
	['spaces', '10\u00a0000\u202f€\u2009– a\u3000b\tc', '10 000 € – a\u3000b\tc'],
	['zero-width spaces', 'a\u200bb\u2060c', 'abc'],
	['control characters', 'a\0b\u0007c\u009dd', 'abcd'],
	['direction turned round', 'pay \u202eeno\u202c \u2067x\u2069', 'pay eno x'],
	['marks of direction in English', 'a\u200eb\u200f', 'ab'],
	['marks of direction in Hebrew', 'שלום\u200f!', 'שלום\u200f!'],
	['Persian', 'می\u200cخواهم', 'می\u200cخواهم'],
	['Devanagari', 'क्\u200dष', 'क्\u200dष'],
	['joiners in English', 'a\u200cb\u200dc', 'abc'],
	['emoji', '👩\u200d👩\u200d👧 ❤️\u200d🔥 🧑🏽\u200d⚕️', '👩\u200d👩\u200d👧 ❤️\u200d🔥 🧑🏽\u200d⚕️'],
	[
		'flags',
		'🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
		'🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
	],
	['hidden tags', 'a\u{e0068}\u{e0069}b', 'ab'],
	['half pairs', 'a\ud83d b\ude00', 'a\ufffd b\ufffd'],
	['decomposed letters', 'cafe\u0301', 'cafe\u0301'],
])('%s', (_, text, clean) => {
	expect(cleanText(text)).toBe(clean);
});
