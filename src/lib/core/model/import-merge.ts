/**
 * What becomes of a stored record when an incoming one has the same id: `grown` where the two don't
 * contradict each other, else what the person decides. Lists only ever grow.
 */
import type { Annotation, Reply } from './annotation.ts';
import type { Binnable } from './bin.ts';
import { sameValue } from './change.ts';
import type { Entry, Tag } from './codebook.ts';
import { mergeEntity } from './merge.ts';
import type { Entity } from './snapshot.ts';

export type Decision = 'mine' | 'theirs' | 'both';

/**
 * The stored record with what the incoming one adds; the stored one itself if that is nothing, and
 * `undefined` if they contradict each other. A record in the bin comes back with a living one.
 * Of an annotation only its places and its replies grow: whatever else differs is for the person to
 * decide. A text that an article had before is the same whoever tells of it.
 */
export function grown(stored: Entity, incoming: Entity): Entity | undefined {
	if (stored.type === 'version' || sameValue(stored, incoming)) return stored;
	if (lacksOtherText(stored, incoming)) return stored;
	if (stored.type === 'annotation') return placedFurther(stored, incoming as Annotation);
	return contradicts(stored, incoming) ? undefined : merged(stored, incoming, stored);
}

/** Undefined if they say something different, or have been given different places. */
function placedFurther(stored: Annotation, incoming: Annotation): Annotation | undefined {
	const [mine, theirs] = [partsOf(stored), partsOf(incoming)];
	if (!sameValue(mine.rest, theirs.rest)) return undefined;
	const mark = furtherMark(mine.mark, theirs.mark);
	if (!mark) return undefined;
	const { modified, coded } = stored;
	const replies = repliesOf(stored, incoming);
	const after: Annotation = {
		...mine.rest,
		...mark,
		...(replies && { replies }),
		...((coded ?? incoming.coded) && { coded: later(coded, incoming.coded) }),
		modified,
	};
	return sameValue(after, stored)
		? stored
		: { ...after, modified: later(modified, incoming.modified) };
}

/** Where it stands: the place that one of the two gave it later than the other. */
function furtherMark(mine: Mark, theirs: Mark): Mark | undefined {
	const knows = ({ earlier = [] }: Mark, { anchor }: Mark) =>
		earlier.some((one) => sameValue(one, anchor));
	if (sameValue(mine.anchor, theirs.anchor)) return { ...theirs, ...mine };
	if (knows(mine, theirs)) return mine;
	return knows(theirs, mine) ? theirs : undefined;
}

type Mark = Pick<Annotation, 'anchor' | 'earlier' | 'unplaced'>;
type Rest = Omit<Annotation, keyof Mark | 'replies' | 'coded' | 'modified'>;

function partsOf(annotation: Annotation): { mark: Mark; rest: Rest } {
	const { anchor, earlier, unplaced, ...others } = annotation;
	const { replies: _replies, coded: _coded, modified: _modified, ...rest } = others;
	const mark = {
		anchor,
		...(earlier !== undefined && { earlier }),
		...(unplaced !== undefined && { unplaced }),
	};
	return { mark, rest };
}

/** All that either side has been answered, the oldest first; of one answer what was written last. */
function repliesOf(...sides: readonly Annotation[]): readonly Reply[] | undefined {
	const known = new Map<string, Reply>();
	for (const reply of sides.flatMap(({ replies = [] }) => replies)) {
		const other = known.get(reply.id);
		if (!other || other.modified < reply.modified) known.set(reply.id, reply);
	}
	if (known.size === 0) return undefined;
	const [first] = sides;
	const isSame =
		first?.replies?.length === known.size &&
		first.replies.every((reply) => known.get(reply.id) === reply);
	return isSame ? first.replies : [...known.values()].sort(byTime);
}

function byTime(a: Reply, b: Reply): number {
	return a.created < b.created ? -1 : a.created > b.created ? 1 : a.id < b.id ? -1 : 1;
}

function later(a = '', b = ''): string {
	return a > b ? a : b;
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
	'created',
	'modified',
	'story',
	'rank',
	'colour',
	'earlier',
	'dismissed',
	'aliases',
]);

function contradicts(stored: object, incoming: object): boolean {
	const mine: Readonly<Record<string, unknown>> = { ...stored };
	const theirs: Readonly<Record<string, unknown>> = { ...incoming };
	// a coder is known by the id, whatever the name is written like
	const isCoder = mine['type'] === 'coder';
	const names = Object.keys({ ...mine, ...theirs }).filter(
		(name) => !APART.has(name) && !(isCoder && name === 'name'),
	);
	return names.some((name) => {
		const [a, b] = [mine[name], theirs[name]];
		if (a === undefined || b === undefined) return false;
		return Array.isArray(a) && Array.isArray(b) ? itemsContradict(a, b) : !sameValue(a, b);
	});
}

/** Whether an item with members, such as a code, is in both lists and says something else. */
function itemsContradict(mine: readonly unknown[], theirs: readonly unknown[]): boolean {
	const known = new Map(mine.map((item) => [nameOf(item), item]));
	return theirs.some((item) => {
		const other = known.get(nameOf(item));
		return isObject(other) && isObject(item) && contradicts(other, item);
	});
}

function nameOf(item: unknown): unknown {
	return (item as { id?: string }).id ?? item;
}

function isObject(item: unknown): item is object {
	return typeof item === 'object' && item !== null;
}

/** One record of the two, the stored one itself if it is equal; `first` is the one that wins. */
function merged(stored: Entity, incoming: Entity, first: Entity): Entity {
	const second = first === stored ? incoming : stored;
	if (first.type === 'annotation' && first === incoming) {
		const replies = repliesOf(first, second as Annotation);
		return replies ? { ...first, replies } : first;
	}
	if (first.type === 'tag') return mergedTag(stored as Tag, first, second as Tag);
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

/** Which tags and codes are still offered is for whoever wins to say. */
function mergedTag(stored: Tag, first: Tag, second: Tag): Tag {
	const after = mergeEntity(undefined, first, second);
	const codes = after.codes.map((code) => {
		const own = first.codes.find(({ id }) => id === code.id);
		return own ? offeredAs(own, code) : code;
	});
	const whole = { ...offeredAs(first, after), codes };
	return sameValue(whole, stored) ? stored : whole;
}

function offeredAs<T extends Entry>({ deleted }: Entry, entry: T): T {
	const { deleted: _time, ...rest } = entry;
	return { ...rest, ...(deleted !== undefined && { deleted }) } as T;
}

function isBinned(record: Entity): record is Binnable {
	return 'deleted' in record && record.deleted !== undefined;
}

/**
 * Codes belong to a tag, and further passages to the first one: those of another tag or passage don't
 * come along.
 */
function withOwnCodes(after: Entity, first: Entity, second: Entity): Entity {
	if (after.type !== 'annotation' || first.type !== 'annotation') return after;
	const other = second as typeof first;
	const { parts: _parts, ...rest } = after;
	const isHere = sameValue(first.anchor, other.anchor);
	return {
		...(isHere ? after : { ...rest, ...(first.parts && { parts: first.parts }) }),
		...(first.tag !== other.tag && { codes: first.codes }),
	};
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
