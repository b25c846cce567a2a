import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concordance, labels } from '#lib/core/compare/concordance.ts';
import { anyText, languages } from '../text/any-text.ts';
import { source, storyOf, textAt } from './stories.ts';

describe('a concordance', () => {
	test('gives each place with the words around it, inside the block', () => {
		const [first, second] = concordance(
			[source('a', 'A short headline\n\nThe strikes, they say, are over.\n\nA strike again.')],
			'strike',
			2,
		);
		expect(first).toMatchObject({ before: 'The ', words: 'strikes', after: ', they say' });
		expect(second).toMatchObject({ before: 'A ', words: 'strike', after: ' again.' });
	});

	test('finds all forms of a queried word in English, and only its own in another language', () => {
		const found = (text: string, query: string, language: string) =>
			concordance([source('a', text, language)], query).map(({ words }) => words);
		expect(found('Flooding, floods, flooded; a food.', 'flood', 'en')).toEqual([
			'Flooding',
			'floods',
			'flooded',
		]);
		expect(found('El Río, los ríos, el río.', 'río', 'es')).toEqual(['Río', 'río']);
	});

	test('finds phrases across line ends and possessives, not across commas', () => {
		const text = 'the sea\nwall’s height, the sea, wall by wall. SEA WALLS.';
		const block = { type: 'paragraph', start: 0, end: text.length } as const;
		const texts = { ...source('a', text), blocks: [block] };
		expect(concordance([texts], 'sea wall').map(({ words }) => words)).toEqual([
			'sea\nwall’s',
			'SEA WALLS',
		]);
	});

	test('does not take us for the US, nor news for new', () => {
		const one = source('a', 'The US told us new things in the news. U.S. news.');
		expect(concordance([one], 'US').map(({ words }) => words)).toEqual(['US']);
		expect(concordance([one], ['new']).map(({ words }) => words)).toEqual(['new']);
	});

	test('of nothing is empty', () => {
		expect(concordance([source('a', 'Words.')], ' … ')).toEqual([]);
		expect(concordance([source('a', 'Words.')], [])).toEqual([]);
	});

	test('never leaves its block, and its parts are the text', () => {
		fc.assert(
			fc.property(anyText, anyText, languages, fc.nat(4), (text, query, language, window) => {
				const one = source('a', text, language);
				for (const { passage, before, words, after } of concordance([one], query, window)) {
					const { start, end } = passage;
					expect(words).toBe(text.slice(start, end));
					expect(text.slice(start - before.length, end + after.length)).toBe(
						before + words + after,
					);
					const block = one.blocks.find((each) => each.start <= start && each.end >= end)!;
					expect(start - before.length).toBeGreaterThanOrEqual(block.start);
					expect(end + after.length).toBeLessThanOrEqual(block.end);
				}
			}),
		);
	});
});

describe('the names for one thing', () => {
	test('are counted outlet by outlet', async () => {
		const story = await storyOf('harbour-vote');
		const names = ['regeneration', 'redevelopment', 'makeover', 'scheme', 'flats', 'luxury flats'];
		const table = labels(story, names);
		expect(table.map(({ articles }) => articles.map(({ count }) => count))).toEqual([
			[1, 0, 0, 0, 0],
			[0, 1, 0, 0, 0],
			[0, 0, 4, 0, 0],
			[0, 0, 0, 3, 0],
			[0, 1, 2, 8, 1],
			[0, 0, 0, 0, 1],
		]);
		const luxury = table.at(-1)!.articles.at(-1)!.places;
		expect(luxury.map((place) => textAt(story, place))).toEqual(['luxury flats']);
	});

	test('are each place of the concordance once', async () => {
		const story = await storyOf('venezuela-pressure');
		const names = ['Cartel of the Suns', 'Cartel de los Soles', 'cartel', 'the cartel'];
		const places = labels(story, names).flatMap(({ articles }) =>
			articles.flatMap((article) => article.places),
		);
		const lines = concordance(story, names).map(({ passage }) => passage);
		const key = (passage: unknown) => JSON.stringify(passage);
		expect(places.map(key).sort()).toEqual(lines.map(key).sort());
		expect(places.length).toBeGreaterThan(10);
	});
});
