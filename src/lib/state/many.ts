/** Highlights picked in a list: which they are, and what is done to all of them in one step. */
import { deleteMany, retagMany } from '#lib/core/coding/give.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import { annotationById, annotationsIn, type Snapshot } from '#lib/core/model/snapshot.ts';
import type { App } from './context.ts';
import type { Session } from './session.svelte.ts';

type Parts = Pick<App, 'workspace' | 'session' | 'origin'>;

/** Those of the picked ones that are still there, and not filtered out. */
export function pickedOf(
	snapshot: Snapshot,
	{ picked, passing }: Pick<Session, 'picked' | 'passing'>,
): readonly string[] {
	// Most of them stand beside the one before.
	let beside: ReadonlyMap<string, Annotation> | undefined;
	return [...picked].filter((id) => {
		const annotation = beside?.get(id) ?? annotationById(snapshot, id);
		if (annotation) beside = annotationsIn(snapshot, annotation.article);
		return annotation !== undefined && passing.every((sieve) => sieve(annotation));
	});
}

/** With this one, or without it if it was among them. */
export function toggled(picked: ReadonlySet<string>, id: string): ReadonlySet<string> {
	const next = new Set(picked);
	if (!next.delete(id)) next.add(id);
	return next;
}

/** Everything in the list from one place to another, in whichever direction; `to` alone without a start. */
export function between(
	list: readonly string[],
	from: string | undefined,
	to: string,
): readonly string[] {
	const [start, end] = [list.indexOf(from ?? to), list.indexOf(to)];
	if (end < 0) return [];
	if (start < 0) return [to];
	return list.slice(Math.min(start, end), Math.max(start, end) + 1);
}

/** The one to go to when these have gone: the next that stays, or else the last before them. */
export function neighbourOf(
	list: readonly string[],
	going: ReadonlySet<string>,
	at: string,
): string | undefined {
	const place = list.indexOf(at);
	const stays = (id: string) => !going.has(id);
	return list.slice(place + 1).find(stays) ?? list.slice(0, Math.max(0, place)).findLast(stays);
}

/** @returns whether anything had another tag */
export function retagAll(
	{ workspace, session, origin }: Parts,
	ids: readonly string[],
	tag: string,
	startedAt = performance.now(),
): boolean {
	const made = retagMany(workspace.snapshot, ids, tag, origin.now().toISOString());
	if (!made) return false;
	session.lastTag = tag;
	const count = made.updated.length;
	workspace.commit(made, 'local', { name: 'bulk-retagged', tag, count }, startedAt);
	return true;
}

export function deleteAll(
	{ workspace, session }: Omit<Parts, 'origin'>,
	ids: readonly string[],
	startedAt = performance.now(),
): void {
	const made = deleteMany(workspace.snapshot, ids);
	if (!made) return;
	const gone = new Set(ids);
	session.picked = new Set([...session.picked].filter((id) => !gone.has(id)));
	workspace.commit(made, 'local', { name: 'bulk-deleted', count: ids.length }, startedAt);
}
