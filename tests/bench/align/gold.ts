/** Pairs of passages that people found to say the same thing, resolved to the matcher's sentences. */
import type { Sentence } from '#lib/core/compare/align/sentence.ts';
import type { Source } from '#lib/core/compare/match.ts';

/** The file's shape: `{ "pairs": GoldPair[] }`. */
export interface GoldPair {
	/** Only pairs of the story that is measured count. */
	readonly story?: string;
	readonly claim?: string;
	readonly a: GoldPassage;
	readonly b: GoldPassage;
	/** Left out of the figures of a story: the matcher has no common words to go by. */
	readonly crossLanguage?: true;
}

interface GoldPassage {
	/** Article id, or its last part. */
	readonly article: string;
	/** The beginning of the sentence, letter for letter; enough of it to be the only one. */
	readonly quote: string;
}

/** Keys of pairs of places in `sentences`. Throws if a quote is not found. */
export function resolved(
	pairs: readonly GoldPair[],
	sources: readonly Source[],
	sentences: readonly Sentence[],
): Set<string> {
	const place = ({ article, quote }: GoldPassage): number => {
		const source = sources.find(({ id }) => id === article || id.endsWith(`.${article}`));
		if (!source) throw new Error(`No article ${article}.`);
		const starting = sentences.findIndex(
			(one) => one.article === source.id && one.text.startsWith(quote),
		);
		if (starting >= 0) return starting;
		const at = source.text.indexOf(quote);
		const holding = sentences.findIndex(
			(one) => one.article === source.id && one.start <= at && at < one.end,
		);
		if (at < 0 || holding < 0) throw new Error(`${article}: no sentence has “${quote}”.`);
		return holding;
	};
	return new Set(pairs.map(({ a, b }) => keyOf(place(a), place(b))));
}

export function keyOf(a: number, b: number): string {
	return a < b ? `${a} ${b}` : `${b} ${a}`;
}
