/** What the articles that are open have in common: worked out in the background, and kept or turned down. */
import type { Origin } from './annotator.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Session } from './session.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

export interface ComparisonParts {
	readonly workspace: Workspace;
	readonly session: Session;
	readonly preferences: Preferences;
	readonly origin: Origin;
}

export class Comparison {
	readonly #parts: ComparisonParts;

	constructor(parts: ComparisonParts) {
		this.#parts = parts;
	}

	close(): void {
		void this.#parts;
	}
}
