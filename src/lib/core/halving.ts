/** Search by halving, in what changes its answer once. */

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
