/** Whether the words around a passage leave open which of two equal places it is. */
import type { Span } from '../../text/span.ts';
import type { Pairing } from './pairing.ts';
import type { Ids } from './sides.ts';

/** Words between the passage and the next one that has a partner, at most. */
const LOOKED_AT = 12;

/** The passage's tokens in both texts, where they are all the same. */
export interface Same {
	readonly old: Span;
	readonly now: Span;
}

/**
 * Other places that fit as well: the passage's neighbour on one side changed, and what comes next on
 * that side says that it moved along there (`now`), or that another copy of it did (`taken`).
 */
export function rivals(
	{ old, now }: Same,
	oldIds: Ids,
	nowIds: Ids,
	{ to }: Pairing,
): { readonly now: readonly Span[]; readonly taken: boolean } {
	const length = old.end - old.start;
	const stays = (at: number, place: number): boolean =>
		at < 0 || at >= to.length || to[at] === place;
	const holdsBefore = stays(old.start - 1, now.start - 1);
	const holdsAfter = stays(old.end, now.end);
	if (holdsBefore && holdsAfter) return { now: [], taken: false };
	const places: Span[] = [];
	let taken = false;
	const look = (neighbour: number, side: 1 | -1): void => {
		const partner = neighbour < 0 || neighbour >= to.length ? undefined : to[neighbour]!;
		if (partner === undefined || partner < 0) return;
		// As the neighbour sees it: the passage right beside it, in either text.
		const [oldStart, nowStart] =
			side > 0 ? [neighbour - length, partner - length] : [neighbour + 1, partner + 1];
		const distance = side > 0 ? neighbour - old.end : old.start - 1 - neighbour;
		if (
			distance === 0 &&
			nowStart !== now.start &&
			same(oldIds, old.start, nowIds, nowStart, length)
		) {
			places.push({ start: nowStart, end: nowStart + length });
		}
		if (nowStart === now.start && oldStart !== old.start) {
			taken ||= same(oldIds, old.start, oldIds, oldStart, length);
		}
	};
	if (!holdsAfter) look(nextPaired(to, old.end, 1), 1);
	if (!holdsBefore) look(nextPaired(to, old.start - 1, -1), -1);
	return { now: places, taken };
}

function nextPaired(to: Int32Array, start: number, step: 1 | -1): number {
	for (let count = 0, at = start; count < LOOKED_AT; count++, at += step) {
		if (at < 0 || at >= to.length || to[at]! >= 0) return at;
	}
	return -1;
}

/** Whether the same tokens stand in both places. */
export function same(a: Ids, atA: number, b: Ids, atB: number, length: number): boolean {
	if (atA < 0 || atB < 0 || atA + length > a.length || atB + length > b.length) return false;
	for (let at = 0; at < length; at++) if (a[atA + at] !== b[atB + at]) return false;
	return true;
}
