/** What the matcher says: which passages of other articles speak of the same thing. */
import { idFrom } from '../ids.ts';
import type { Article } from '../model/article.ts';
import type { Passage } from '../model/passage.ts';

/** What the comparisons need of an article. */
export type Source = Pick<
	Article,
	'id' | 'outlet' | 'published' | 'language' | 'text' | 'blocks' | 'hash'
>;

/** An article without what only its reader needs: it is copied to another thread. */
export function sourceOf(article: Article): Source {
	const { id, outlet, published, language, text, blocks, hash } = article;
	return {
		id,
		outlet,
		...(published !== undefined && { published }),
		language,
		text,
		blocks,
		hash,
	};
}

/** A passage of another article that may speak of the same thing. */
export interface Match {
	readonly passage: Passage;
	/** Comparable within one story only: how far above the story's average pair, in standard deviations. */
	readonly score: number;
	/** The words that both share, as they stand in the matched passage, the most telling first. */
	readonly shared: readonly string[];
}

/** Two passages of different articles, offered as a link. */
export interface Suggestion {
	readonly a: Passage;
	readonly b: Passage;
	readonly score: number;
	readonly shared: readonly string[];
}

/** The same for two passages with these words, in either order, wherever they stand. */
export function suggestionKey(a: string, b: string): string {
	return a < b ? idFrom(a, b) : idFrom(b, a);
}
