/** Which highlights are joined with others, by a link or in a claim; remembered. */
import type { Snapshot } from '../model/snapshot.ts';

const remembered = new WeakMap<
	Snapshot['links'],
	{ claims: Snapshot['claims']; linked: ReadonlySet<string> }
>();

/** `Annotation.id`s. */
export function linkedHighlights({ links, claims }: Snapshot): ReadonlySet<string> {
	const known = remembered.get(links);
	if (known?.claims === claims) return known.linked;
	const linked = new Set<string>();
	for (const { annotations } of [...links.values(), ...claims.values()]) {
		if (annotations.length > 1) for (const id of annotations) linked.add(id);
	}
	remembered.set(links, { claims, linked });
	return linked;
}
