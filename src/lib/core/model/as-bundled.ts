/** A bundled story as it came. */
import { change, key, type Change } from './change.ts';
import type { Claim } from './claim.ts';
import type { Link } from './link.ts';
import { released } from './release.ts';
import { annotationsIn, find, type Entity, type Snapshot } from './snapshot.ts';

/**
 * What brings a bundled story back to how it came: other texts of its articles and highlights added
 * to them go, and so do the links and claims that were made of it.
 */
export function asBundled(snapshot: Snapshot, records: readonly Entity[]): Change {
	const added: Entity[] = [];
	const updated = new Map<string, readonly [Entity, Entity]>();
	const removed = new Map<string, Entity>();
	const bundled = new Set(records.map(key));
	const marked = new Set<string>();
	const lost = new Set<string>();
	for (const record of records) {
		if (record.type === 'tag') continue;
		const stored = find(snapshot, record);
		if (!stored) added.push(record);
		else updated.set(key(record), [stored, record]);
		if (record.type !== 'article') continue;
		for (const annotation of annotationsIn(snapshot, record.id).values()) {
			marked.add(annotation.id);
			if (bundled.has(key(annotation))) continue;
			removed.set(key(annotation), annotation);
			lost.add(annotation.id);
		}
	}
	for (const version of snapshot.versions.values()) {
		if (bundled.has(`article:${version.article}`)) removed.set(key(version), version);
	}
	const isOwn = (group: Link | Claim) =>
		(group.type === 'claim' && bundled.has(`story:${group.story}`)) ||
		(group.annotations.length > 0 && group.annotations.every((id) => marked.has(id)));
	for (const group of [...snapshot.links.values(), ...snapshot.claims.values()]) {
		if (isOwn(group) && !bundled.has(key(group))) removed.set(key(group), group);
	}
	const freed = released(snapshot, lost);
	for (const record of freed.removed) {
		if (!bundled.has(key(record))) removed.set(key(record), record);
	}
	for (const pair of freed.updated) {
		const name = key(pair[0]);
		if (!updated.has(name) && !removed.has(name)) updated.set(name, pair);
	}
	return change({ added, updated: [...updated.values()], removed: [...removed.values()] });
}
