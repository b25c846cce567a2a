/** In which form words are compared. */
import { describe, expect, test } from 'vitest';
import { acronymsIn, namesOf } from '#lib/core/compare/align/names.ts';
import { placeOf } from '#lib/core/compare/align/places.ts';
import { termsOf } from '#lib/core/compare/align/terms.ts';
import { tokensOf } from '#lib/core/compare/align/tokens.ts';

const wordsOf = (text: string, language = 'en') => tokensOf(text, language).map(({ word }) => word);

function terms(text: string, { capitals = [] as string[], groups = [] as string[][] } = {}) {
	const all = new Set(capitals);
	const lexicon = { names: namesOf(groups), capitals: all, englishCapitals: all };
	return termsOf(tokensOf(text, 'en'), 'en', lexicon);
}

describe('tokens', () => {
	test('of the same words are the same, whatever the quotes, accents, case and spaces', () => {
		expect(wordsOf('Maduro’s “Cartel”\u00a0DON’T')).toEqual(wordsOf("maduro 'cartel' dont"));
		expect(wordsOf('González')).toEqual(['gonzalez']);
		expect(wordsOf('one-in-twenty flood‑plain')).toEqual(['one', 'in', 'twenty', 'flood', 'plain']);
	});

	test('of numbers are the same however they are written', () => {
		expect(wordsOf('12 per cent')).toEqual(wordsOf('12%'));
		expect(wordsOf('$50 million')).toEqual(wordsOf('$50m'));
		expect(wordsOf('5,812')).toEqual(wordsOf('5812'));
		expect(wordsOf('6,4 metros', 'es')).toEqual(['6.4', 'metros']);
		expect(wordsOf('7–4 at 1:15')).toEqual(['7', '4', 'at', '1:15']);
	});

	test('know where they stand', () => {
		const text = 'In the U.S. 12 per cent of Ansell’s homes';
		const written = tokensOf(text, 'en').map(({ start, end }) => text.slice(start, end));
		expect(written).toEqual(['In', 'the', 'U.S.', '12', 'per cent', 'of', 'Ansell’s', 'homes']);
	});

	test('of initials are the country, not the pronoun', () => {
		expect(wordsOf('U.S. US us C.I.A.')).toEqual(['usa', 'usa', 'us', 'cia']);
	});

	test('of scripts without spaces are words', () => {
		expect(wordsOf('政府宣布了新的计划', 'zh').length).toBeGreaterThan(2);
	});
});

describe('places', () => {
	const places = new Set('venezuela colombia spain france sudan nepal poland maria'.split(' '));

	test.each([
		['venezuelan', 'venezuela'],
		['venezuelans', 'venezuela'],
		['colombian', 'colombia'],
		['spanish', 'spain'],
		['french', 'france'],
		['sudanese', 'sudan'],
		['nepali', 'nepal'],
		['polish', 'poland'],
		['americans', 'usa'],
	])('%s is of %s', (word, place) => {
		expect(placeOf(word, places)).toBe(place);
	});

	test('that nobody names are left alone', () => {
		for (const word of ['chilean', 'german', 'human', 'english', 'spain']) {
			expect(placeOf(word, places)).toBe(word);
		}
	});
});

describe('names', () => {
	test('that an article introduces with their letters are found', () => {
		expect(
			acronymsIn(
				'by the Drug Enforcement Administration (DEA), the Organization of American States (O.A.S.), and last year (LY)',
			),
		).toEqual([
			['Drug Enforcement Administration', 'DEA'],
			['Organization of American States', 'O.A.S.'],
		]);
	});

	test('of one group share a term', () => {
		const groups = [['Cartel of the Suns', 'Cartel de los Soles']];
		const [one, other] = ['the Cartel of the Suns', 'a Cartel de los Soles'].map(
			(text) => terms(text, { groups }).find(({ term }) => term.startsWith('='))?.term,
		);
		expect(one).toBeDefined();
		expect(one).toBe(other);
	});

	test('that two groups share join them', () => {
		const groups = [
			['Alpha', 'Beta'],
			['Gamma', 'Delta'],
			['Beta', 'Gamma'],
		];
		const found = ['Alpha', 'Beta', 'Gamma', 'Delta'].map(
			(text) => terms(text, { groups })[0]?.term,
		);
		expect(new Set(found).size).toBe(1);
	});

	test('of states are the same spelt out', () => {
		expect(terms('United States').map(({ term }) => term)).toContain('usa');
		expect(terms('U.S.').map(({ term }) => term)).toContain('usa');
	});

	test('of several words count less word by word', () => {
		const [single] = terms('Rubio spoke');
		const whole = terms('Marco Antonio Rubio spoke').slice(0, 3);
		expect(single?.weight).toBe(1);
		for (const { weight } of whole) expect(weight).toBeLessThan(1);
	});
});
