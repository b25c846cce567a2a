/** What a text's view has to know of words and sentences; fetched, so it comes in by a value. */
import type { Article } from '#lib/core/model/article.ts';
import type { moved, Range } from '#lib/core/text/movement.ts';
import type { snapToWords, trimmed } from '#lib/core/text/segment.ts';
import type { Span } from '#lib/core/text/span.ts';

export interface TextTools {
	readonly moved: typeof moved;
	readonly snapToWords: typeof snapToWords;
	readonly trimmed: typeof trimmed;
}

/** The span that is meant by a selection, or none. @param whole whether it grows to whole words */
export function spanOf(
	{ snapToWords, trimmed }: TextTools,
	{ text, language }: Pick<Article, 'text' | 'language'>,
	{ anchor, head }: Range,
	whole: boolean,
): Span | undefined {
	if (anchor === head) return undefined;
	const range = { start: Math.min(anchor, head), end: Math.max(anchor, head) };
	return whole ? snapToWords(text, language, range) : trimmed(text, range);
}
