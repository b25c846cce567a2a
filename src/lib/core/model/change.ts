/**
 * A change as a value. Undo, storage, other tabs and import all take the same one, and
 * `Workspace.commit` is the only place that applies it to what is shown.
 */
import type { Annotation } from './annotation.ts';
import { annotationsIn, COLLECTION, type Entity, type Snapshot } from './snapshot.ts';

export interface Change {
	readonly added: readonly Entity[];
	/** `[before, after]`, of the same type and id. */
	readonly updated: readonly (readonly [Entity, Entity])[];
	readonly removed: readonly Entity[];
}

export const NO_CHANGE: Change = { added: [], updated: [], removed: [] };

/** A change of the parts that are named. */
export function change(parts: Partial<Change>): Change {
	return { ...NO_CHANGE, ...parts };
}

export function isEmpty({ added, updated, removed }: Change): boolean {
	return added.length + updated.length + removed.length === 0;
}

/** The change that takes this one back. `invert(invert(c))` equals `c`. */
export function invert({ added, updated, removed }: Change): Change {
	return {
		added: removed,
		updated: updated.map(([before, after]) => [after, before] as const),
		removed: added,
	};
}

/** The snapshot after the change. Untouched collections stay the very same objects. */
export function apply(snapshot: Snapshot, { added, updated, removed }: Change): Snapshot {
	const next = new Draft(snapshot);
	for (const entity of removed) next.delete(entity);
	for (const [before, after] of updated) {
		if (before.type === 'annotation' && before.article !== (after as Annotation).article) {
			next.delete(before);
		}
		next.set(after);
	}
	for (const entity of added) next.set(entity);
	return next.finish();
}

/** The snapshot that holds just these records. */
export function snapshotOf(records: Iterable<Entity>, base: Snapshot): Snapshot {
	return apply(base, change({ added: [...records] }));
}

/** What takes `from` to `to`; records that are equal in value are left out. */
export function difference(from: Snapshot, to: Snapshot): Change {
	const added: Entity[] = [];
	const updated: [Entity, Entity][] = [];
	const removed: Entity[] = [];
	const compare = (old: ReadonlyMap<string, Entity>, now: ReadonlyMap<string, Entity>): void => {
		if (old === now) return;
		for (const [id, entity] of now) {
			const before = old.get(id);
			if (!before) added.push(entity);
			else if (!sameValue(before, entity)) updated.push([before, entity]);
		}
		for (const [id, entity] of old) if (!now.has(id)) removed.push(entity);
	};
	for (const name of Object.values(COLLECTION)) compare(from[name], to[name]);
	for (const article of new Set([...from.annotations.keys(), ...to.annotations.keys()])) {
		compare(annotationsIn(from, article), annotationsIn(to, article));
	}
	return removed.length > 0 && added.length > 0
		? moved(added, updated, removed)
		: { added, updated, removed };
}

/** An annotation that is in another article than before is still the same one. */
function moved(added: Entity[], updated: [Entity, Entity][], removed: Entity[]): Change {
	const gone = new Map(removed.map((entity) => [key(entity), entity]));
	const come = new Map(added.map((entity) => [key(entity), entity]));
	const both = [...come].flatMap(([name, after]): [Entity, Entity][] => {
		const before = gone.get(name);
		return before ? [[before, after]] : [];
	});
	return {
		added: added.filter((entity) => !gone.has(key(entity))),
		updated: [...updated, ...both],
		removed: removed.filter((entity) => !come.has(key(entity))),
	};
}

/** One name for a record across all types. */
export function key({ type, id }: Pick<Entity, 'type' | 'id'>): string {
	return `${type}:${id}`;
}

/** Equality of JSON values; members that are left out and `undefined` ones count as equal. */
export function sameValue(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a) || Array.isArray(b)) {
		return (
			Array.isArray(a) &&
			Array.isArray(b) &&
			a.length === b.length &&
			a.every((item, i) => sameValue(item, b[i]))
		);
	}
	const [left, right] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
	return (
		Object.keys(left).every((name) => sameValue(left[name], right[name])) &&
		Object.keys(right).every((name) => right[name] === undefined || Object.hasOwn(left, name))
	);
}

type Maps = { -readonly [K in keyof Snapshot]: Snapshot[K] };

/** Copies a collection of the snapshot when it is first written to. */
class Draft {
	readonly #maps: Maps;
	readonly #copied = new Set<unknown>();

	constructor(snapshot: Snapshot) {
		this.#maps = { ...snapshot };
	}

	set(entity: Entity): void {
		this.#writable(entity).set(entity.id, entity);
	}

	delete(entity: Entity): void {
		this.#writable(entity).delete(entity.id);
	}

	finish(): Snapshot {
		return this.#maps;
	}

	#writable(entity: Entity): Map<string, Entity> {
		if (entity.type === 'annotation') {
			const byArticle = this.#own('annotations') as Map<string, ReadonlyMap<string, Entity>>;
			const old = byArticle.get(entity.article);
			if (old && this.#copied.has(old)) return old as Map<string, Entity>;
			const copy = new Map(old);
			this.#copied.add(copy);
			byArticle.set(entity.article, copy);
			return copy;
		}
		return this.#own(COLLECTION[entity.type]) as Map<string, Entity>;
	}

	#own(name: Exclude<keyof Snapshot, 'matching'>): unknown {
		const old = this.#maps[name];
		if (this.#copied.has(old)) return old;
		const copy = new Map(old as ReadonlyMap<string, never>);
		this.#copied.add(copy);
		(this.#maps as Record<string, unknown>)[name] = copy;
		return copy;
	}
}
