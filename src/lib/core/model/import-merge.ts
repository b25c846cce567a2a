/**
 * What becomes of a stored record when an incoming one has the same id: `grown` where the two don't
 * contradict each other, else what the person decides. Lists only ever grow.
 */
import type { Annotation } from './annotation.ts';
import type { Binnable } from './bin.ts';
import { sameValue } from './change.ts';
import { mergeEntity } from './merge.ts';
import type { Entity } from './snapshot.ts';

export type Decision = 'mine' | 'theirs' | 'both';

/**
 * The stored record with what the incoming one adds; the stored one itself if that is nothing, and
 * `undefined` if they contradict each other. A record in the bin comes back with a living one.
 * Of an annotation only its places grow: whatever else differs is for the person to decide. A text
 * that an article had before is the same whoever tells of it.
 */
export function grown(stored: Entity, incoming: Entity): Entity | undefined {
	if (stored.type === 'version' || sameValue(stored, incoming)) return stored;
	if (lacksOtherText(stored, incoming)) return stored;
	if (stored.type === 'annotation') return placedFurther(stored, incoming as Annotation);
	return contradicts(stored, incoming) ? undefined : merged(stored, incoming, stored);
}

/** Undefined if they say something different, or have been given different places. */
function placedFurther(stored: Annotation, incoming: Annotation): Annotation | undefined {
	const [mine, theirs] = [markOf(stored), markOf(incoming)];
	const { modified } = stored;
	const later = incoming.modified > modified ? incoming.modified : modified;
	if (!sameValue({ ...mine.rest, modified }, { ...theirs.rest, modified })) return undefined;
	const knows = ({ earlier = [] }: Mark, { anchor }: Mark) =>
		earlier.some((one) => sameValue(one, anchor));
	if (sameValue(mine.mark.anchor, theirs.mark.anchor)) {
		const mark = { ...theirs.mark, ...mine.mark };
		return sameValue(mark, mine.mark) ? stored : { ...stored, ...mark, modified: later };
	}
	if (knows(mine.mark, theirs.mark)) return stored;
	if (!knows(theirs.mark, mine.mark)) return undefined;
	return { ...mine.rest, ...theirs.mark, modified: later };
}

type Mark = Pick<Annotation, 'anchor' | 'earlier' | 'unplaced'>;

function markOf(annotation: Annotation): { mark: Mark; rest: Omit<Annotation, keyof Mark> } {
	const { anchor, earlier, unplaced, ...rest } = annotation;
	const mark = {
		anchor,
		...(earlier !== undefined && { earlier }),
		...(unplaced !== undefined && { unplaced }),
	};
	return { mark, rest };
}

/**
 * What a record that contradicts becomes. `mine`: stays. `theirs`: says what the incoming one says.
 * `both`: mine, with their note joined to mine, and with what only they have.
 */
export function decided(stored: Entity, incoming: Entity, decision: Decision): Entity {
	if (decision === 'mine') return stored;
	return merged(stored, incoming, decision === 'theirs' ? incoming : stored);
}

/** What can't contradict: it has a rule of its own in `merged`, or says nothing about the matter. */
const APART: ReadonlySet<string> = new Set([
	'type',
	'text',
	'blocks',
	'deleted',
	'example',
	'created',
	'modified',
	'story',
	'rank',
	'dismissed',
	'aliases',
]);

function contradicts(stored: Entity, incoming: Entity): boolean {
	const mine: Readonly<Record<string, unknown>> = { ...stored };
	const theirs: Readonly<Record<string, unknown>> = { ...incoming };
	const names = Object.keys({ ...mine, ...theirs }).filter((name) => !APART.has(name));
	return names.some((name) => {
		const [a, b] = [mine[name], theirs[name]];
		if (a === undefined || b === undefined) return false;
		return Array.isArray(a) && Array.isArray(b) ? itemsContradict(a, b) : !sameValue(a, b);
	});
}

/** Whether an item with members, such as a code, is in both lists and differs. */
function itemsContradict(mine: readonly unknown[], theirs: readonly unknown[]): boolean {
	const name = (item: unknown) => (item as { id?: string }).id ?? item;
	const known = new Map(mine.map((item) => [name(item), item]));
	return theirs.some((item) => known.has(name(item)) && !sameValue(known.get(name(item)), item));
}

/** One record of the two, the stored one itself if it is equal; `first` is the one that wins. */
function merged(stored: Entity, incoming: Entity, first: Entity): Entity {
	const second = first === stored ? incoming : stored;
	if (first.type === 'annotation' && first === incoming) return incoming;
	const {
		deleted: _time,
		note,
		...rest
	} = mergeEntity(undefined, first, second) as Entity & {
		deleted?: string;
		note?: string;
	};
	const noteOf = first === incoming ? (first as { note?: string }).note : note;
	const after = {
		...rest,
		...(noteOf !== undefined && { note: noteOf }),
		// since when it is in the bin here
		...(isBinned(stored) && isBinned(incoming) && { deleted: stored.deleted }),
	} as Entity;
	const whole = withText(withOwnCodes(after, first, second), first, second);
	return sameValue(whole, stored) ? stored : whole;
}

function isBinned(record: Entity): record is Binnable {
	return 'deleted' in record && record.deleted !== undefined;
}

/** Codes belong to a tag: those of another tag don't come along. */
function withOwnCodes(after: Entity, first: Entity, second: Entity): Entity {
	if (after.type !== 'annotation' || first.type !== 'annotation') return after;
	return first.tag === (second as typeof first).tag ? after : { ...after, codes: first.codes };
}

/** The text of whichever article has one. */
function withText(after: Entity, first: Entity, second: Entity): Entity {
	if (after.type !== 'article' || first.type !== 'article' || second.type !== 'article')
		return after;
	const { text, blocks, hash } = first.text !== '' ? first : second;
	return { ...after, text, blocks, hash };
}

/** A file that left the text out says nothing about which text is the right one. */
function lacksOtherText(stored: Entity, incoming: Entity): boolean {
	if (stored.type !== 'article' || incoming.type !== 'article') return false;
	return stored.hash !== incoming.hash && incoming.text === '';
}
