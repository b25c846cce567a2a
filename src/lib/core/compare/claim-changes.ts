/** What people do to claims, each act as one change that undo takes back whole. */
import { NO_CHANGE, sameValue, type Change } from '../model/change.ts';
import type { Claim } from '../model/claim.ts';
import { Edit } from '../model/edit.ts';
import type { Passage } from '../model/passage.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { rankAfter } from './claim-order.ts';
import { cutApart, freshClaim, merge, swept, type Making } from './claim-parts.ts';
import { highlightsFor } from './highlights-for.ts';

export { claimMoved } from './claim-order.ts';

/** A claim without passages yet, at the end of the list. */
export function claimMade(
	snapshot: Snapshot,
	title: string,
	making: Making,
	story?: string,
): { readonly change: Change; readonly claim: Claim } {
	const edit = new Edit(snapshot);
	const claim = freshClaim(snapshot, title.trim(), [], making, story);
	edit.put(claim);
	return { change: edit.change(), claim };
}

export function claimRenamed(snapshot: Snapshot, id: string, title: string): Change {
	return claimWith(snapshot, id, { title: title.trim() });
}

/** The first claim takes over what the others have. */
export function claimsMerged(snapshot: Snapshot, ids: readonly string[]): Change {
	const [first, ...others] = [...new Set(ids)].flatMap((id) => snapshot.claims.get(id) ?? []);
	if (!first || others.length === 0) return NO_CHANGE;
	const edit = new Edit(snapshot);
	merge(snapshot, edit, first, others, []);
	return edit.change();
}

/** These passages of the claim become a claim of their own, listed behind it. */
export function claimSplit(
	snapshot: Snapshot,
	id: string,
	annotations: readonly string[],
	title: string,
	making: Making,
): { readonly change: Change; readonly claim?: Claim } {
	const claim = snapshot.claims.get(id);
	const moved = claim?.annotations.filter((one) => annotations.includes(one)) ?? [];
	if (!claim || moved.length === 0 || moved.length === claim.annotations.length) {
		return { change: NO_CHANGE };
	}
	const left = claim.annotations.filter((one) => !moved.includes(one));
	const edit = new Edit(snapshot);
	const rank = rankAfter(snapshot.claims.values(), claim);
	const { rank: _last, ...made } = freshClaim(snapshot, title.trim(), moved, making, claim.story);
	const part = { ...made, ...(rank !== undefined && { rank }) };
	edit.put({ ...claim, annotations: left });
	edit.put(part);
	cutApart(edit, moved, left);
	return { change: edit.change(), claim: part };
}

/** Takes one passage out, and the links that said that it makes the same claim as the others. */
export function outOfClaim(snapshot: Snapshot, id: string, annotation: string): Change {
	const claim = snapshot.claims.get(id);
	if (!claim?.annotations.includes(annotation)) return NO_CHANGE;
	const left = claim.annotations.filter((one) => one !== annotation);
	const edit = new Edit(snapshot);
	edit.put({ ...claim, annotations: left });
	cutApart(edit, [annotation], left);
	return swept(snapshot, edit, [annotation]);
}

export function intoClaim(
	snapshot: Snapshot,
	id: string,
	passages: readonly Passage[],
	making: Making,
): Change {
	const claim = snapshot.claims.get(id);
	if (!claim) return NO_CHANGE;
	const edit = new Edit(snapshot);
	const annotations = highlightsFor(snapshot, edit, passages, making);
	merge(snapshot, edit, claim, [], annotations);
	return edit.change();
}

/** Removes the claim and the links that said that its passages make the same claim. */
export function claimDeleted(snapshot: Snapshot, id: string): Change {
	const claim = snapshot.claims.get(id);
	if (!claim) return NO_CHANGE;
	const edit = new Edit(snapshot);
	edit.remove(claim);
	claim.annotations.forEach((one, i) => cutApart(edit, [one], claim.annotations.slice(i + 1)));
	return swept(snapshot, edit, claim.annotations);
}

/** Notes, or takes back, that a person has found this article silent on the claim. */
export function notCovered(snapshot: Snapshot, id: string, article: string, yes: boolean): Change {
	const claim = snapshot.claims.get(id);
	if (!claim) return NO_CHANGE;
	const others = claim.notCovered.filter((one) => one !== article);
	return claimWith(snapshot, id, { notCovered: yes ? [...others, article] : others });
}

function claimWith(snapshot: Snapshot, id: string, parts: Partial<Claim>): Change {
	const claim = snapshot.claims.get(id);
	const after = claim && { ...claim, ...parts };
	if (!after || sameValue(claim, after)) return NO_CHANGE;
	return { ...NO_CHANGE, updated: [[claim, after]] };
}
