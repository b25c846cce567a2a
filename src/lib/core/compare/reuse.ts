/**
 * Text that outlets share word for word: agency copy, press releases, one quotation in two places.
 */
import type { Passage } from '../model/passage.ts';
import type { Source } from './match.ts';
import { numberedWords, type NumberedWords } from './reuse-words.ts';
import { SuffixAutomaton } from './reuse-automaton.ts';

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

/** Words `from`–`to` of one article. */
interface Stretch {
	/** Its place in the list of articles. */
	readonly article: number;
	readonly from: number;
	readonly to: number;
}

/**
 * The parts of the articles that can hold a run: those where every `least` words in a row also stand
 * in another article. Nearly all of a text is not, which is what makes this fast.
 */
function sharedStretches(articles: readonly NumberedWords[], least: number): Stretch[] {
	const grams = articles.map(({ numbers }) =>
		numbers.slice(0, Math.max(0, numbers.length - least + 1)),
	);
	// By doubling, two grams of the same words get the same number, and only they.
	let names = articles.map(({ numbers }) => [...numbers]);
	let width = 1;
	while (width < least) {
		const step = Math.min(width, least - width);
		names = joined(names, step);
		width += step;
	}
	const owner = new Map<number, number>();
	const SEVERAL = -1;
	for (const [article, list] of names.entries()) {
		for (const name of list) {
			const before = owner.get(name);
			if (before === undefined) owner.set(name, article);
			else if (before !== article) owner.set(name, SEVERAL);
		}
	}
	const stretches: Stretch[] = [];
	for (const [article, list] of names.entries()) {
		let from = -1;
		for (let at = 0; at <= list.length; at++) {
			const isShared = at < list.length && owner.get(list[at]!) === SEVERAL;
			if (isShared && from < 0) from = at;
			if (!isShared && from >= 0) {
				stretches.push({ article, from, to: at + least - 1 });
				from = -1;
			}
		}
	}
	void grams;
	return stretches;
}

/** New names for pairs of names that stand `step` apart. */
function joined(names: readonly (readonly number[])[], step: number): number[][] {
	const known = new Map<number, Map<number, number>>();
	let count = 0;
	return names.map((list) => {
		const pairs: number[] = [];
		for (let at = 0; at + step < list.length; at++) {
			const seconds = known.get(list[at]!) ?? new Map<number, number>();
			known.set(list[at]!, seconds);
			const name = seconds.get(list[at + step]!) ?? count++;
			seconds.set(list[at + step]!, name);
			pairs.push(name);
		}
		return pairs;
	});
}
