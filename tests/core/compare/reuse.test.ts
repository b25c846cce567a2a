import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Source } from '#lib/core/compare/match.ts';
import { plainWord } from '#lib/core/compare/reuse-words.ts';
import { sharedRuns, type SharedRun } from '#lib/core/compare/reuse.ts';
import { words } from '#lib/core/text/segment.ts';
import { basilStories } from './basil.ts';
import { source, storyOf, textAt } from './stories.ts';

describe('shared runs', () => {
	test('are found whatever the case, the quotes, the hyphens and the line ends', () => {
		const runs = sharedRuns([
			source('a', 'He said: “We don’t want a re-run of the\nwhole thing”, and left.'),
			source('b', "WE DON'T WANT A RE\u2011RUN OF THE WHOLE THING, they wrote."),
		]);
		expect(runs).toEqual([
			{
				words: 9,
				text: 'We don’t want a re-run of the\nwhole thing',
				places: [
					{ article: 'a', start: 10, end: 51 },
					{ article: 'b', start: 0, end: 41 },
				],
			},
		]);
	});

	test('of three outlets are one run; what two of them share besides is a longer one', () => {
		const sources = [
			source('a', 'Yesterday one two three four five six seven eight nine ten.'),
			source('b', 'Today one two three four five six seven eight nine ten.'),
			source('c', 'One two three four five six seven eight, and no more.'),
		];
		const runs = sharedRuns(sources);
		expect(runs.map(({ words, places }) => [words, places.length])).toEqual([
			[10, 2],
			[8, 3],
		]);
	});

	test('go on across sentences and paragraphs, but not through boilerplate', () => {
		const [run] = sharedRuns([
			source('a', 'It rained all night.\n\nSubscribe now\n\nThe river rose, the report said.'),
			source('b', 'It rained all night. The river rose, the report said.'),
		]);
		expect(run?.words).toBe(10);
		expect(
			sharedRuns([
				source('a', 'Click here to read the rest of what happened last night'),
				source('b', 'Click here to read the rest of what happened last night'),
			]),
		).toEqual([]);
	});

	test('within one article are none', () => {
		const twice =
			'One two three four five six seven eight. One two three four five six seven eight.';
		expect(sharedRuns([source('a', twice), source('b', 'Something else.')])).toEqual([]);
	});

	test('take a whole number of words, one at least', () => {
		expect(() => sharedRuns([], 0)).toThrow(RangeError);
		expect(sharedRuns([])).toEqual([]);
	});

	test('are the agency copy of the harbour and of the river, and nothing that is not the same', async () => {
		const harbour = await storyOf('harbour-vote');
		const river = await storyOf('river-flood');
		expect(sharedRuns(harbour)[0]).toMatchObject({
			words: 27,
			places: [{ article: 'harbour-vote.coastal-post' }, { article: 'harbour-vote.metro-24' }],
		});
		expect(sharedRuns(river)[0]).toMatchObject({
			words: 27,
			text: expect.stringMatching(/^The Tamsin River crested .* Office said$/),
		});
	});

	test('are exactly those that trying everything finds', () => {
		const word = fc.constantFrom('a', 'b', 'A', '“b”', 'c,');
		const article = fc.array(word, { maxLength: 24 }).map((list) => list.join(' '));
		fc.assert(
			fc.property(
				fc.array(article, { maxLength: 4 }),
				fc.integer({ min: 1, max: 5 }),
				(texts, least) => {
					const sources = texts.map((text, i) => source(String(i), text));
					const plain = (run: SharedRun) => JSON.stringify(run.places);
					expect(sharedRuns(sources, least).map(plain).sort()).toEqual(
						byBruteForce(sources, least).map(plain).sort(),
					);
				},
			),
			{ numRuns: 500 },
		);
	});
});

describe('on 30 real stories of three outlets', () => {
	const stories = basilStories();

	test.skipIf(!stories)('every place of a run has the same words', () => {
		for (const sources of stories ?? []) {
			for (const run of sharedRuns(sources)) {
				const versions = new Set(run.places.map((place) => plainWords(textAt(sources, place))));
				expect(versions.size).toBe(1);
				expect(new Set(run.places.map(({ article }) => article)).size).toBeGreaterThan(1);
			}
		}
	});

	test.skipIf(!stories)('the runs are those that trying everything finds', () => {
		for (const sources of (stories ?? []).slice(0, 3)) {
			expect(keys(sharedRuns(sources))).toEqual(keys(byBruteForce(sources, 8)));
		}
	});

	if (!stories) console.log('Skipped: no ../shared/data/basil next to the project.');
});

function keys(runs: readonly SharedRun[]): string[] {
	return runs.map(({ places }) => JSON.stringify(places)).sort();
}

function plainWords(text: string): string {
	return words(text, 'en', { start: 0, end: text.length })
		.map(({ start, end }) => plainWord(text.slice(start, end)))
		.join(' ');
}

/** Every run of every article, looked up in every article. */
function byBruteForce(sources: readonly Source[], least: number): SharedRun[] {
	const articles = sources.map(({ id, text, blocks }) => {
		const spans = blocks.flatMap((block) => (block.boilerplate ? [] : words(text, 'en', block)));
		return { id, spans, list: spans.map(({ start, end }) => plainWord(text.slice(start, end))) };
	});
	const places = new Map<string, { article: number; from: number }[]>();
	for (const [article, { list }] of articles.entries()) {
		for (let from = 0; from < list.length; from++) {
			for (let to = from + least; to <= list.length; to++) {
				const run = list.slice(from, to).join(' ');
				const known = places.get(run);
				if (known) known.push({ article, from });
				else places.set(run, [{ article, from }]);
				// Nothing longer can be shared once this is not.
				if (
					articles.every(
						(other, i) => i === article || !` ${other.list.join(' ')} `.includes(` ${run} `),
					)
				)
					break;
			}
		}
	}
	const found: SharedRun[] = [];
	for (const [run, at] of places) {
		const length = run.split(' ').length;
		if (new Set(at.map(({ article }) => article)).size < 2) continue;
		const neighbours = (offset: number) =>
			new Set(
				at.map(
					({ article, from }) =>
						articles[article]!.list[from + offset] ?? `end of ${article} ${from}`,
				),
			);
		if (neighbours(-1).size === 1 || neighbours(length).size === 1) continue;
		found.push({
			words: length,
			text: run,
			places: at.map(({ article, from }) => {
				const { id, spans } = articles[article]!;
				return { article: id, start: spans[from]!.start, end: spans[from + length - 1]!.end };
			}),
		});
	}
	return found;
}
