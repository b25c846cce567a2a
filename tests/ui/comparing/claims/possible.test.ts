import { describe, expect, test } from 'vitest';
import type { Suggestion } from '#lib/core/compare/match.ts';
import { possibleIn } from '#lib/ui/comparing/claims/possible.ts';
import { row, TEXT } from './rows.ts';

function at(article: string, words: string) {
	const start = TEXT.indexOf(words);
	return { article, start, end: start + words.length };
}

function suggested(a: Suggestion['a'], b: Suggestion['b'], score = 9): Suggestion {
	return { a, b, score, shared: [] };
}

describe('what may fill a gap', () => {
	const vote = row('Vote', { words: 'vote was close' }, 'unmatched', 'not-covered');

	test('is suggested with a passage that the claim has, whichever side it is on', () => {
		const best = suggested(at('two', 'Nobody knows why.'), at('one', 'The vote was close.'));
		const next = suggested(at('one', 'The vote was close.'), at('two', 'The vote was close.'), 8);
		const found = possibleIn([vote], [best, next]).get('Vote');
		expect([...(found?.keys() ?? [])]).toEqual(['two']);
		expect(found?.get('two')).toEqual({ suggestion: best, passage: best.a });
	});

	test('is nothing that another passage of the article resembles', () => {
		const other = suggested(at('one', 'Nobody knows why.'), at('two', 'Nobody knows why.'));
		expect(possibleIn([vote], [other]).size).toBe(0);
	});

	test('is nothing where a person has decided, or where there is no gap', () => {
		const decided = suggested(at('one', 'The vote was close.'), at('three', 'Traffic fell'));
		const known = suggested(at('three', 'Traffic fell'), at('one', 'The vote was close.'));
		expect(possibleIn([vote], [decided, known]).size).toBe(0);
	});
});
