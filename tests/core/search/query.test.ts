import { describe, expect, test } from 'vitest';
import { fold } from '#lib/core/search/fold.ts';
import { occurs, queryOf } from '#lib/core/search/query.ts';

const finds = (written: string, text: string) =>
	queryOf(written).every((term) => occurs(fold(text), term));

describe('a query', () => {
	test('is words and phrases, without the marks around them', () => {
		expect(queryOf('Harbour, “Seven to Four” (vote)')).toEqual([
			{ text: 'harbour', exact: false },
			{ text: 'seven to four', exact: true },
			{ text: 'vote', exact: false },
		]);
	});

	test('has twenty terms at most, and no more than four hundred letters', () => {
		expect(queryOf('a b '.repeat(30))).toHaveLength(20);
		expect(queryOf(`"${'x'.repeat(100_000)}"`)[0]?.text).toHaveLength(399);
	});

	test('of nothing but punctuation asks for nothing', () => {
		expect(queryOf(' … "" , ')).toEqual([]);
	});

	test('may have a phrase that is still being written', () => {
		expect(queryOf('"seven to f')).toEqual([{ text: 'seven to f', exact: false }]);
	});
});

describe('a word is found', () => {
	test.each([
		['harb', 'The Harbour plan'],
		['ESPANA', 'Se fue de España'],
		['"seven to four"', 'It passed seven\nto  four.'],
		["don't", 'They don’t'],
		['12%', 'fell by 12%, it said'],
		['投票', '市議会は投票した'],
		['plan vote', 'A vote on the plan'],
	])('%s in “%s”', (query, text) => {
		expect(finds(query, text)).toBe(true);
	});

	test.each([
		['art', 'The party starts'],
		['"plan"', 'The planners'],
		['"to four seven"', 'seven to four'],
		['plan vote', 'A plan'],
	])('%s not in “%s”', (query, text) => {
		expect(finds(query, text)).toBe(false);
	});
});
