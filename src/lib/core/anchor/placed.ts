/**
 * Where the annotations of one article stand in its text now: the ones that were found, in the order
 * of the text, and the ones that were not. Remembered, so that a change costs one new resolution.
 */
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { annotationsIn, annotationsInOrder, type Snapshot } from '../model/snapshot.ts';
import type { Span } from '../text/span.ts';
import { resolve } from './resolve.ts';

/** A passage as it is drawn: its place, and what its look depends on. */
export interface Highlight extends Span {
	readonly id: string;
	readonly tag: string;
	readonly noted: boolean;
}

export interface Placed {
	readonly highlights: readonly Highlight[];
	/** No place, or several equally good ones, in the text as it is. */
	readonly lost: readonly Annotation[];
}

const remembered = new WeakMap<ReadonlyMap<string, Annotation>, Map<string, Placed>>();
const places = new WeakMap<Annotation, { hash: string; highlight: Highlight | undefined }>();

export function placedIn(snapshot: Snapshot, article: Article): Placed {
	const annotations = annotationsIn(snapshot, article.id);
	let byText = remembered.get(annotations);
	if (!byText) remembered.set(annotations, (byText = new Map()));
	let placed = byText.get(article.hash);
	if (!placed) byText.set(article.hash, (placed = place(snapshot, article)));
	return placed;
}

/** The place of one annotation, or none. */
export function placeOf(annotation: Annotation, article: Article): Highlight | undefined {
	const known = places.get(annotation);
	if (known?.hash === article.hash) return known.highlight;
	const found = resolve(annotation.anchor, article);
	const highlight =
		'start' in found
			? {
					id: annotation.id,
					tag: annotation.tag,
					noted: annotation.note !== undefined,
					start: found.start,
					end: found.end,
				}
			: undefined;
	places.set(annotation, { hash: article.hash, highlight });
	return highlight;
}

function place(snapshot: Snapshot, article: Article): Placed {
	const highlights: Highlight[] = [];
	const lost: Annotation[] = [];
	let ordered = true;
	for (const annotation of annotationsInOrder(snapshot, article.id)) {
		const highlight = placeOf(annotation, article);
		if (!highlight) {
			lost.push(annotation);
			continue;
		}
		ordered &&= highlight.start >= (highlights.at(-1)?.start ?? 0);
		highlights.push(highlight);
	}
	// Passages that moved may have changed places.
	if (!ordered) highlights.sort((a, b) => a.start - b.start || b.end - a.end);
	return { highlights, lost };
}
