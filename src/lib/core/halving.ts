/** Search by halving, in what changes its answer once. */
import type { Span } from './text/span.ts';

/**
 * The first whole number from `from` on that passes, if all that come after it do as well and none
 * before it does; `to` if none below that passes.
 */
export function firstThat(passes: (at: number) => boolean, to: number, from = 0): number {
	let low = from;
	let high = to;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (passes(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** The first index of ascending numbers from which on they are not below the limit. */
export function firstFrom(ascending: ArrayLike<number>, limit: number): number {
	return firstThat((at) => ascending[at]! >= limit, ascending.length);
}

/** The first of spans that do not overlap and are in order which reaches beyond the offset. */
export function firstBehind(spans: readonly Span[], offset: number): number {
	return firstThat((at) => spans[at]!.end > offset, spans.length);
}
