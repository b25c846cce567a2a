/** A backup of everything, the bin included, on its way out of the browser. */
import { keepingOf } from '#lib/state/keeping.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { m } from '#messages';
import { nativeFile, save } from './download.ts';

/** @returns what the file is called */
export function downloadBackup(workspace: Workspace): string {
	const all = { includeText: true, includeNotes: true, includeDeleted: true };
	const file = nativeFile(workspace.snapshot, all, m.file_backup(), new Date());
	save(file);
	keepingOf(workspace).backedUp();
	return file.name;
}
