/** Empties the bin of what has been in it for its time, once the program is open and idle. */
import { overdue } from '#lib/core/model/bin.ts';
import { erased } from '#lib/core/model/erase.ts';
import type { Workspace } from './workspace.svelte.ts';

/** No act of the person: it can't be undone, and says nothing. */
export function sweep(
	workspace: Pick<Workspace, 'snapshot' | 'saveState' | 'lost' | 'commit'>,
	now: Date,
): void {
	const { snapshot, saveState, lost } = workspace;
	// where something is missing or can't be stored, nothing more is taken away
	if (lost || saveState.kind === 'unsaved') return;
	workspace.commit(erased(snapshot, overdue(snapshot, now.toISOString())), 'bin');
}
