/** What of a step back or forth in the history can still be done, when others have changed things too. */
import type { Change } from './change.ts';
import { keepingTexts } from './keeping-texts.ts';
import { reconcile } from './merge.ts';
import { sparingHeld } from './release.ts';
import type { Snapshot } from './snapshot.ts';

export interface Feasible {
	readonly change: Change;
	/** So many records stay as they are, since they were changed elsewhere or are held by others. */
	readonly skipped: number;
}

/** @param now when texts that would be lost are put by, ISO 8601 */
export function feasible(wanted: Change, snapshot: Snapshot, now: string): Feasible {
	const sensible = reconcile(wanted, snapshot);
	const spared = sparingHeld(sensible.change, snapshot);
	return {
		change: keepingTexts(spared, snapshot, now),
		skipped: sensible.skipped + sensible.change.removed.length - spared.removed.length,
	};
}
