/**
 * Which tags share their words: for every pair of tags, the highlights that overlap one of the other
 * tag, and how much text lies under both. Boilerplate is no part of the text.
 */
import type { Article } from '../model/article.ts';
import { firstBehind } from '../halving.ts';
import type { Span } from '../text/span.ts';
import { union, type Tagged } from './coverage.ts';
import { inStory } from './profile.ts';
import { spansOf } from './spread.ts';

export interface Overlap<T extends Tagged> {
	readonly tags: readonly [string, string];
	/** Those of either tag that share text with one of the other, in the order in which they came. */
	readonly highlights: readonly T[];
	/** UTF-16 units of the story under both tags. */
	readonly length: number;
}

/** @returns every pair of `tags` once, the earlier tag first, also where nothing overlaps */
export function overlaps<T extends Tagged>(
	article: Pick<Article, 'blocks'>,
	highlights: readonly T[],
	tags: readonly string[],
): Overlap<T>[] {
	const places = highlights.map((highlight) => inStory(article, spansOf(highlight)));
	const under = new Map(
		tags.map((tag) => [tag, union(places.filter((_, i) => highlights[i]!.tag === tag).flat())]),
	);
	return tags.flatMap((a, i) =>
		tags.slice(i + 1).map((b): Overlap<T> => {
			const other = new Map([
				[a, under.get(b)!],
				[b, under.get(a)!],
			]);
			return {
				tags: [a, b],
				highlights: highlights.filter((highlight, i) =>
					places[i]!.some((place) => sharesText(place, other.get(highlight.tag) ?? [])),
				),
				length: length(intersection(under.get(a)!, under.get(b)!)),
			};
		}),
	);
}

/** The text that lies in both lists; each in order and without overlaps, as `union` gives them. */
export function intersection(a: readonly Span[], b: readonly Span[]): Span[] {
	const shared: Span[] = [];
	for (let i = 0, j = 0; i < a.length && j < b.length;) {
		const [x, y] = [a[i]!, b[j]!];
		const [start, end] = [Math.max(x.start, y.start), Math.min(x.end, y.end)];
		if (start < end) shared.push({ start, end });
		if (x.end < y.end) i++;
		else j++;
	}
	return shared;
}

/** Whether a character of the place lies under one of them; in order, without overlaps, none empty. */
function sharesText(place: Span, spans: readonly Span[]): boolean {
	const span = spans[firstBehind(spans, place.start)];
	return span !== undefined && Math.max(span.start, place.start) < Math.min(span.end, place.end);
}

function length(spans: readonly Span[]): number {
	return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
