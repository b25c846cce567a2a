/** Which highlights of an article share words with one of another tag; remembered. */
import { passagesOf, placedIn, type Highlight, type Placed } from '../anchor/placed.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { annotationsIn, type Snapshot } from '../model/snapshot.ts';

export type TagPair = readonly [string, string];

const NONE: ReadonlySet<string> = new Set();
type Pairs = ReadonlyMap<string, ReadonlySet<string>>;
const remembered = new WeakMap<Placed, WeakMap<Seen, Pairs>>();

/** Which highlights are there at all. */
export type Seen = (annotation: Annotation) => boolean;
export const ALL_SEEN: Seen = () => true;

/** `Annotation.id`s: those of either tag that have a character in common with one of the other. */
export function onSameWords(
	snapshot: Snapshot,
	article: Article,
	pair: TagPair,
	seen: Seen = ALL_SEEN,
): ReadonlySet<string> {
	return pairsIn(snapshot, article, seen).get(keyOf(...pair)) ?? NONE;
}

/**
 * The pairs of tags that meet in the article, by `keyOf`, with the highlights that do.
 * @param seen has the same answers as long as it is the same function
 */
export function pairsIn(snapshot: Snapshot, article: Article, seen: Seen = ALL_SEEN): Pairs {
	const placed = placedIn(snapshot, article);
	let known = remembered.get(placed);
	if (!known) remembered.set(placed, (known = new WeakMap()));
	let pairs = known.get(seen);
	if (!pairs) {
		const annotations = annotationsIn(snapshot, article.id);
		const passages = passagesOf(placed).filter(({ id }) => {
			const annotation = annotations.get(id);
			return annotation !== undefined && seen(annotation);
		});
		known.set(seen, (pairs = meetings(passages)));
	}
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
