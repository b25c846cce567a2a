/** The words that set an article apart, and the names that outlets use for one thing. */
import type { Passage } from '../model/passage.ts';
import type { Source } from './match.ts';

export interface Term {
	/** One word or two, as the article writes it most often. */
	readonly term: string;
	readonly count: number;
	/** Per 1,000 words of the article. */
	readonly rate: number;
	/** How often in all other articles together, and that per 1,000 of their words. */
	readonly countElsewhere: number;
	readonly rateElsewhere: number;
	/** How far above what the other articles lead to expect, in standard errors; 1.96 and more is kept. */
	readonly z: number;
	readonly places: readonly Passage[];
}

export interface ArticleTerms {
	readonly article: string;
	readonly words: number;
	/** The most distinctive first. */
	readonly terms: readonly Term[];
}

export function distinctive(sources: readonly Source[]): ArticleTerms[] {
	return sources.map(({ id }) => ({ article: id, words: 0, terms: [] }));
}
