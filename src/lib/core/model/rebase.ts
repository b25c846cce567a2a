/**
 * Brings what is shown in line with what is stored, without touching what was done since.
 */
import { key, sameValue, type Change } from './change.ts';
import { mergeEntity } from './merge.ts';
import type { Article } from './article.ts';
import { annotationsIn, find, type Entity, type Snapshot } from './snapshot.ts';

/**
 * A correction is what storage found different from what a write had assumed. By now more may have
 * been done to the same records: that stays, on top of what is stored.
 */
export function rebase({ added, updated, removed }: Change, snapshot: Snapshot): Change {
	const missing: Entity[] = [];
	const changed: [Entity, Entity][] = [];
	const merge = (assumed: Entity | undefined, stored: Entity) => {
		const now = find(snapshot, stored);
		if (now) {
			const next = mergeEntity(assumed, now, stored);
			if (!sameValue(now, next)) changed.push([now, next]);
		} else if (!assumed) missing.push(stored);
	};
	for (const stored of added) merge(undefined, stored);
	for (const [assumed, stored] of updated) merge(assumed, stored);
	return {
		added: missing,
		updated: changed,
		removed: removed.filter((entity) => sameValue(find(snapshot, entity), entity)),
	};
}

/** What was read under one name: a record, or nothing. */
export interface Reading {
	readonly like: Pick<Entity, 'type' | 'id'>;
	readonly stored: Entity | undefined;
}

/** What makes the snapshot show these records as they were read. */
export function toMatch(snapshot: Snapshot, readings: readonly Reading[]): Change {
	const added: Entity[] = [];
	const updated: [Entity, Entity][] = [];
	const removed: Entity[] = [];
	for (const { like, stored } of readings) {
		const now = find(snapshot, like as Entity);
		if (now && stored) {
			if (!sameValue(now, stored)) updated.push([now, stored]);
		} else if (stored) added.push(stored);
		else if (now) removed.push(now);
	}
	return { added, updated, removed };
}

/** The change without what it does to the records of these keys. */
export function sparing({ added, updated, removed }: Change, keys: ReadonlySet<string>): Change {
	const isFree = (entity: Entity) => !keys.has(key(entity));
	return {
		added: added.filter(isFree),
		updated: updated.filter(([, after]) => isFree(after)),
		removed: removed.filter(isFree),
	};
}

/** The articles that the change takes away although highlights in them stay. */
export function bereft({ removed }: Change, after: Snapshot): Article[] {
	return removed.filter(
		(entity): entity is Article =>
			entity.type === 'article' && annotationsIn(after, entity.id).size > 0,
	);
}
