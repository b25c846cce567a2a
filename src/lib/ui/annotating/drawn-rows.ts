/**
 * Which rows of a long list are drawn: those near the view, and those that have to be there wherever
 * it is. What is not drawn leaves its room empty.
 */
import { firstThat } from '#lib/core/halving.ts';
import type { Span } from '#lib/core/text/span.ts';

export interface Drawn {
	/** Indexes of the rows, ascending. */
	readonly rows: readonly number[];
	/** px of empty room before each of them, and after the last. */
	readonly before: readonly number[];
	readonly after: number;
}

/**
 * Where each row begins, in px from the first one's top, and at last where they all end.
 * @param heights px, of each row
 */
export function topsOf(heights: readonly number[]): Float64Array {
	const tops = new Float64Array(heights.length + 1);
	heights.forEach((height, i) => (tops[i + 1] = tops[i]! + height));
	return tops;
}

/** The row that a place is in; the first or last one if it is beyond them. */
export function rowAt(tops: Float64Array, place: number): number {
	return firstThat((row) => tops[row + 1]! > place, Math.max(0, tops.length - 2));
}

/**
 * @param view px, what is to be drawn, from the first row's top
 * @param always indexes of rows that are drawn wherever they are
 */
export function drawnRows(tops: Float64Array, view: Span, always: Iterable<number>): Drawn {
	const rows = new Set(always);
	const end = tops.at(-1) ?? 0;
	if (tops.length > 1 && view.end > 0 && view.start < end && view.start < view.end) {
		const last = rowAt(tops, view.end);
		for (let row = rowAt(tops, view.start); row <= last; row++) rows.add(row);
	}
	const drawn = [...rows].sort((a, b) => a - b);
	const before = drawn.map((row, i) => tops[row]! - (i ? tops[drawn[i - 1]! + 1]! : 0));
	const last = drawn.at(-1);
	return { rows: drawn, before, after: end - (last === undefined ? 0 : tops[last + 1]!) };
}
