/**
 * Where the sentence, paragraph and highlight keys go. Browsers do not agree on what a sentence is
 * (Firefox has no such movement), so these are counted in the text itself.
 */
import type { Article } from '../model/article.ts';
import { sentences } from './segment.ts';
import type { Span } from './span.ts';

export const MOVEMENTS = [
	'next-sentence',
	'previous-sentence',
	'extend-next-sentence',
	'extend-previous-sentence',
	'select-sentence',
	'select-paragraph',
	'next-highlight',
	'previous-highlight',
] as const;
export type Movement = (typeof MOVEMENTS)[number];

/** A selection with a direction: `anchor` stays, `head` is where the caret is. */
export interface Range {
	readonly anchor: number;
	readonly head: number;
}

/**
 * The selection after a movement, or nothing if there is nowhere to go.
 *
 * @param highlights in the order of the text
 */
export function moved(
	movement: Movement,
	article: Article,
	{ anchor, head }: Range,
	highlights: readonly Span[],
): Range | undefined {
	switch (movement) {
		case 'next-sentence':
			return caret(sentenceAfter(article, head)?.start);
		case 'previous-sentence':
			return caret(sentenceBefore(article, head)?.start);
		case 'select-sentence':
			return whole(sentenceAt(article, Math.min(anchor, head)));
		case 'select-paragraph':
			return whole(article.blocks[blockIndex(article, Math.min(anchor, head))]);
		case 'extend-next-sentence': {
			if (anchor === head) return whole(sentenceAt(article, head));
			const end = sentenceEndAfter(article, head);
			return end === undefined ? undefined : { anchor, head: end };
		}
		case 'extend-previous-sentence': {
			const from = anchor === head ? sentenceAt(article, head)?.end : anchor;
			const start = sentenceBefore(article, head)?.start;
			return from === undefined || start === undefined ? undefined : { anchor: from, head: start };
		}
		case 'next-highlight':
			return caret(highlights.find(({ start }) => start > head)?.start);
		case 'previous-highlight':
			return caret(highlights.findLast(({ start }) => start < Math.min(anchor, head))?.start);
	}
}

/**
 * The sentence that holds the offset; blank space after a sentence belongs to it. At the end of a
 * block it is its last one, between blocks the next one's first.
 */
function sentenceAt(article: Article, offset: number): Span | undefined {
	const inBlock = sentencesOf(article, blockIndex(article, offset));
	return inBlock.findLast(({ start }) => start <= offset) ?? inBlock[0];
}

function sentenceAfter(article: Article, offset: number): Span | undefined {
	for (let i = blockIndex(article, offset); i < article.blocks.length; i++) {
		const next = sentencesOf(article, i).find(({ start }) => start > offset);
		if (next) return next;
	}
	return undefined;
}

function sentenceBefore(article: Article, offset: number): Span | undefined {
	for (let i = blockIndex(article, offset); i >= 0; i--) {
		const previous = sentencesOf(article, i).findLast(({ start }) => start < offset);
		if (previous) return previous;
	}
	return undefined;
}

function sentenceEndAfter(article: Article, offset: number): number | undefined {
	for (let i = blockIndex(article, offset); i < article.blocks.length; i++) {
		const next = sentencesOf(article, i).find(({ end }) => end > offset);
		if (next) return next.end;
	}
	return undefined;
}

function sentencesOf(article: Article, block: number): readonly Span[] {
	const within = article.blocks[block];
	return within ? sentences(article.text, article.language, within) : [];
}

/** The block that holds the offset, or else the next one, or else the last. */
function blockIndex({ blocks }: Article, offset: number): number {
	const found = blocks.findIndex(({ end }) => offset <= end);
	return found < 0 ? blocks.length - 1 : found;
}

function caret(offset: number | undefined): Range | undefined {
	return offset === undefined ? undefined : { anchor: offset, head: offset };
}

function whole(span: Span | undefined): Range | undefined {
	return span && { anchor: span.start, head: span.end };
}
