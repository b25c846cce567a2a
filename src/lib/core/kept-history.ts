/**
 * What of a history is kept for when the page is loaded again. In memory nothing is left out: this
 * is about what is written down beside the records.
 */
import type { Action, Entry, History } from './history.ts';
import type { Change } from './model/change.ts';
import { sameValue } from './model/change.ts';
import type { Entity } from './model/snapshot.ts';

/** A step that touches more records than this is not kept. */
export const MOST_RECORDS = 2_000;
/** Nor is one with more text of articles than this, in UTF-16 units. */
export const MOST_TEXT = 4_000_000;

type Fields = Readonly<Record<string, unknown>>;

/** These fields are only judged together; see `reconcile`. */
const TOGETHER = [
	['text', 'blocks', 'hash'],
	['tag', 'codes'],
];
/** What a record is told by, and its words. */
const ALWAYS = ['type', 'id', 'article', 'anchor'];

/**
 * Whether the step cannot be taken back once the page is loaded again, nor anything before it: it is
 * too large to be written twice, or it erased what nothing shall bring back.
 */
export function isWall({ change, action }: Entry): boolean {
	return isErasing(action) || isTooLarge(change);
}

/** What is erased may not go on in what is kept for undo, be it of this tab or of another. */
export function isErasing({ name }: Action): boolean {
	return name === 'erased';
}

/** The steps that are kept. A step too large comes first of those done: as a word, without its change. */
export function kept({ past, future }: History): History {
	const wall = past.findLastIndex(isWall);
	const from = wall >= 0 && isErasing(past[wall]!.action) ? wall + 1 : Math.max(wall, 0);
	return { past: past.slice(from), future: future.slice(future.findLastIndex(isWall) + 1) };
}

/** The same step for undo and redo: of what was updated only what differs. */
export function compact({ added, updated, removed }: Change): Change {
	return { added, updated: updated.map(([before, after]) => differing(before, after)), removed };
}

function isTooLarge({ added, updated, removed }: Change): boolean {
	if (added.length + updated.length + removed.length > MOST_RECORDS) return true;
	const records = [...added, ...updated.flatMap((pair) => differing(...pair)), ...removed];
	const text = records.reduce(
		(sum, record) => sum + ('text' in record ? record.text.length : 0),
		0,
	);
	return text > MOST_TEXT;
}

function differing(before: Entity, after: Entity): [Entity, Entity] {
	const [from, to] = [before, after] as unknown as [Fields, Fields];
	const names = new Set(ALWAYS);
	for (const name of [...Object.keys(from), ...Object.keys(to)]) {
		if (sameValue(from[name], to[name])) continue;
		for (const one of TOGETHER.find((group) => group.includes(name)) ?? [name]) names.add(one);
	}
	return [only(from, names), only(to, names)];
}

function only(record: Fields, names: ReadonlySet<string>): Entity {
	return Object.fromEntries(
		Object.entries(record).filter(([name]) => names.has(name)),
	) as unknown as Entity;
}
