/** What is read aloud, and from where. */
import type { Article } from '../model/article.ts';
import type { Range } from './movement.ts';
import { sentences } from './sentences.ts';
import type { Span } from './span.ts';
import { wordAt } from './words.ts';

/** Sentences in the order in which they are read, and which of them comes first. */
export interface Reading {
	readonly sentences: readonly Span[];
	readonly first: number;
}

/**
 * What is selected, and only that; or else all of the story itself, beginning with the sentence at the
 * caret. There may be none.
 */
export function readingFrom(article: Article, { anchor, head }: Range): Reading {
	const all = article.blocks
		.filter(({ boilerplate }) => !boilerplate)
		.flatMap((block) => sentences(article.text, article.language, block));
	const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
	if (from === to) {
		return {
			sentences: all,
			first: Math.max(
				0,
				all.findIndex(({ end }) => end > head),
			),
		};
	}
	const selected = all
		.filter(({ start, end }) => start < to && from < end)
		.map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }));
	return { sentences: selected, first: 0 };
}

/** The word that a voice has come to, of a sentence; nothing between two words. */
export function spokenWord(article: Article, offset: number, within: Span): Span | undefined {
	if (offset < within.start || offset >= within.end) return undefined;
	const { start, end } = wordAt(article.text, article.language, offset);
	const word = { start: Math.max(start, within.start), end: Math.min(end, within.end) };
	return article.text.slice(word.start, word.end).trim() ? word : undefined;
}
