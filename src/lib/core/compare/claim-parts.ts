/** The steps that acts on links and claims are made of. */
import type { Annotation } from '../model/annotation.ts';
import type { Change } from '../model/change.ts';
import type { Claim } from '../model/claim.ts';
import type { Edit } from '../model/edit.ts';
import type { Link } from '../model/link.ts';
import { isStray } from '../model/release.ts';
import { annotationById, type Snapshot } from '../model/snapshot.ts';

/** Who makes it and when; ids come from outside. */
export interface Making {
	/** ISO 8601 */
	readonly time: string;
	/** The coder's name. */
	readonly creator: string;
	newId(): string;
}

/**
 * The first claim takes over what the others have; the story of another only if it has none. What is
 * now known to be covered is not noted as silent any more.
 */
export function merge(
	snapshot: Snapshot,
	edit: Edit,
	first: Claim,
	others: readonly Claim[],
	annotations: readonly Annotation[],
): void {
	const ids = new Set([
		...[first, ...others].flatMap((claim) => claim.annotations),
		...annotations.map(({ id }) => id),
	]);
	const covered = new Set([
		...annotations.map(({ article }) => article),
		...[...ids].flatMap((id) => annotationById(snapshot, id)?.article ?? []),
	]);
	const silent = new Set([first, ...others].flatMap((claim) => claim.notCovered));
	const { story } = [first, ...others].find((claim) => claim.story !== undefined) ?? first;
	edit.put({
		...first,
		...(story !== undefined && { story }),
		annotations: [...ids],
		notCovered: [...silent].filter((article) => !covered.has(article)),
	});
	for (const claim of others) edit.remove(claim);
}

export function freshClaim(
	{ claims }: Snapshot,
	title: string,
	annotations: readonly string[],
	making: Making,
	story: string | undefined,
): Claim {
	const last = [...claims.values()].reduce((rank, one) => Math.max(rank, one.rank ?? 0), 0);
	return {
		type: 'claim',
		id: making.newId(),
		title,
		...(story !== undefined && { story }),
		rank: Math.floor(last) + 1,
		annotations,
		notCovered: [],
	};
}

/** No link says any more that one of `these` makes the same claim as one of `those`. */
export function cutApart(edit: Edit, these: readonly string[], those: readonly string[]): void {
	for (const link of edit.links()) {
		if (link.relation !== 'same-claim') continue;
		const out = link.annotations.filter((id) => these.includes(id));
		if (out.length === 0 || !link.annotations.some((id) => those.includes(id))) continue;
		const left = link.annotations.filter((id) => !these.includes(id));
		const kept: Link = { ...link, annotations: left.length > 1 ? left : out };
		if (kept.annotations.length > 1) edit.put(kept);
		else edit.remove(link);
	}
}

/** The change, together with the highlights among these that nothing holds any more. */
export function swept(snapshot: Snapshot, edit: Edit, ids: readonly string[]): Change {
	const groups = [...edit.links(), ...edit.claims()];
	for (const id of ids) {
		const annotation = annotationById(snapshot, id);
		if (annotation && isStray(annotation, groups)) edit.remove(annotation);
	}
	return edit.change();
}
