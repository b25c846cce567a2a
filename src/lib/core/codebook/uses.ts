/** How often the codebook was used. */
import type { Annotation } from '../model/annotation.ts';
import type { Snapshot } from '../model/snapshot.ts';

export type Annotations = Pick<Snapshot, 'annotations'>;

/** The number of highlights that carry it, by the id of each tag and code. */
export function usesOf(snapshot: Annotations): Map<string, number> {
	const uses = new Map<string, number>();
	for (const { tag, codes } of annotationsOf(snapshot)) {
		for (const id of [tag, ...codes]) uses.set(id, (uses.get(id) ?? 0) + 1);
	}
	return uses;
}

/** All highlights that carry the tag or code. */
export function carrying(snapshot: Annotations, id: string): Annotation[] {
	return [...annotationsOf(snapshot)].filter(({ tag, codes }) => tag === id || codes.includes(id));
}

export function* annotationsOf({ annotations }: Annotations): Generator<Annotation> {
	for (const ofArticle of annotations.values()) yield* ofArticle.values();
}
