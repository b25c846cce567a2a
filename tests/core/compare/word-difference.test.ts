import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordDifference } from '#lib/core/compare/word-difference.ts';
import { anyText, languages } from '../text/any-text.ts';

const shown = (a: string, b: string) =>
	wordDifference(a, b, 'en')
		.map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
		.join('');

describe('a difference by words', () => {
	test('keeps whole words, and changed words in a row together', () => {
		expect(shown('We will rebuild every home.', 'We will rebuild every house.')).toBe(
			'We will rebuild every [-home-]{+house+}.',
		);
		expect(shown('one two three four', 'one deux trois four')).toBe(
			'one [-two three-]{+deux trois+} four',
		);
	});

	test('shows what was cut', () => {
		expect(
			shown('Every year costs us shops, pupils and respect.', 'Every year costs us shops.'),
		).toBe('Every year costs us shops[-, pupils and respect-].');
	});

	test('of one text is the text', () => {
		expect(wordDifference('The same.', 'The same.', 'en')).toEqual([
			{ kind: 'same', text: 'The same.' },
		]);
		expect(wordDifference('', '', 'en')).toEqual([]);
	});

	test('put together gives both texts, letter for letter', () => {
		const two = fc.oneof(
			fc.tuple(anyText, anyText),
			fc.tuple(anyText, anyText, anyText).map(([a, b, c]) => [a + b + c, a + c] as const),
		);
		fc.assert(
			fc.property(two, languages, ([a, b], language) => {
				const parts = wordDifference(a, b, language);
				const without = (kind: string) =>
					parts.map((part) => (part.kind === kind ? '' : part.text)).join('');
				expect(without('added')).toBe(a);
				expect(without('removed')).toBe(b);
				expect(parts.every(({ text }) => text !== '')).toBe(true);
			}),
		);
	});

	test('has no two parts of one kind in a row', () => {
		fc.assert(
			fc.property(anyText, anyText, (a, b) => {
				const kinds = wordDifference(a, b, 'en').map(({ kind }) => kind);
				expect(kinds.some((kind, at) => kind === kinds[at + 1])).toBe(false);
			}),
		);
	});
});

test('a stretch of a text is cut out of it whole', () => {
	const long =
		'We are not voting against a harbour. We are voting against a harbour without a report';
	const short = 'We are voting against a harbour without a report';
	expect(wordDifference(long, short, 'en')).toEqual([
		{ kind: 'removed', text: 'We are not voting against a harbour. ' },
		{ kind: 'same', text: short },
	]);
	expect(wordDifference(short, long, 'en')).toEqual([
		{ kind: 'added', text: 'We are not voting against a harbour. ' },
		{ kind: 'same', text: short },
	]);
});
