import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordAt, wordCount, words } from '#lib/core/text/words.ts';
import { anyText, languages, quoted, textWithSpan } from './any-text.ts';

function wordsOf(text: string, language = 'en'): string[] {
	return quoted(text, words(text, language, { start: 0, end: text.length }));
}

describe('words', () => {
	test('keep hyphens, apostrophes, signs and the full stops of initials', () => {
		const text = 'The U.S. don’t-ask 1,370-mile border: $50 million, 12%, −5, AT&T at 10:30 a.m.';
		const found = 'The|U.S.|don’t-ask|1,370-mile|border|$50|million|12%|−5|AT&T|at|10:30|a.m.';
		expect(wordsOf(text).join('|')).toBe(found);
	});

	test('keep a non-breaking hyphen, US$ and a hashtag', () => {
		expect(wordsOf('de\u2011escalation US$50 #vote')).toEqual([
			'de\u2011escalation',
			'US$50',
			'#vote',
		]);
	});

	test('end at dashes and slashes between words, and at the full stop of a sentence', () => {
		expect(wordsOf('war—or peace/truce. End.')).toEqual(['war', 'or', 'peace', 'truce', 'End']);
	});

	test('of scripts without spaces come from the dictionary', () => {
		expect(wordsOf('我们今天去北京。', 'zh')).toEqual(['我们', '今天', '去', '北京']);
		expect(wordsOf('مرحبا بالعالم', 'ar')).toEqual(['مرحبا', 'بالعالم']);
	});

	test('do not include emoji, and are counted', () => {
		expect(wordsOf('yes 👩‍👩‍👧 no')).toEqual(['yes', 'no']);
		expect(wordCount('One two-fold thing.', 'en')).toBe(3);
		expect(wordCount('One two-fold thing.', 'en', { start: 4, end: 12 })).toBe(1);
	});

	test('count the same in one long line as in many short ones', () => {
		const sentence = 'The 1,370-mile border, U.S. officials said. ';
		expect(wordCount(sentence.repeat(500), 'en')).toBe(500 * wordCount(sentence, 'en'));
		expect(wordCount('边界很长，'.repeat(500), 'zh')).toBe(500 * wordCount('边界很长，', 'zh'));
	});

	test('are in order, apart from each other and within the span', () => {
		fc.assert(
			fc.property(textWithSpan, languages, ({ text, start, end }, language) => {
				let last = start;
				for (const word of words(text, language, { start, end })) {
					expect(word.start).toBeGreaterThanOrEqual(last);
					expect(word.end).toBeGreaterThan(word.start);
					last = word.end;
				}
				expect(last).toBeLessThanOrEqual(end);
			}),
		);
	});

	test('are found again at each of their characters', () => {
		fc.assert(
			fc.property(anyText, languages, (text, language) => {
				for (const word of words(text, language, { start: 0, end: text.length })) {
					expect(wordAt(text, language, word.start)).toEqual(word);
					expect(wordAt(text, language, word.end - 1)).toEqual(word);
				}
			}),
		);
	});
});
