/** Which highlights of an article share words with one of another tag; remembered. */
import { passagesOf, placedIn, type Highlight, type Placed } from '../anchor/placed.ts';
import type { Article } from '../model/article.ts';
import type { Snapshot } from '../model/snapshot.ts';

export type TagPair = readonly [string, string];

const NONE: ReadonlySet<string> = new Set();
const remembered = new WeakMap<Placed, ReadonlyMap<string, ReadonlySet<string>>>();

/** `Annotation.id`s: those of either tag that have a character in common with one of the other. */
export function onSameWords(
	snapshot: Snapshot,
	article: Article,
	pair: TagPair,
): ReadonlySet<string> {
	return pairsIn(snapshot, article).get(keyOf(...pair)) ?? NONE;
}

/** The pairs of tags that meet in the article, by `keyOf`, with the highlights that do. */
export function pairsIn(
	snapshot: Snapshot,
	article: Article,
): ReadonlyMap<string, ReadonlySet<string>> {
	const placed = placedIn(snapshot, article);
	let pairs = remembered.get(placed);
	if (!pairs) remembered.set(placed, (pairs = meetings(passagesOf(placed))));
	return pairs;
}

/** Ids have no spaces. */
export function keyOf(a: string, b: string): string {
	return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** @param passages in the order of the text */
function meetings(passages: readonly Highlight[]): Map<string, Set<string>> {
	const pairs = new Map<string, Set<string>>();
	let open: Highlight[] = [];
	for (const one of passages) {
		open = open.filter(({ end }) => end > one.start);
		for (const other of open) {
			if (other.tag === one.tag) continue;
			const key = keyOf(one.tag, other.tag);
			const met = pairs.get(key) ?? new Set();
			pairs.set(key, met.add(one.id).add(other.id));
		}
		open.push(one);
	}
	return pairs;
}
