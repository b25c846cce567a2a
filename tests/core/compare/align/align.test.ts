import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { align, type AlignOptions } from '#lib/core/compare/align/align.ts';
import { FLOOR, SUGGESTED, type Alignment } from '#lib/core/compare/align/alignment.ts';
import type { Source } from '#lib/core/compare/match.ts';
import type { Article } from '#lib/core/model/article.ts';
import { source, storyOf, textAt } from '../stories.ts';
import { english } from './english.ts';

function aligned(sources: readonly Source[], options: AlignOptions = {}): Alignment {
	const steps = align(sources, options);
	for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

describe('on a bundled story', () => {
	let articles: Article[];
	let alignment: Alignment;

	beforeAll(async () => {
		articles = await storyOf('harbour-vote');
		alignment = aligned(articles, { vectors: english() });
	});

	function matchesOf(words: string): string[] {
		const article = articles.find(({ text }) => text.includes(words))!;
		const start = article.text.indexOf(words);
		const found = alignment.matches({ article: article.id, start, end: start + words.length });
		return [...found.values()].map(([best]) => textAt(articles, best!.passage));
	}

	test('a claim is found in every article that makes it, however it is put', () => {
		expect(matchesOf('Traffic on Quay Road fell by 12 per cent')).toEqual(
			expect.arrayContaining([
				expect.stringMatching(/^A pilot last year recorded 12%/),
				expect.stringMatching(/^Traffic in the town centre plunged by 12%/),
				expect.stringMatching(/^A 12% reduction on Quay Road/),
				expect.stringMatching(/They boast of 12% on Quay Road/),
			]),
		);
	});

	test('the same quotation, cut differently, comes first', () => {
		expect(matchesOf('Doing nothing is not free')).toEqual(
			expect.arrayContaining([
				expect.stringContaining('Doing nothing is not free'),
				expect.stringContaining('Doing nothing is not free'),
				expect.stringContaining('Doing nothing is not free'),
			]),
		);
	});

	test('at most three passages an article are offered, best first, none below the floor', () => {
		for (const { article, start, end } of alignment.sentences) {
			const found = alignment.matches({ article, start, end });
			expect(found.has(article)).toBe(false);
			for (const list of found.values()) {
				const scores = list.map(({ score }) => score);
				expect(list.length).toBeLessThanOrEqual(3);
				expect(scores).toEqual(scores.toSorted((a, b) => b - a));
				expect(Math.min(...scores)).toBeGreaterThanOrEqual(FLOOR);
			}
		}
	});

	test('all passages of the others are there for looking through', () => {
		const [{ article, start, end } = { article: '', start: 0, end: 0 }] = alignment.sentences;
		const found = alignment.matches({ article, start, end }, { all: true, perArticle: Infinity });
		const others = alignment.sentences.filter((one) => one.article !== article);
		expect([...found.values()].flat()).toHaveLength(others.length);
	});

	test('a suggestion is between two articles, once a sentence, best first, with its reason', () => {
		const suggestions = alignment.suggestions();
		const sides = suggestions.flatMap(({ a, b }) => [
			`${a.article} ${a.start} → ${b.article}`,
			`${b.article} ${b.start} → ${a.article}`,
		]);
		expect(suggestions.length).toBeGreaterThan(20);
		expect(new Set(sides).size).toBe(sides.length);
		const scores = suggestions.map(({ score }) => score);
		expect(scores).toEqual(scores.toSorted((a, b) => b - a));
		expect(scores.at(-1)).toBeGreaterThanOrEqual(SUGGESTED);
		for (const { a, b, shared } of suggestions) {
			expect(a.article).not.toBe(b.article);
			expect(shared.length).toBeLessThanOrEqual(5);
			for (const words of shared) expect(textAt(articles, b)).toContain(words);
		}
		expect(alignment.suggestions(3)).toEqual(suggestions.slice(0, 3));
	});

	test('credits of pictures and boilerplate are no passages', () => {
		const texts = alignment.sentences.map(({ text }) => text);
		expect(texts.filter((text) => /^(?:Photo|Picture): |^Subscribe/.test(text))).toEqual([]);
	});
});

describe('the order', () => {
	const word = fc.constantFrom(
		...'council harbour vote Ansell wall flood report seven 12% U.S. Lowe said the of road'.split(
			' ',
		),
	);
	const text = fc
		.array(fc.array(word, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 5 })
		.map((sentences) => sentences.map((all) => `It ${all.join(' ')}.`).join(' '));
	const texts = fc.array(text, { minLength: 2, maxLength: 4 });
	const sourcesOf = (all: readonly string[]): Source[] =>
		all.map((one, at) => source(`article-${at}`, one));

	test('of the articles does not matter', () => {
		fc.assert(
			fc.property(texts, (all) => {
				const sources = sourcesOf(all);
				const one = aligned(sources, { vectors: english() });
				const other = aligned(sources.toReversed(), { vectors: english() });
				expect(other.suggestions()).toEqual(one.suggestions());
				expect(other.pairs()).toEqual(one.pairs());
			}),
			{ numRuns: 40 },
		);
	});

	test('of the two passages does not matter: both are as near to each other', () => {
		fc.assert(
			fc.property(texts, (all) => {
				const alignment = aligned(sourcesOf(all), { vectors: english() });
				for (const { a, b, score } of alignment.pairs()) {
					const [one, other] = [alignment.sentences[a]!, alignment.sentences[b]!];
					for (const [from, to] of [
						[one, other],
						[other, one],
					] as const) {
						const found = alignment.matches(
							{ article: from.article, start: from.start, end: from.end },
							{ all: true, perArticle: Infinity },
						);
						const match = found.get(to.article)?.find(({ passage }) => passage.start === to.start);
						expect(match?.score).toBeCloseTo(score, 9);
					}
				}
			}),
			{ numRuns: 40 },
		);
	});
});

describe('progress', () => {
	test('goes from 0 to 1 and never back', async () => {
		const steps = [...align(await storyOf('river-flood'))];
		expect(steps.length).toBeGreaterThan(100);
		expect(steps).toEqual(steps.toSorted((a, b) => a - b));
		expect(steps[0]).toBeGreaterThanOrEqual(0);
		expect(steps.at(-1)).toBeLessThanOrEqual(1);
	});

	test('may stop at any step: nothing is left over for the next run', async () => {
		const articles = await storyOf('river-flood');
		const whole = aligned(articles).suggestions();
		for (const stop of [1, 10, 200]) {
			const steps = align(articles);
			for (let at = 0; at < stop; at++) steps.next();
			expect(aligned(articles).suggestions()).toEqual(whole);
		}
	});
});

test('nothing, one article, and articles without a word are no trouble', () => {
	const one = source('a', 'The council voted. Nobody spoke.');
	const empty: Source = { ...one, id: 'b', text: '', blocks: [] };
	const marks = source('c', '… – ! 123 ***');
	for (const sources of [[], [one], [empty, empty], [one, empty], [one, marks]]) {
		const alignment = aligned(sources.map((all, at) => ({ ...all, id: `${at}` })));
		expect(alignment.suggestions()).toEqual([]);
		expect(alignment.matches({ article: '0', start: 0, end: 10 }).size).toBe(0);
	}
});

test('two names for one thing are one where a person says so', () => {
	const sources = [
		source('a', 'Boats were hit on Monday. Washington says that the Ring of Dawn runs the trade.'),
		source('b', 'Nobody knows who leads El Anillo del Alba. The harbour was quiet in spring.'),
		source('c', 'Farmers sold apples in the square. Rain fell on the hills and on the town.'),
	];
	const shared = (aliases: string[][]): readonly string[] | undefined => {
		const start = sources[0]!.text.indexOf('Washington');
		return aligned(sources, { aliases })
			.matches({ article: 'a', start, end: start + 5 }, { all: true })
			.get('b')?.[0]?.shared;
	};
	expect(shared([])).not.toContain('Anillo del Alba');
	expect(shared([['Ring of Dawn', 'Anillo del Alba']])).toContain('Anillo del Alba');
});

test('languages without vectors are compared by their words, and named', () => {
	const sources = [
		source('a', 'El río alcanzó los 6,4 metros en Millbend. La escuela está abierta.', 'es-MX'),
		source('b', 'Nadie fue a trabajar. En Millbend el río llegó a 6,4 metros.', 'es'),
		source('c', 'The school is open. The Tamsin crested at 6.4 meters in Millbend.', 'en'),
	];
	const alignment = aligned(sources, { vectors: english() });
	expect(alignment.withoutVectors).toEqual(['es']);
	expect(aligned(sources).withoutVectors).toEqual(['en', 'es']);
	const best = alignment.matches({ article: 'a', start: 0, end: 20 }, { all: true });
	expect(textAt(sources, best.get('b')![0]!.passage)).toContain('6,4 metros');
	expect(best.get('c')?.[0]?.shared).toEqual(expect.arrayContaining(['6.4', 'Millbend']));
});
