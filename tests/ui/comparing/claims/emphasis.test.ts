import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emphasised, oneLine, quoted } from '#lib/ui/comparing/claims/emphasis.ts';
import { telling } from '#lib/ui/comparing/claims/likely.ts';

function shared(text: string, words: readonly string[]): string[] {
	return emphasised(text, 'en', words).flatMap((part) => (part.shared ? [part.text] : []));
}

describe('the words that two passages share', () => {
	test('stand out in either passage, in other cases and with other endings', () => {
		expect(shared('Residents voted in March.', ['vote', 'March'])).toEqual(['voted', 'March']);
		expect(shared('She don’t know', ["don't"])).toEqual(['don’t']);
	});

	test('stand out as whole words, and short ones only if they are the same', () => {
		expect(shared('a scared cat', ['car', 'at'])).toEqual([]);
		expect(shared('12% of 12%', ['12%'])).toEqual(['12%', '12%']);
	});

	test('take nothing from the text and add nothing to it', () => {
		fc.assert(
			fc.property(fc.string(), fc.array(fc.string()), (text, words) => {
				const parts = emphasised(text, 'en', words);
				expect(parts.map((part) => part.text).join('')).toBe(text);
			}),
		);
	});

	test('are named if they say something', () => {
		expect(telling(['pilot', 'the', '12%', 'p', 'By', 'EU', '港'])).toEqual([
			'pilot',
			'12%',
			'EU',
			'港',
		]);
	});
});

describe('a quotation', () => {
	test('is one line without the bullet of its list', () => {
		expect(oneLine('• one in five\n of them')).toBe('one in five of them');
	});

	test('that names a button is cut between words', () => {
		expect(quoted('word '.repeat(30).trim())).toBe(`${'word '.repeat(12)}…`);
		expect(quoted('short')).toBe('short');
	});
});
