import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snapToWords, trimmed } from '#lib/core/text/snap.ts';
import { languages, textWithSpan } from './any-text.ts';

/** Snaps what stands between the two bars. */
function snap(marked: string, language = 'en'): string | undefined {
	const start = marked.indexOf('|');
	const end = marked.indexOf('|', start + 1) - 1;
	const text = marked.replaceAll('|', '');
	const span = snapToWords(text, language, { start, end });
	return span && text.slice(span.start, span.end);
}

describe('a snapped selection', () => {
	test.each([
		['the go|vern|ment said', 'government'],
		['the | government | said', 'government'],
		['a 1,3|70-mi|le border', '1,370-mile'],
		['a reward of $|50 mill|ion for', '$50 million'],
		['rose |12 %| in May', '12 %'],
		['rose 1|2|% in May', '12%'],
		['they do|n’t| know', 'don’t'],
		['the |U.S|. military', 'U.S.'],
		['de\u2011|escalation|', 'de\u2011escalation'],
		['|we have waited, |but', 'we have waited'],
		['|these things: |one', 'these things'],
	])('%s → %s', (marked, expected) => {
		expect(snap(marked)).toBe(expected);
	});

	test.each([
		['he said |“never again,”| and left', '“never again,”'],
		['he said “never |again,”| and left', 'again'],
		['the |‘fugitive’| here', '‘fugitive’'],
		['the ‘old |fugitive’| here', 'fugitive'],
		['the |soldiers’| pay', 'soldiers’'],
		['he said |"never again"| and left', '"never again"'],
		['he said "never |again"| and left', 'again'],
		['senators |(R-FL)| met', '(R-FL)'],
		['senators (|R-FL)| met', 'R-FL'],
	])('keeps a closing mark only with its opening one: %s → %s', (marked, expected) => {
		expect(snap(marked)).toBe(expected);
	});

	test('takes whole words of scripts without spaces, and of those with marks', () => {
		expect(snap('我们今天去北|京|。', 'zh')).toBe('北京');
		expect(snap('مرحبا با|لع|الم', 'ar')).toBe('بالعالم');
		expect(snap('Cha\u0301|vez| won')).toBe('Cha\u0301vez');
	});

	test('never cuts an emoji', () => {
		const family = '👩‍👩‍👧';
		const text = `yes ${family} no`;
		expect(snapToWords(text, 'en', { start: 6, end: 8 })).toEqual({
			start: 4,
			end: 4 + family.length,
		});
	});

	test('is undefined where there is only blank space, or nothing', () => {
		expect(snap('a|  \n |b')).toBeUndefined();
		expect(snap('a||b')).toBeUndefined();
		expect(trimmed('a  b', { start: 1, end: 3 })).toBeUndefined();
	});

	test('keeps a mark of punctuation that was selected alone', () => {
		expect(snap('one|,| two')).toBe(',');
	});

	test('does not change when it is snapped again, and cuts no visible character', () => {
		const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
		fc.assert(
			fc.property(textWithSpan, languages, ({ text, start, end }, language) => {
				const span = snapToWords(text, language, { start, end });
				if (!span) {
					expect(text.slice(start, end)).toMatch(/^[\s\u200b]*$/);
					return;
				}
				expect(snapToWords(text, language, span)).toEqual(span);
				const bounds = new Set([text.length]);
				for (const { index } of graphemes.segment(text)) bounds.add(index);
				expect(bounds).toContain(span.start);
				expect(bounds).toContain(span.end);
			}),
			{ numRuns: 500 },
		);
	});
});
