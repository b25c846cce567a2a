/**
 * Text that outlets share word for word: agency copy, press releases, one quotation in two places.
 */
import type { Passage } from '../model/passage.ts';
import type { Source } from './match.ts';
import { SuffixAutomaton } from './reuse-automaton.ts';
import { sharedStretches } from './reuse-stretches.ts';
import { numberedWords } from './reuse-words.ts';

/** A run of words that stands in at least two articles. */
export interface SharedRun {
	/**
	 * Every place of the run, in the order of the articles; in at least two of them. What stands
	 * there may differ in case, in marks of punctuation and quotation, and in blank space.
	 */
	readonly places: readonly Passage[];
	/** How many words it has. */
	readonly words: number;
	/** As it stands in its first place. */
	readonly text: string;
}

/**
 * All runs of at least `least` words that two articles or more share, the longest first. A run is
 * as long as it can be: no further word, before it or behind it, is the same at all its places. So
 * what three outlets share is one run with three places; if two of them share more than that, the
 * longer run with two places is there as well.
 *
 * Runs go on across the ends of sentences and blocks, as agency copy does, but are made of the
 * words of the story alone: boilerplate between them does not count.
 */
export function sharedRuns(sources: readonly Source[], least = 8): SharedRun[] {
	if (!Number.isInteger(least) || least < 1) {
		throw new RangeError(`A run has at least one word, not ${least}.`);
	}
	const articles = numberedWords(sources);
	const stretches = sharedStretches(articles, least);
	const automaton = new SuffixAutomaton();
	for (const { article, from, to } of stretches) {
		automaton.add(articles[article]!.numbers.slice(from, to), article);
	}
	return automaton
		.repeats(least)
		.map(({ length, ends }) => {
			const places = ends
				.map(([stretch, end]) => {
					const { article, from } = stretches[stretch]!;
					return { article, from: from + end - length };
				})
				.sort((a, b) => a.article - b.article || a.from - b.from)
				.map(({ article, from }): Passage => {
					const { spans, article: id } = articles[article]!;
					return { article: id, start: spans[from]!.start, end: spans[from + length - 1]!.end };
				});
			const first = places[0]!;
			const source = sources.find(({ id }) => id === first.article)!;
			return { places, words: length, text: source.text.slice(first.start, first.end) };
		})
		.sort((a, b) => b.words - a.words || b.places.length - a.places.length);
}
