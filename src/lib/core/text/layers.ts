/**
 * How overlapping highlights are laid over one stretch of text: a lane for each (its underline and
 * its bracket), and the runs of text between any two ends, each with the highlights that cover it.
 */
import { firstBehind } from '../halving.ts';
import type { Span } from './span.ts';

/** Underlines drawn in the text: two lanes, what lies deeper is drawn as one. */
export const TEXT_LANES = 2;

export interface Run<T extends Span> extends Span {
	/** Longest first: the last one is on top. Never empty. */
	readonly spans: readonly T[];
}

/**
 * Gives each span the lowest lane that no overlapping span has; longer ones choose first, so that
 * what encloses lies under what it encloses.
 *
 * @param deepest the lane that all those share for which there is none above it
 */
export function lanesOf<T extends Span>(spans: readonly T[], deepest = Infinity): Map<T, number> {
	const lanes = new Map<T, number>();
	/** What has a lane, in the order of the text. */
	const taken: Span[][] = [];
	for (const span of [...spans].sort(longestFirst)) {
		let lane = 0;
		while (lane < deepest) {
			const others = (taken[lane] ??= []);
			const at = firstBehind(others, span.start);
			if (!others[at] || others[at].start >= span.end) {
				others.splice(at, 0, span);
				break;
			}
			lane++;
		}
		lanes.set(span, lane);
	}
	return lanes;
}

/** The covered runs of `within`, in order. Empty spans cover nothing. */
export function runsOf<T extends Span>(spans: readonly T[], within: Span): Run<T>[] {
	const inside = spans.filter((span) => span.start < span.end && overlap(span, within));
	const starts = [...inside].sort((a, b) => a.start - b.start);
	const ends = new Set<number>();
	for (const { start, end } of inside) {
		ends.add(Math.max(start, within.start)).add(Math.min(end, within.end));
	}
	const cuts = [...ends].sort((a, b) => a - b);
	const runs: Run<T>[] = [];
	let open: T[] = [];
	let next = 0;
	for (let i = 0; i + 1 < cuts.length; i++) {
		const [start, end] = [cuts[i]!, cuts[i + 1]!];
		open = open.filter((span) => span.end > start);
		while (next < starts.length && starts[next]!.start <= start) open.push(starts[next++]!);
		if (open.length) runs.push({ start, end, spans: [...open].sort(longestFirst) });
	}
	return runs;
}

export function overlap(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

function longestFirst(a: Span, b: Span): number {
	return b.end - b.start - (a.end - a.start) || a.start - b.start;
}
