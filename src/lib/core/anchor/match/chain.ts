/** The runs that kept their order: the most telling set of them in which nothing changes places. */
import type { Run } from './pairing.ts';

/** `runs` in the order of the old text; takes n log n steps. */
export function chainOf<R extends Pick<Run, 'now' | 'bits'>>(runs: readonly R[]): Set<R> {
	const ranks = new Map(
		[...runs].sort((a, b) => a.now - b.now).map((run, rank) => [run, rank + 1] as const),
	);
	/** A Fenwick tree over the ranks: the run that ends the best chain so far. */
	const tree = new Int32Array(runs.length + 1).fill(-1);
	const best = new Float64Array(runs.length);
	const before = new Int32Array(runs.length);
	let last = -1;
	for (const [at, run] of runs.entries()) {
		const rank = ranks.get(run)!;
		let previous = -1;
		for (let node = rank - 1; node > 0; node -= node & -node) {
			const other = tree[node]!;
			if (previous < 0 || best[other]! > best[previous]!) previous = other;
		}
		best[at] = run.bits + (previous < 0 ? 0 : best[previous]!);
		before[at] = previous;
		for (let node = rank; node <= runs.length; node += node & -node) {
			const other = tree[node]!;
			if (other < 0 || best[at]! > best[other]!) tree[node] = at;
		}
		if (last < 0 || best[at]! > best[last]!) last = at;
	}
	const chain = new Set<R>();
	for (let at = last; at >= 0; at = before[at]!) chain.add(runs[at]!);
	return chain;
}
