/** One quotation in two articles: the same words, a part of them, or words that somebody changed. */
import type { Passage } from '../model/passage.ts';
import type { Source } from './match.ts';
import { relationOf, type Relation } from './quotes-alike.ts';
import { quotations } from './quotes-found.ts';
import { quotedWords, type QuotedWords } from './quotes-words.ts';

export interface AlteredQuote {
	/** From the first quoted word to the last; who said it may stand between. */
	readonly a: Passage;
	readonly b: Passage;
	/**
	 * `same`: the same words. `cut`: one lacks words at an edge, or where it shows an ellipsis or who
	 * said it. `altered`: nearly the same words, which somebody changed or left out unmarked.
	 */
	readonly relation: Relation;
	/** The quoted words of each without what stands between the quotation marks of two parts. */
	readonly quoted: readonly [a: string, b: string];
}

/** Shorter quotations are labels ("wall of water"), which many people use. */
const LEAST_WORDS = 4;
/** How many words in a row two quotations must have in common to be compared at all. */
const GRAM = 3;

/**
 * All pairs, in the order of the articles and their texts; `a` stands in the earlier article. Only
 * quotations of four words and more count, and only in the same words: a translation is not found.
 * Near the same is decided by the words alone, whoever said them.
 */
export function alteredQuotes(sources: readonly Source[]): AlteredQuote[] {
	const quotes = quotedWords(
		sources.map((source) => ({ source, quotations: quotations(source) })),
	).filter(({ numbers }) => numbers.length >= LEAST_WORDS);

	const related = candidates(quotes).flatMap(([a, b]) => {
		const relation = relationOf(a, b);
		return relation ? [{ a, b, ...relation }] : [];
	});
	const isOfOneQuote = apart(related);
	return related
		.filter(({ a, b, relation }) => relation !== 'altered' || !isOfOneQuote(a, b))
		.map(({ a, b, relation }) => ({
			a: a.passage,
			b: b.passage,
			relation,
			quoted: [a.quoted, b.quoted] as const,
		}));
}

/** The pairs of different articles with a few words in a row in common, in order. */
function candidates(quotes: readonly QuotedWords[]): [QuotedWords, QuotedWords][] {
	const byGram = new Map<string, number[]>();
	const pairs: [first: number, second: number][] = [];
	for (const [at, quote] of quotes.entries()) {
		const grams = new Set<string>();
		for (let i = 0; i + GRAM <= quote.numbers.length; i++) {
			grams.add(quote.numbers.slice(i, i + GRAM).join(' '));
		}
		const earlier = new Set<number>();
		for (const gram of grams) {
			const list = byGram.get(gram) ?? [];
			byGram.set(gram, list);
			for (const other of list) earlier.add(other);
			list.push(at);
		}
		for (const other of earlier) {
			if (quotes[other]!.article !== quote.article) pairs.push([other, at]);
		}
	}
	return pairs
		.sort(([a, b], [c, d]) => a - c || b - d)
		.map(([first, second]) => [quotes[first]!, quotes[second]!]);
}

interface Related {
	readonly a: QuotedWords;
	readonly b: QuotedWords;
	readonly relation: Relation;
	/** Where the common words are in each. */
	readonly inA: readonly [from: number, to: number];
	readonly inB: readonly [from: number, to: number];
}

/**
 * Two sentences of one speech may look alike ("We are not for it. We are against it."). They are two
 * if a third quotation has one after the other.
 */
function apart(related: readonly Related[]): (a: QuotedWords, b: QuotedWords) => boolean {
	const within = new Map<QuotedWords, Map<QuotedWords, readonly [number, number]>>();
	const note = (part: QuotedWords, whole: QuotedWords, at: readonly [number, number]): void => {
		const wholes = within.get(part) ?? new Map<QuotedWords, readonly [number, number]>();
		within.set(part, wholes.set(whole, at));
	};
	for (const { a, b, relation, inA, inB } of related) {
		if (relation !== 'cut') continue;
		note(a, b, inB);
		note(b, a, inA);
	}
	return (a, b) => {
		const wholesOfB = within.get(b);
		return [...(within.get(a) ?? [])].some(([whole, [from, to]]) => {
			const [otherFrom, otherTo] = wholesOfB?.get(whole) ?? [from, to];
			return to <= otherFrom || otherTo <= from;
		});
	};
}
