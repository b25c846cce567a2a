/**
 * What becomes of a stored record when an incoming one has the same id: `grown` where the two don't
 * contradict each other, else what the person decides. Lists only ever grow.
 */
import type { Annotation, Reply } from './annotation.ts';
import type { Article } from './article.ts';
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
	const after: Annotation = {
		...mine.rest,
		...mark,
		...withReplies(stored, incoming),
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
function withReplies(first: Annotation, second: Annotation): Pick<Annotation, 'replies'> {
	const own = first.replies ?? [];
	const known = new Map<string, Reply>();
	for (const reply of [...own, ...(second.replies ?? [])]) {
		const other = known.get(reply.id);
		if (!other || other.modified < reply.modified) known.set(reply.id, reply);
	}
	if (known.size === 0) return {};
	const isSame = own.length === known.size && own.every((reply) => known.get(reply.id) === reply);
	return { replies: isSame ? own : [...known.values()].sort(byTime) };
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

/**
 * What can't contradict: it has a rule of its own in `merged`, or says nothing about the matter, such as
 * how the name of a coder, who is known by the id, is written.
 */
const APART: ReadonlySet<string> = new Set([
	...['text', 'deleted', 'created', 'story', 'rank', 'colour', 'name'],
]);

function contradicts(stored: object, incoming: object): boolean {
	const mine: Readonly<Record<string, unknown>> = { ...stored };
	const theirs: Readonly<Record<string, unknown>> = { ...incoming };
	return Object.keys(mine).some((name) => {
		const [a, b] = [mine[name], theirs[name]];
		if (APART.has(name) || a === undefined || b === undefined) return false;
		return Array.isArray(a) && Array.isArray(b) ? itemsContradict(a, b) : !sameValue(a, b);
	});
}

/** Whether an item with an id, such as a code, is in both lists and says something else. */
function itemsContradict(mine: readonly Item[], theirs: readonly Item[]): boolean {
	const known = new Map(mine.map((item) => [item.id, item]));
	return theirs.some(
		(item) => item.id !== undefined && contradicts(known.get(item.id) ?? {}, item),
	);
}

/** Of a list; what is no code, such as the id of an article, has none. */
interface Item {
	readonly id?: string;
}

/** One record of the two, the stored one itself if it is equal; `first` is the one that wins. */
function merged(stored: Entity, incoming: Entity, first: Entity): Entity {
	const second = first === stored ? incoming : stored;
	if (first.type === 'annotation') {
		return first === incoming
			? { ...first, ...withReplies(first, second as Annotation) }
			: joined(first, second as Annotation);
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
	const whole = first.type === 'article' ? withText(after, first, second as Article) : after;
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
	return (record as Partial<Binnable>).deleted !== undefined;
}

/** Mine with what only they have: but further passages belong to the first one. */
function joined(mine: Annotation, theirs: Annotation): Annotation {
	const { parts: all, ...rest } = mergeEntity(undefined, mine, theirs);
	const parts = sameValue(mine.anchor, theirs.anchor) ? all : mine.parts;
	return { ...rest, ...(parts && { parts }) };
}

/** The text of whichever article has one. */
function withText(after: Entity, first: Article, second: Article): Entity {
	const { text, blocks, hash } = first.text !== '' ? first : second;
	return { ...(after as Article), text, blocks, hash };
}

/** A file that left the text out says nothing about which text is the right one. */
function lacksOtherText(stored: Entity, incoming: Entity): boolean {
	if (incoming.type !== 'article') return false;
	return incoming.text === '' && incoming.hash !== (stored as Article).hash;
}
