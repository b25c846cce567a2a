/** Workspaces of several sizes as snapshots. */
import { snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';
import { workspaceOf } from '../generated.js';

/** Articles for so many annotations, up to a thousand. */
export function articlesFor(annotations: number): number {
	return Math.min(1000, Math.max(10, annotations / 10));
}

export function recordsOf(annotations: number): Entity[] {
	return [...workspaceOf({ articles: articlesFor(annotations), annotations })];
}

export function snapshotFor(annotations: number): Snapshot {
	return snapshotOf(recordsOf(annotations), EMPTY_SNAPSHOT);
}
