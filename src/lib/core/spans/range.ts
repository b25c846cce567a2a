/** Gives a passage of a highlight another range. */
import { placeOf } from '../anchor/placed.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { change, NO_CHANGE, type Change } from '../model/change.ts';
import type { Span } from '../text/span.ts';
import { spansOfHighlight, sameSpan, withPassages, type Texts } from './passages.ts';

/**
 * The highlight with `range` in place of its passage `from`, or of its main one. A passage that comes
 * to overlap another one of the same highlight becomes one with it. An empty range, or the one that
 * it has, is no change, nor is anything once `from` is none of its passages any more.
 */
export function rangeOf(
	texts: Texts,
	annotation: Annotation,
	article: Article,
	range: Span,
	time: string,
	from: Span | undefined = placeOf(texts, annotation, article),
): Change {
	if (range.start >= range.end || (from && sameSpan(from, range))) return NO_CHANGE;
	const all = spansOfHighlight(texts, annotation, article);
	const others = all.filter((span) => !from || !sameSpan(span, from));
	if (from && others.length === all.length) return NO_CHANGE;
	const spans = [...others, { start: range.start, end: range.end }];
	return change({ updated: [[annotation, withPassages(texts, annotation, article, spans, time)]] });
}
