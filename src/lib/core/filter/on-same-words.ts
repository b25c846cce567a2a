/** Which highlights of an article share words with one of another tag; remembered. */
import { passagesOf, placedIn, type Highlight, type Placed } from '../anchor/placed.ts';
import { union } from '../compare/coverage.ts';
import type { Article } from '../model/article.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Span } from '../text/span.ts';

const remembered = new WeakMap<Placed, Map<string, ReadonlySet<string>>>();

/** `Annotation.id`s: those of either tag that have a character in common with one of the other. */
export function onSameWords(
	snapshot: Snapshot,
	article: Article,
	[a, b]: readonly [string, string],
): ReadonlySet<string> {
	const placed = placedIn(snapshot, article);
	let pairs = remembered.get(placed);
	if (!pairs) remembered.set(placed, (pairs = new Map()));
	const key = [a, b].sort().join(' ');
	let ids = pairs.get(key);
	if (!ids) {
		const passages = passagesOf(placed);
		const ofA = passages.filter(({ tag }) => tag === a);
		const ofB = passages.filter(({ tag }) => tag === b);
		ids = new Set([...touching(ofA, union(ofB)), ...touching(ofB, union(ofA))]);
		pairs.set(key, ids);
	}
	return ids;
}

/** @param covered in order, without overlaps */
function touching(passages: readonly Highlight[], covered: readonly Span[]): string[] {
	return passages
		.filter(({ start, end }) => {
			const first = covered[firstAfter(covered, start)];
			return first !== undefined && first.start < end;
		})
		.map(({ id }) => id);
}

/** The place of the first span that ends after the offset. */
function firstAfter(spans: readonly Span[], offset: number): number {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (spans[middle]!.end > offset) high = middle;
		else low = middle + 1;
	}
	return low;
}
