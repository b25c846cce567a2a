/** Passages that are added to a highlight, and taken from it. */
import { MOST_PARTS, type Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { change, NO_CHANGE, type Change } from '../model/change.ts';
import type { Span } from '../text/span.ts';
import { spansOfHighlight, sameSpan, withPassages, type Texts } from './passages.ts';

/** The highlight with one more passage; no change if it has these words, or as many as can be. */
export function addPart(
	texts: Texts,
	annotation: Annotation,
	article: Article,
	part: Span,
	time: string,
): Change {
	const spans = spansOfHighlight(texts, annotation, article);
	const held = spans.some(({ start, end }) => start <= part.start && part.end <= end);
	if (held || part.start >= part.end) return NO_CHANGE;
	const more = withPassages(texts, annotation, article, [...spans, part], time);
	if ((more.parts?.length ?? 0) > MOST_PARTS) return NO_CHANGE;
	return change({ updated: [[annotation, more]] });
}

/** The highlight without one of its passages; the last one stays. */
export function removePart(
	texts: Texts,
	annotation: Annotation,
	article: Article,
	part: Span,
	time: string,
): Change {
	const spans = spansOfHighlight(texts, annotation, article);
	const rest = spans.filter((span) => !sameSpan(span, part));
	if (rest.length === 0 || rest.length === spans.length) return NO_CHANGE;
	return change({ updated: [[annotation, withPassages(texts, annotation, article, rest, time)]] });
}
