/** What the matcher knows about several articles, ready to be asked. */
import type { Passage } from '../../model/passage.ts';
import type { Match, Suggestion } from '../match.ts';
import type { Sentence } from './sentence.ts';

export interface MatchOptions {
	/** How many passages of each other article; 3 unless told. */
	readonly perArticle?: number;
	/** Also those below the floor, for looking through an article. */
	readonly all?: boolean;
}

/** Two sentences of different articles, by their place in `Alignment.sentences`; `a < b`. */
export interface ScoredPair {
	readonly a: number;
	readonly b: number;
	readonly score: number;
}

export interface Alignment {
	readonly sentences: readonly Sentence[];
	/** Languages whose articles were compared by their words alone, without word vectors. */
	readonly withoutVectors: readonly string[];
	/** The best passages of each other article, best first; articles without any are left out. */
	matches(passage: Passage, options?: MatchOptions): ReadonlyMap<string, readonly Match[]>;
	/** Best first; one sentence is offered once per pair of articles. 200 unless told. */
	suggestions(limit?: number): readonly Suggestion[];
	/** Every pair of sentences of different articles, for measuring; grows with the square. */
	pairs(): Iterable<ScoredPair>;
}
