/**
 * Where a passage stands in a text now. Told apart, and never guessed: a passage that fits several
 * places equally well has none until a person says which, and one whose words were edited waits for
 * a person to confirm its place.
 */
import type { Anchor } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Span } from '../text/span.ts';

export type Resolution =
	| {
			/** `exact`: the same text at the same place. `moved`: the same words in a changed text. */
			readonly status: 'exact' | 'moved';
			readonly start: number;
			readonly end: number;
	  }
	| {
			/** What the passage became by an edit of its words. */
			readonly status: 'approximate';
			readonly start: number;
			readonly end: number;
			/** How much alike the two are, from the floor of the matcher up to 1. */
			readonly score: number;
	  }
	| {
			/** Its words stand in several places, and nothing tells which is meant. */
			readonly status: 'ambiguous';
			readonly places: readonly Span[];
	  }
	| {
			/** Its words are gone. */
			readonly status: 'orphan';
	  };

/** The text that a passage is looked for in. */
export type Target = Pick<Article, 'text' | 'hash'>;

/**
 * Finds a passage in another text than the one that it was marked on. `before` is that text, if it is
 * known. A pure function; loaded when it is needed (matching.ts).
 */
export type Matching = (anchor: Anchor, before: string | undefined, target: Target) => Resolution;

/** The place of the passage in the very text that it was marked on; undefined for any other text. */
export function exactPlace(
	{ quote, position, hash }: Anchor,
	target: Target,
): (Resolution & Span) | undefined {
	if (hash !== target.hash || quote.exact === '') return undefined;
	if (!stands(quote.exact, target.text, position)) return undefined;
	return { status: 'exact', start: position.start, end: position.end };
}

/** Whether the words are the ones of the text at that place. */
export function stands(exact: string, text: string, { start, end }: Span): boolean {
	return end - start === exact.length && text.startsWith(exact, start);
}
