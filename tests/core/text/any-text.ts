/** Texts for properties: scripts, joined emoji, combining marks and punctuation, mixed at random. */
import fc from 'fast-check';

const SCRAPS = [
	...'a b Z é 1 9 . , ; : ! ? … - – — ‑ \' " “ ” ‘ ’ « » ( ) [ ] % $ € # @ & / _'.split(' '),
	...['The', 'border', 'U.S.', 'Sen.', 'don’t', '1,370-mile', 'e\u0301', 'n\u0303o', 'ñ', 'Ñandú'],
	...['我们', '去', '北京', '。', '「', '」', 'مرحبا', 'عَرَبِي', '؟', 'שלום', 'ไทย', 'हिन्दी'],
	...['😀', '👩‍👩‍👧‍👦', '🇪🇸', '👍🏽', '\u{1d49c}', '\u200f', '\u00a0', '\u00ad', '\u200d', '\u0301'],
	...[' ', ' ', ' ', ' ', '\n', '\n\n', '\t', '  '],
];

/** Well-formed Unicode that can be seen, line ends `\n`. */
export const anyText = fc
	.array(
		fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...SCRAPS) }, fc.string({ unit: 'grapheme' })),
		{
			maxLength: 60,
		},
	)
	.map((scraps) => scraps.join('').replaceAll('\r', ''));

/** A text and two places in it, in order, that may be the same. */
export const textWithSpan = anyText.chain((text) =>
	fc
		.tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length }))
		.map(([a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) })),
);

export const languages = fc.constantFrom('en', 'es', 'zh', 'ar', 'xx', 'not a tag');

/** The words of the spans, for reading in a failed test. */
export function quoted(text: string, spans: readonly { start: number; end: number }[]): string[] {
	return spans.map(({ start, end }) => text.slice(start, end));
}
