/** In which order claims are listed, and how one gets another place. */
import { NO_CHANGE, type Change } from '../model/change.ts';
import type { Claim } from '../model/claim.ts';

/** By rank, those without one last, by title. */
export function inClaimOrder(a: Claim, b: Claim): number {
	const rank = (claim: Claim) => claim.rank ?? Number.MAX_VALUE;
	return rank(a) - rank(b) || compare(a.title, b.title) || compare(a.id, b.id);
}

/** A rank for a claim listed right behind this one; none if this one has none. */
export function rankAfter(claims: Iterable<Claim>, { rank }: Claim): number | undefined {
	if (rank === undefined) return undefined;
	let next = rank + 2;
	for (const one of claims)
		if (one.rank !== undefined && one.rank > rank) next = Math.min(next, one.rank);
	return halfway(rank, next);
}

/** @param claims as they are listed; `before` the one that it shall stand before, or none for the end */
export function claimMoved(
	claims: readonly Claim[],
	id: string,
	before: string | undefined,
): Change {
	const claim = claims.find((one) => one.id === id);
	if (!claim || id === before) return NO_CHANGE;
	const others = claims.filter((one) => one.id !== id);
	const found = others.findIndex((one) => one.id === before);
	const at = found < 0 ? others.length : found;
	if (others[at - 1] === claims[claims.indexOf(claim) - 1] && at === claims.indexOf(claim)) {
		return NO_CHANGE;
	}
	const rank = rankBetween(others[at - 1], others[at]);
	if (rank !== undefined) {
		return { ...NO_CHANGE, updated: [[claim, { ...claim, rank }]] };
	}
	const order = [...others.slice(0, at), claim, ...others.slice(at)];
	const updated = order.flatMap((one, i): [Claim, Claim][] =>
		one.rank === i + 1 ? [] : [[one, { ...one, rank: i + 1 }]],
	);
	return { ...NO_CHANGE, updated };
}

/** A rank strictly between two neighbours in the list, if there is room for one. */
function rankBetween(before: Claim | undefined, after: Claim | undefined): number | undefined {
	if (before && before.rank === undefined) return undefined;
	if (after && after.rank === undefined) return undefined;
	const high = after?.rank ?? (before?.rank ?? 0) + 2;
	const low = before?.rank ?? high - 2;
	const middle = halfway(low, high);
	return low < middle && middle < high ? middle : undefined;
}

/** Halved before they are added: a file may bring ranks whose sum is no number any more. */
function halfway(low: number, high: number): number {
	return low / 2 + high / 2;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
