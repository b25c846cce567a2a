import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distinctive, TELLING, zScore } from '#lib/core/compare/wording.ts';
import { anyText, languages } from '../text/any-text.ts';
import { source, storyOf, textAt } from './stories.ts';

describe('the words that set an article apart', () => {
	test('are those of Metro 24: it alone says “makeover”', async () => {
		const story = await storyOf('harbour-vote');
		const metro = distinctive(story).find(({ article }) => article === 'harbour-vote.metro-24')!;
		expect(metro.comparedWith).toBe(4);
		expect(metro.terms).toMatchObject([
			{ term: 'makeover', count: 4, countElsewhere: 0, rateElsewhere: 0, few: true },
		]);
		const [{ places, rate, z }] = metro.terms as [(typeof metro.terms)[number]];
		expect(places.map((place) => textAt(story, place))).toEqual(Array(4).fill('makeover'));
		expect(rate).toBeCloseTo((4 / metro.words) * 1000);
		expect(z).toBeGreaterThan(TELLING);
	});

	test('are not compared across languages', async () => {
		const river = distinctive(await storyOf('river-flood'));
		expect(river.map(({ comparedWith }) => comparedWith).sort()).toEqual([0, 3, 3, 3, 3]);
		const spanish = river.find(({ comparedWith }) => comparedWith === 0);
		expect(spanish).toMatchObject({ terms: [], hints: [], less: [] });
	});

	test('include phrases, and leave out words that only stand in one', () => {
		const terms = distinctive([
			source(
				'a',
				'The Red Cross came. Red Cross tents, Red Cross food, a Red Cross truck. '.repeat(2),
			),
			source('b', 'Nobody came to the town, and so there were neither tents nor food. '.repeat(2)),
		])[0]!.terms;
		expect(terms.map(({ term, count }) => [term, count])).toEqual([['Red Cross', 8]]);
	});

	test('count singular and plural together, but a developer is no development', () => {
		const [{ terms, hints }] = distinctive([
			source(
				'a',
				'One flat, two flats, a developer and the flat’s roof: flats, flats, flats. Development.',
			),
			source('b', 'Something else was built on the other side of the river last year, it seems.'),
		]) as [ReturnType<typeof distinctive>[number]];
		const all = [...terms, ...hints];
		expect(all.map(({ term, count }) => [term, count])).toEqual([['flats', 6]]);
	});

	test('are what the others use more, too', () => {
		const [{ less }] = distinctive([
			source('a', 'Trees and hills and fields. '.repeat(40)),
			source('b', 'Trees and flood and fields. '.repeat(40)),
		]) as [ReturnType<typeof distinctive>[number]];
		expect(less[0]).toMatchObject({ term: 'flood', count: 0, countElsewhere: 40, places: [] });
	});

	test('are none between two copies', () => {
		const text = 'The council voted for the plan, and the plan is a big plan for the council.';
		for (const { terms, hints, less } of distinctive([source('a', text), source('b', text)])) {
			expect([...terms, ...hints, ...less]).toEqual([]);
		}
	});

	test('stand where their places say, as often as they are counted', () => {
		fc.assert(
			fc.property(fc.array(anyText, { maxLength: 4 }), languages, (texts, language) => {
				const sources = texts.map((text, i) => source(String(i), text, language));
				for (const { article, terms, hints } of distinctive(sources)) {
					for (const { places, count, z } of [...terms, ...hints]) {
						expect(places).toHaveLength(count);
						expect(count).toBeGreaterThan(1);
						expect(z).toBeGreaterThan(0);
						expect(places.every((place) => place.article === article)).toBe(true);
						expect(places.every((place) => textAt(sources, place).trim() !== '')).toBe(true);
					}
				}
			}),
		);
	});
});

describe('the z-score', () => {
	test('is that of the paper’s equations', () => {
		// y = 10 of 1,000 against 4 of 2,000; prior 3 of 600: log(13/1587) − log(7/2593), var 1/13 + 1/7.
		const z = zScore(
			{ count: 10, words: 1000 },
			{ count: 4, words: 2000 },
			{ count: 3, words: 600 },
		);
		expect(z).toBeCloseTo(
			(Math.log(13 / 1587) - Math.log(7 / 2593)) / Math.sqrt(1 / 13 + 1 / 7),
			12,
		);
		expect(z).toBeCloseTo(2.3674, 3);
	});

	const use = fc
		.tuple(fc.nat(50), fc.integer({ min: 0, max: 1000 }))
		.map(([count, more]) => ({ count, words: count + more + 1 }));
	const prior = use.map(({ count, words }) => ({ count: count + 0.5, words: words + 1 }));

	test('turns its sign with the sides, and is above 0 for the one with more uses in as many words', () => {
		fc.assert(
			fc.property(use, use, prior, (here, there, all) => {
				expect(zScore(here, there, all)).toBeCloseTo(-zScore(there, here, all), 9);
				const words = Math.max(here.words, there.words);
				const z = zScore({ ...here, words }, { ...there, words }, all);
				expect(Math.sign(z) + 0).toBe(Math.sign(here.count - there.count));
			}),
		);
	});
});
