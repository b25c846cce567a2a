/**
 * How far one column stands when another is scrolled to some place, so that passages that belong
 * together stand side by side. Positions are px; what they are measured from is the caller's choice.
 */
import { firstThat } from '../halving.ts';

/** A place in one column and the place in the other that belongs beside it. */
export interface Anchor {
	readonly from: number;
	readonly to: number;
}

/**
 * The most anchors that keep their order in both columns, in that order: articles tell the same
 * things in different orders, and a column that followed every one would jump back and forth.
 */
export function inStep<T extends Anchor>(anchors: readonly T[]): T[] {
	const sorted = [...anchors].sort((a, b) => a.from - b.from || b.to - a.to);
	/** `ends[n]`: the lowest end of a chain of n + 1, as an index into `sorted`. */
	const ends: number[] = [];
	const before: number[] = [];
	for (const [i, { to }] of sorted.entries()) {
		const longer = firstThat((n) => sorted[ends[n]!]!.to >= to, ends.length);
		before[i] = longer > 0 ? ends[longer - 1]! : -1;
		ends[longer] = i;
	}
	const chain: T[] = [];
	for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i]!) chain.push(sorted[i]!);
	return chain.reverse();
}

/**
 * Where the other column belongs when this one stands at `at`: in proportion between the nearest
 * anchors, or between an anchor and the end. It never turns back, goes through every anchor, and
 * takes both ends to both ends.
 *
 * @param anchors as `inStep` gives them; those that are not strictly between the ends are left out
 * @param length of this column, and `other` of the other one
 */
export function mapped(
	at: number,
	anchors: readonly Anchor[],
	length: number,
	other: number,
): number {
	if (at <= 0) return 0;
	if (at >= length) return other;
	let low: Anchor = { from: 0, to: 0 };
	let high: Anchor = { from: length, to: other };
	for (const anchor of anchors) {
		const within = 0 < anchor.from && anchor.from < length && 0 < anchor.to && anchor.to < other;
		if (!within) continue;
		if (anchor.from > at) {
			high = anchor;
			break;
		}
		low = anchor;
	}
	const part = (at - low.from) / (high.from - low.from);
	return low.to + part * (high.to - low.to);
}
