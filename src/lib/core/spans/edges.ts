/** Where an end of a passage goes when it is moved: by a word, by a character, or to a pointer. */
import type { Article } from '../model/article.ts';
import { segmenterFor } from '../text/segmenter.ts';
import { words } from '../text/segment.ts';
import type { Span } from '../text/span.ts';

export type End = 'start' | 'end';

/** Which end, and which way it goes. */
export interface Step {
	readonly end: End;
	readonly by: -1 | 1;
	readonly unit?: 'word' | 'character';
}

/** The passage with one end a step further; it never goes past the other end or out of its block. */
export function stepped(article: Article, passage: Span, { end, by, unit = 'word' }: Step): Span {
	const at = passage[end];
	const block = article.blocks.find((one) =>
		end === 'start' ? one.start <= at && at < one.end : one.start < at && at <= one.end,
	);
	if (!block) return passage;
	const { start: from, end: to } = passage;
	const places = (unit === 'word' ? words : characters)(article.text, article.language, block)
		.map((one) => one[end])
		.filter((place) => (end === 'start' ? place < to : place > from));
	const next = by < 0 ? places.findLast((place) => place < at) : places.find((place) => place > at);
	return end === 'start' ? { start: next ?? from, end: to } : { start: from, end: next ?? to };
}

/**
 * The passage with one end at the place that was pointed to, or at the nearest end of a word; always
 * at least one word, or one character, long.
 */
export function pulled(
	article: Article,
	passage: Span,
	end: End,
	place: number,
	exact: boolean,
): Span {
	const { start, end: last } = passage;
	const to = end === 'start' ? Math.min(place, last - 1) : Math.max(place, start + 1);
	if (exact) return end === 'start' ? { start: to, end: last } : { start, end: to };
	const near = article.blocks.filter((one) => one.start <= to + 1 && to - 1 <= one.end);
	const places = near
		.flatMap((block) => words(article.text, article.language, block))
		.map((word) => word[end])
		.filter((place) => (end === 'start' ? place < last : place > start));
	const nearest = places.sort((a, b) => Math.abs(a - to) - Math.abs(b - to))[0];
	if (nearest === undefined) return passage;
	return end === 'start' ? { start: nearest, end: last } : { start, end: nearest };
}

function characters(text: string, language: string, { start, end }: Span): Span[] {
	const segments = segmenterFor(language, 'grapheme').segment(text.slice(start, end));
	return [...segments].map(({ index, segment }) => ({
		start: start + index,
		end: start + index + segment.length,
	}));
}
