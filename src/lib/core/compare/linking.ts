/**
 * What people do to links, each act as one change that undo takes back whole. A passage that is not
 * highlighted yet gets a highlight without a tag; one that carries no tag and belongs to nothing any
 * more goes with the last thing that held it.
 */
import type { Annotation } from '../model/annotation.ts';
import { NO_CHANGE, type Change } from '../model/change.ts';
import type { Claim } from '../model/claim.ts';
import { Edit } from '../model/edit.ts';
import type { Link, Relation } from '../model/link.ts';
import type { Passage } from '../model/passage.ts';
import { annotationById, type Snapshot } from '../model/snapshot.ts';
import { inClaimOrder } from './claim-order.ts';
import { freshClaim, merge, swept, type Making } from './claim-parts.ts';
import { claimTitle } from './claim-title.ts';
import { highlightsFor } from './highlights-for.ts';
import { claimsAt, linksAt } from './linked.ts';

export * from './claim-changes.ts';
export type { Making } from './claim-parts.ts';

export interface LinkOptions {
	readonly note?: string;
	/** `Story.id`, for a claim that has to be made. */
	readonly story?: string;
}

/**
 * Links the passages. Unless they are only `context` to each other they are in one claim afterwards:
 * the one that some of them are in already; several become the first of them; with none a new one is
 * made, named by the shortest passage. Nothing to link (fewer than two passages) is no change.
 */
export function linked(
	snapshot: Snapshot,
	passages: readonly Passage[],
	relation: Relation,
	making: Making,
	{ note, story }: LinkOptions = {},
): Change {
	const edit = new Edit(snapshot);
	const annotations = highlightsFor(snapshot, edit, passages, making);
	const ids = annotations.map(({ id }) => id);
	if (ids.length < 2) return NO_CHANGE;
	const text = note?.trim();
	if (text || !hasLink(snapshot, ids, relation)) {
		edit.put({
			type: 'link',
			id: making.newId(),
			relation,
			annotations: ids,
			...(text && { note: text }),
			created: making.time,
		});
	}
	if (relation !== 'context') joinInClaim(snapshot, edit, annotations, making, story);
	return edit.change();
}

/**
 * Removes the link. With `out`, one of its passages, the two ends part: `out` leaves the claims that it
 * shares with the others. If another link keeps it there, those leave that nothing else keeps there.
 */
export function unlinked(snapshot: Snapshot, id: string, out?: string): Change {
	const link = snapshot.links.get(id);
	if (!link) return NO_CHANGE;
	const edit = new Edit(snapshot);
	edit.remove(link);
	if (out === undefined) return swept(snapshot, edit, link.annotations);
	part(snapshot, edit, link, out);
	return swept(snapshot, edit, link.annotations);
}

/**
 * Says anew how the passages of a link are related. As `context` they make no claim together any more:
 * `out`, one of them, leaves it as in `unlinked`. As anything else they are in one claim afterwards.
 */
export function related(
	snapshot: Snapshot,
	id: string,
	{ relation, out }: { readonly relation: Relation; readonly out: string },
	making: Making,
	story?: string,
): Change {
	const link = snapshot.links.get(id);
	if (!link || link.relation === relation) return NO_CHANGE;
	const edit = new Edit(snapshot);
	edit.put({ ...link, relation });
	if (relation === 'context') {
		part(snapshot, edit, link, out);
	} else {
		const annotations = link.annotations.flatMap((one) => annotationById(snapshot, one) ?? []);
		joinInClaim(snapshot, edit, annotations, making, story);
	}
	return edit.change();
}

/** `out` leaves the claims that it shares with the others; see `unlinked`. */
function part(snapshot: Snapshot, edit: Edit, link: Link, out: string): void {
	for (const claim of claimsAt(snapshot, out)) {
		const here = link.annotations.filter((one) => claim.annotations.includes(one));
		if (!here.some((one) => one !== out)) continue;
		const isLoose = (one: string) => !isLinkedWithin(claim, one, edit.links());
		const leaving = isLoose(out) ? [out] : here.filter(isLoose);
		const annotations = claim.annotations.filter((one) => !leaving.includes(one));
		edit.put({ ...claim, annotations });
	}
}

/** Whether a link says that the passage belongs with another one of the claim. */
function isLinkedWithin({ annotations }: Claim, id: string, links: readonly Link[]): boolean {
	return links.some(
		(link) =>
			link.relation !== 'context' &&
			link.annotations.includes(id) &&
			link.annotations.some((one) => one !== id && annotations.includes(one)),
	);
}

function hasLink(snapshot: Snapshot, ids: readonly string[], relation: Relation): boolean {
	return linksAt(snapshot, ids[0]!).some(
		(link) =>
			link.relation === relation &&
			link.annotations.length === ids.length &&
			ids.every((id) => link.annotations.includes(id)),
	);
}

function joinInClaim(
	snapshot: Snapshot,
	edit: Edit,
	annotations: readonly Annotation[],
	making: Making,
	story: string | undefined,
): void {
	const around = annotations.map(({ id }) => claimsAt(snapshot, id).toSorted(inClaimOrder));
	const [of = [], ...ofOthers] = around;
	if (of.some((claim) => ofOthers.every((claims) => claims.includes(claim)))) return;
	const claims = new Set(around.flatMap(([first]) => first ?? []));
	const [oldest, ...others] = [...claims].sort(inClaimOrder);
	if (oldest) return merge(snapshot, edit, oldest, others, annotations);
	const title = claimTitle(annotations.map(({ anchor }) => anchor.quote.exact));
	const ids = annotations.map(({ id }) => id);
	edit.put(freshClaim(snapshot, title, ids, making, story));
}
