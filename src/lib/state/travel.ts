/** Going back and forth in the history by several steps at once, and what that would do. */
import type { Entry, History } from '#lib/core/history.ts';
import { apply, difference, invert } from '#lib/core/model/change.ts';
import { feasible } from '#lib/core/model/feasible.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import type { Workspace } from './workspace.svelte.ts';

/**
 * Undoes or does again, step by step, until so many steps are done. What was changed elsewhere in the
 * meantime stays as it is, as with every undo. It is announced as one act.
 */
export function travelTo(
	workspace: Pick<Workspace, 'history' | 'undo' | 'redo' | 'lastAction'>,
	done: number,
): void {
	const steps = done - workspace.history.past.length;
	const count = Math.abs(steps);
	let skipped = 0;
	for (let step = 0; step < count; step += 1) {
		if (steps < 0) workspace.undo();
		else workspace.redo();
		skipped += workspace.lastAction?.skipped ?? 0;
	}
	if (count < 2) return;
	workspace.lastAction = {
		action: { name: steps < 0 ? 'steps' : 'steps-again', count },
		at: Date.now(),
		...(steps < 0 && { undone: true }),
		...(skipped > 0 && { skipped }),
	};
}

export interface Outcome {
	/** Highlights that come, that go, and that differ. */
	readonly added: number;
	readonly removed: number;
	readonly changed: number;
	/** Records that are no highlights. */
	readonly others: number;
}

/** What would differ from now if so many steps were done. @param now ISO 8601 */
export function outcomeOf(
	history: History,
	snapshot: Snapshot,
	done: number,
	now: string,
): Outcome {
	const { past, future } = history;
	const back = past.slice(done).toReversed();
	const forth = future.slice(future.length - Math.max(0, done - past.length)).toReversed();
	const wanted = [
		...back.map(({ change }: Entry) => invert(change)),
		...forth.map(({ change }: Entry) => change),
	];
	const then = wanted.reduce(
		(shown, change) => apply(shown, feasible(change, shown, now).change),
		snapshot,
	);
	const { added, removed, updated } = difference(snapshot, then);
	const all = [...added, ...removed, ...updated.map(([, after]) => after)];
	const isHighlight = ({ type }: { type: string }) => type === 'annotation';
	return {
		added: added.filter(isHighlight).length,
		removed: removed.filter(isHighlight).length,
		changed: updated.filter(([, after]) => isHighlight(after)).length,
		others: all.filter((record) => !isHighlight(record)).length,
	};
}
