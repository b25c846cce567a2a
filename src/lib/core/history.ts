/**
 * Undo and redo as two stacks of changes. Pure: whoever holds a history swaps it for the next one.
 */
import type { Change } from './model/change.ts';
import type { CoderColour } from './model/coder.ts';

/** What was done, for the undo line: names a message `action_<name>`, dashes as underscores. */
export interface Action {
	readonly name:
		| 'tagged'
		| 'untagged'
		| 'untagged-linked'
		| 'retagged'
		| 'deleted'
		| 'binned'
		| 'erased'
		| 'noted'
		| 'adjusted'
		| 'imported'
		| 'edited'
		| 'restored'
		| 'created'
		| 'linked'
		| 'unlinked'
		| 'dismissed'
		| 'reoffered'
		| 'claim-made'
		| 'claim-renamed'
		| 'claims-merged'
		| 'claim-split'
		| 'claim-deleted'
		| 'claim-moved'
		| 'into-claim'
		| 'out-of-claim'
		| 'not-covered'
		| 'not-covered-undone'
		| 'aliases'
		| 'replaced'
		| 'confirmed'
		| 'placed'
		| 'kept-as-note'
		| 'moved-article'
		| 'stories-merged'
		| 'reordered'
		| 'split'
		| 'joined'
		| 'passage-added'
		| 'passage-removed'
		| 'occurrences-tagged'
		| 'steps'
		| 'steps-again'
		| 'noted-article'
		| 'noted-story'
		| 'replied'
		| 'reply-edited'
		| 'reply-deleted'
		| 'coder-renamed'
		| 'coder-coloured'
		| 'done'
		| 'done-undone'
		| 'coded'
		| 'uncoded'
		| 'bulk-retagged'
		| 'bulk-coded'
		| 'bulk-deleted'
		| 'tag-deleted'
		| 'code-deleted'
		| 'tags-merged'
		| 'codes-merged'
		| 'code-given'
		| 'codebook-imported'
		| 'codes-loaded'
		| 'reviewed';
	/** `Tag.id` */
	readonly tag?: string;
	/** `Code.id` */
	readonly code?: string;
	readonly count?: number;
	/** Whose highlights were changed, where they are somebody else's than whoever did it. */
	readonly coder?: string;
	/** How many of the highlights are now of the same words, tag and coder as another one. */
	readonly twice?: number;
	/** Of an import: how many stories got articles. */
	readonly stories?: number;
	/** Who the person is in this browser: no record, but it goes along with the step. */
	readonly me?: { readonly before: Me; readonly after: Me };
}

/** A coder's name and colour. */
export interface Me {
	readonly name: string;
	readonly colour: CoderColour;
}

export interface Entry {
	/** As it was made; undo applies its inverse. */
	readonly change: Change;
	readonly action: Action;
	/** When it was made, milliseconds since 1970. */
	readonly at: number;
}

export interface History {
	/** The oldest first. */
	readonly past: readonly Entry[];
	/** The next one to redo last. */
	readonly future: readonly Entry[];
}

export interface Step {
	readonly entry: Entry;
	readonly history: History;
}

/** So many steps can be taken back; the oldest are forgotten. */
export const DEPTH = 200;

export const NO_HISTORY: History = { past: [], future: [] };

/** Something new was done: there is nothing to redo any more. */
export function record(history: History, entry: Entry): History {
	return { past: [...history.past, entry].slice(-DEPTH), future: [] };
}

/** The entry to take back and the history after it; `undefined` if there is nothing to undo. */
export function undo({ past, future }: History): Step | undefined {
	const entry = past.at(-1);
	return entry && { entry, history: { past: past.slice(0, -1), future: [...future, entry] } };
}

/** The entry to do again and the history after it; `undefined` if there is nothing to redo. */
export function redo({ past, future }: History): Step | undefined {
	const entry = future.at(-1);
	return entry && { entry, history: { past: [...past, entry], future: future.slice(0, -1) } };
}
