/** Several steps that make one change: each step reads what those before it have written. */
import { change, key, sameValue, type Change } from './change.ts';
import { find, type Entity, type EntityOf, type Snapshot } from './snapshot.ts';

/** One step: other values for these members of the record. */
export function edited<T extends Entity>(before: T, parts: Partial<T>): Change {
	return change({ updated: [[before, { ...before, ...parts }]] });
}

export class Edit {
	readonly #snapshot: Snapshot;
	/** What differs from the snapshot; `undefined` for what is not there any more. */
	readonly #written = new Map<string, readonly [before: Entity | undefined, now?: Entity]>();

	constructor(snapshot: Snapshot) {
		this.#snapshot = snapshot;
	}

	/** Adds the record, or replaces the one of its type and id. */
	put(record: Entity): void {
		this.#written.set(key(record), [find(this.#snapshot, record), record]);
	}

	remove(record: Entity): void {
		this.#written.set(key(record), [find(this.#snapshot, record)]);
	}

	/** All links as they are after the steps so far. */
	links(): EntityOf<'link'>[] {
		return this.#all('link', this.#snapshot.links);
	}

	claims(): EntityOf<'claim'>[] {
		return this.#all('claim', this.#snapshot.claims);
	}

	/** All steps as one change; what is as it was is not in it. */
	change(): Change {
		const added: Entity[] = [];
		const updated: [Entity, Entity][] = [];
		const removed: Entity[] = [];
		for (const [before, now] of this.#written.values()) {
			if (before && now) {
				if (!sameValue(before, now)) updated.push([before, now]);
			} else if (now) added.push(now);
			else if (before) removed.push(before);
		}
		return { added, updated, removed };
	}

	#all<T extends 'link' | 'claim'>(
		type: T,
		stored: ReadonlyMap<string, EntityOf<T>>,
	): EntityOf<T>[] {
		const all = new Map<string, EntityOf<T>>(stored);
		for (const [before, now] of this.#written.values()) {
			if (now?.type === type) all.set(now.id, now as EntityOf<T>);
			else if (before?.type === type) all.delete(before.id);
		}
		return [...all.values()];
	}
}
