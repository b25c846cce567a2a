/** What becomes of links and claims when the passages or articles that they speak of go. */
import { UNTAGGED, type Annotation } from './annotation.ts';
import { key, type Change } from './change.ts';
import type { Claim } from './claim.ts';
import type { Link } from './link.ts';
import { annotationById, type Entity, type Snapshot } from './snapshot.ts';

type Group = Pick<Link | Claim, 'annotations'>;

/** Whether a highlight is in a link or a claim. */
export function isHeld({ links, claims }: Snapshot, id: string): boolean {
	return [...links.values(), ...claims.values()].some((one) => one.annotations.includes(id));
}

/** A highlight that says nothing by itself and that none of the groups holds. */
export function isStray(annotation: Annotation, groups: readonly Group[]): boolean {
	return (
		annotation.tag === UNTAGGED &&
		annotation.note === undefined &&
		annotation.replies === undefined &&
		!groups.some(({ annotations }) => annotations.includes(annotation.id))
	);
}

const NONE: ReadonlySet<string> = new Set();

/**
 * What has to change with the removal of these annotations (`lost`), articles and stories (`gone`):
 * they leave their links and claims. A link with fewer than two passages goes, and so does a claim of
 * no story that is left with nothing, and a passage without a tag that was held by nothing else.
 */
export function released(
	snapshot: Snapshot,
	lost: ReadonlySet<string>,
	gone: ReadonlySet<string> = NONE,
): Pick<Change, 'updated' | 'removed'> {
	const updated: [Entity, Entity][] = [];
	const removed: Entity[] = [];
	const groups: Group[] = [];
	const loose: string[] = [];
	for (const link of snapshot.links.values()) {
		const left = link.annotations.filter((id) => !lost.has(id));
		if (left.length === link.annotations.length) groups.push(link);
		else if (left.length < 2) {
			removed.push(link);
			loose.push(...left);
		} else {
			const after = { ...link, annotations: left };
			updated.push([link, after]);
			groups.push(after);
		}
	}
	for (const claim of snapshot.claims.values()) {
		const annotations = claim.annotations.filter((id) => !lost.has(id));
		const notCovered = claim.notCovered.filter((id) => !gone.has(id));
		const { story, ...rest } = claim;
		const isOfStory = story !== undefined && !gone.has(story);
		groups.push({ annotations });
		if (
			annotations.length === claim.annotations.length &&
			notCovered.length === claim.notCovered.length &&
			isOfStory === (story !== undefined)
		) {
			continue;
		}
		if (!isOfStory && annotations.length + notCovered.length === 0) removed.push(claim);
		else updated.push([claim, { ...rest, ...(isOfStory && { story }), annotations, notCovered }]);
	}
	for (const id of new Set(loose)) {
		const annotation = annotationById(snapshot, id);
		if (annotation && isStray(annotation, groups)) removed.push(annotation);
	}
	return { updated, removed };
}

/**
 * The change without the removal of highlights that a link or a claim would hold afterwards: somebody
 * has linked them since, and would be left with a link to nothing. Where their article goes, they go.
 */
export function sparingHeld(change: Change, { links, claims }: Snapshot): Change {
	if (!change.removed.some(({ type }) => type === 'annotation')) return change;
	const groups = new Map<string, Link | Claim>();
	for (const one of [...links.values(), ...claims.values()]) groups.set(key(one), one);
	for (const one of change.removed) groups.delete(key(one));
	for (const one of [...change.added, ...change.updated.map(([, after]) => after)]) {
		if (one.type === 'link' || one.type === 'claim') groups.set(key(one), one);
	}
	const held = new Set([...groups.values()].flatMap(({ annotations }) => annotations));
	const gone = new Set(change.removed.flatMap(({ type, id }) => (type === 'article' ? id : [])));
	const stays = (one: Entity) =>
		one.type === 'annotation' && held.has(one.id) && !gone.has(one.article);
	return { ...change, removed: change.removed.filter((one) => !stays(one)) };
}
