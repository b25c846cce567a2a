/** What a person wants to do to some articles, as far as it takes a dialog. */
import type { Article } from '#lib/core/model/article.ts';

export type Ask = 'details' | 'stories' | 'facts';

export interface Asked {
	readonly what: Ask;
	readonly articles: readonly Article[];
}
