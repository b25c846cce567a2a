/** Highlights picked in a list: which they are, and what is done to all of them in one step. */
import { deleteMany, retagMany } from '#lib/core/coding/give.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import { annotationById, annotationsIn, type Snapshot } from '#lib/core/model/snapshot.ts';
import type { App } from './context.ts';
import type { Session } from './session.svelte.ts';

type Parts = Pick<App, 'workspace' | 'session' | 'origin' | 'preferences'>;

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
	{ workspace, session, origin, preferences }: Parts,
	ids: readonly string[],
	tag: string,
	startedAt = performance.now(),
): boolean {
	const made = retagMany(workspace.snapshot, ids, tag, origin.now().toISOString());
	if (!made) return false;
	session.lastTag = tag;
	const count = made.updated.length;
	const changed = made.updated.flatMap(([, after]) => (after.type === 'annotation' ? after : []));
	const twice = twiceMarked(workspace.snapshot, changed);
	const more = { ...otherCoder(changed, preferences.coder), ...(twice > 0 && { twice }) };
	workspace.commit(made, 'local', { name: 'bulk-retagged', tag, count, ...more }, startedAt);
	return true;
}

/** How many of these, as they are to be, are of the same words, tag and coder as another highlight. */
export function twiceMarked(snapshot: Snapshot, changed: readonly Annotation[]): number {
	const after = new Map(changed.map((one) => [one.id, one]));
	const met = new Map<string, number>();
	const keyOf = ({ article, tag, creator, anchor, parts }: Annotation) =>
		JSON.stringify([article, tag, creator, anchor.hash, anchor.position, parts?.length ?? 0]);
	for (const article of new Set(changed.map((one) => one.article))) {
		for (const [id, one] of annotationsIn(snapshot, article)) {
			const key = keyOf(after.get(id) ?? one);
			met.set(key, (met.get(key) ?? 0) + 1);
		}
	}
	return changed.filter((one) => (met.get(keyOf(one)) ?? 0) > 1).length;
}

/** Whose they are, where all are one other coder's. */
function otherCoder(all: readonly Annotation[], me: string): { coder?: string } {
	const [coder, ...others] = new Set(all.map(({ creator }) => creator));
	return coder === undefined || coder === me || others.length > 0 ? {} : { coder };
}

export function deleteAll(
	{ workspace, session, preferences }: Omit<Parts, 'origin'>,
	ids: readonly string[],
	startedAt = performance.now(),
): void {
	const made = deleteMany(workspace.snapshot, ids);
	if (!made) return;
	const gone = new Set(ids);
	session.picked = new Set([...session.picked].filter((id) => !gone.has(id)));
	const deleted = made.removed.flatMap((one) => (one.type === 'annotation' ? one : []));
	const action = { name: 'bulk-deleted', count: ids.length } as const;
	const whose = otherCoder(deleted, preferences.coder);
	workspace.commit(made, 'local', { ...action, ...whose }, startedAt);
}
