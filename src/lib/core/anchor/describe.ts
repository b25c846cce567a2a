/** What is written down of a passage, so that it can be found again (resolve.ts). */
import type { Anchor } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Span } from '../text/span.ts';

/** How much of the text on either side is kept, in UTF-16 units. */
const CONTEXT = 32;

/**
 * The passage's words with their surroundings, its place, and the text it was made on. A surrogate
 * pair is never cut: a span that begins or ends inside one takes all of it, context leaves it out.
 * Throws a RangeError if the span is empty or not within the text.
 */
export function describe(article: Pick<Article, 'text' | 'hash'>, span: Span): Anchor {
	const { text, hash } = article;
	if (!(span.start >= 0 && span.start < span.end && span.end <= text.length)) {
		throw new RangeError(
			`No passage at ${span.start}–${span.end} in a text of ${text.length} characters.`,
		);
	}
	const start = span.start - (cutsPair(text, span.start) ? 1 : 0);
	const end = span.end + (cutsPair(text, span.end) ? 1 : 0);
	const from = Math.max(0, start - CONTEXT);
	const to = Math.min(text.length, end + CONTEXT);
	return {
		quote: {
			exact: text.slice(start, end),
			prefix: text.slice(from + (cutsPair(text, from) ? 1 : 0), start),
			suffix: text.slice(end, to - (cutsPair(text, to) ? 1 : 0)),
		},
		position: { start, end },
		hash,
	};
}

function cutsPair(text: string, at: number): boolean {
	return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
