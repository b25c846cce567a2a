/** A word or a name in all its contexts, one line each (keyword in context). */
import type { Passage } from '../model/passage.ts';
import type { Source } from './match.ts';

export interface Line {
	readonly passage: Passage;
	/** Up to `window` words of the same block, as they stand there. */
	readonly before: string;
	readonly words: string;
	readonly after: string;
}

/** One name of several for the same thing. */
export interface Label {
	readonly alias: string;
	/** One entry an article, in the order of the sources, also where it does not occur. */
	readonly articles: readonly {
		readonly article: string;
		readonly count: number;
		readonly places: readonly Passage[];
	}[];
}

/**
 * Every place of a word or a phrase, or of any of several, in the order of the articles. Case does
 * not matter; in English, neither do endings: "strike" finds "strikes" and "striking".
 */
export function concordance(
	_sources: readonly Source[],
	_query: string | readonly string[],
	_window = 8,
): Line[] {
	return [];
}

/** How often each article uses each of the names. Where one name is part of another, the longer counts. */
export function labels(_sources: readonly Source[], aliases: readonly string[]): Label[] {
	return aliases.map((alias) => ({ alias, articles: [] }));
}
