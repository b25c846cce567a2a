/** What the workspace knows about a change besides the change itself. */
import type { Action } from '#lib/core/history.ts';
import type { ActWrite } from '#lib/storage/step-log.ts';

/**
 * Who made a change: this person, another tab, a file they imported, the bundled stories, or the bin
 * of what has been in it for its time.
 */
export type Origin = 'local' | 'tab' | 'import' | 'corpus' | 'bin';

export interface LastAction {
	readonly action: Action;
	/** It was taken back. */
	readonly undone?: true;
	/** So many records were left as they are, since they were changed elsewhere in the meantime. */
	readonly skipped?: number;
	/** Nothing of it was taken back, or done again: all of it was changed elsewhere. */
	readonly vain?: true;
	/** Milliseconds since 1970. */
	readonly at: number;
}

export interface Pending extends ActWrite {
	readonly origin: Origin;
	/** On the clock of `performance`: when the key or the click came. */
	readonly started?: number;
}

/** Changes of the person and of their imports that nobody has named. */
export const UNNAMED: Readonly<Partial<Record<Origin, Action>>> = {
	local: { name: 'edited' },
	import: { name: 'imported' },
};
