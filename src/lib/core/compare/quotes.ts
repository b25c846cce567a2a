/** Quotations: where they are in a text, and which of two articles are the same words. */
import type { Passage } from '../model/passage.ts';
import type { Source } from './match.ts';

/** One quotation in two articles. */
export interface AlteredQuote {
	/** From the first quoted word to the last; words of the article may stand between. */
	readonly a: Passage;
	readonly b: Passage;
	/**
	 * `same`: the same words. `cut`: one has only a part of the other. `altered`: nearly the same
	 * words, which somebody changed.
	 */
	readonly relation: 'same' | 'cut' | 'altered';
}

export function alteredQuotes(_sources: readonly Source[]): AlteredQuote[] {
	return [];
}
