/**
 * Two people, or two tabs, change the same record: what it becomes. Storage merges every write with
 * what is stored, and undo takes back only what nobody has touched since.
 */
import type { Anchor, Annotation } from './annotation.ts';
import type { Article } from './article.ts';
import type { EarlierDefinition } from './codebook.ts';
import type { Change } from './change.ts';
import { sameValue } from './change.ts';
import { inOrder } from './earlier-definitions.ts';
import { find, type Entity, type Snapshot } from './snapshot.ts';
import { versionOf, type Version } from './version.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What makes sense only together: these fields of an article or a version. */
const CONTENT = ['text', 'blocks', 'hash'];

/** Of two of these the later one counts. */
const TIMES = ['modified', 'replaced', 'coded'];

/**
 * What `stored` becomes when someone turned `before` into `after` without knowing of it.
 * A field that only one side changed is taken from that side. Where both did, a note and a list
 * keep what either side put in, times are the later ones, and of anything else `after` wins. A text,
 * its blocks and its hash are always of one side, and so are the further passages of a highlight, and
 * its codes where the two sides have different tags. Without `before`, both sides made the record by
 * themselves.
 */
export function mergeEntity<T extends Entity>(before: T | undefined, after: T, stored: T): T {
	return mergeFields(
		before as Fields | undefined,
		after as unknown as Fields,
		stored as unknown as Fields,
	) as unknown as T;
}

/**
 * The stored text that a merge leaves out, as a version that keeps it: another text has taken its
 * place since `before`, and neither side knew of the other. `time` is ISO 8601.
 */
export function outdone(
	before: Entity | undefined,
	stored: Entity,
	merged: Entity,
	time: string,
): Version | undefined {
	if (stored.type !== 'article' || stored.text === '') return undefined;
	const known = [before, merged] as (Article | undefined)[];
	return known.some((one) => one?.hash === stored.hash) ? undefined : versionOf(stored, time);
}

/**
 * The part of `change` (an undo or a redo) that still makes sense: a field is written only if it
 * has the value that `change` starts from, of a list only what `change` puts in or takes out, a tag
 * and the codes with it only together, and a record is removed only if it is still the same. An earlier text stays where the article does not
 * get it back.
 * `skipped` counts the records of which something had to be left as it is.
 */
export function reconcile(
	change: Change,
	snapshot: Snapshot,
): { readonly change: Change; readonly skipped: number } {
	const added: Entity[] = [];
	const updated: [Entity, Entity][] = [];
	const removed: Entity[] = [];
	let skipped = 0;
	/** Articles that keep another text than the change would give them. */
	const kept = new Set<string>();
	for (const [from, to] of change.updated) {
		const now = find(snapshot, from);
		const next = now && rewritten(now, from, to);
		if (!next || next.left > 0) skipped += 1;
		if (now && next && !sameValue(now, next.entity)) updated.push([now, next.entity]);
		if (to.type === 'article' && (next?.entity as typeof to)?.hash !== to.hash) kept.add(to.id);
	}
	for (const entity of change.removed) {
		const now = find(snapshot, entity);
		const isNeeded = entity.type === 'version' && kept.has(entity.article);
		if (now && sameValue(now, entity) && !isNeeded) removed.push(now);
		else skipped += 1;
	}
	for (const entity of change.added) {
		const now = find(snapshot, entity);
		if (!now) added.push(entity);
		else if (!sameValue(now, entity)) skipped += 1;
	}
	return { change: { added, updated, removed }, skipped };
}

/** `now` with what differs between `from` and `to` rewritten, and how many fields were not. */
function rewritten(now: Entity, from: Entity, to: Entity): { entity: Entity; left: number } {
	const current: Fields = { ...now };
	const source: Fields = { ...from };
	const target: Fields = { ...to };
	const wanted = names(source, target).filter((name) => !sameValue(source[name], target[name]));
	const isSame = (name: string) => sameValue(current[name], source[name]);
	const free = wanted.filter((name) => {
		if (CONTENT.includes(name)) return CONTENT.every(isSame);
		if (name === 'tag' || (name === 'codes' && wanted.includes('tag'))) {
			return isSame('tag') && isSame('codes');
		}
		if (name === 'codes' && !isSame('tag')) return false;
		return isSame(name) || [current, source, target].every((one) => isNamedList(one[name] ?? []));
	});
	// the time of the last edit is no content of its own: alone, it is not worth a write
	const content = (list: string[]) => list.filter((name) => name !== 'modified').length;
	const left = content(wanted) - content(free);
	if (content(free) === 0 && left > 0) return { entity: now, left };
	const values = free.map((name) => [
		name,
		mergeField(name, source[name], target[name], current[name]),
	]);
	const entity = { ...current, ...Object.fromEntries(values) };
	return { entity: withoutGaps(entity) as unknown as Entity, left };
}

function mergeFields(before: Fields | undefined, after: Fields, stored: Fields): Fields {
	const base = before ?? {};
	const merged: Record<string, unknown> = {};
	for (const name of names(after, stored)) {
		merged[name] = mergeField(name, base[name], after[name], stored[name]);
	}
	if (after['hash'] !== stored['hash']) {
		const whole = merged['hash'] === stored['hash'] ? stored : after;
		for (const name of CONTENT) merged[name] = whole[name];
	}
	// codes belong to the tag that they were given with
	if (after['tag'] !== stored['tag']) {
		merged['codes'] = (merged['tag'] === stored['tag'] ? stored : after)['codes'];
	}
	// a place that one side gave it in a text counts more than that the other one missed it there
	const { anchor, unplaced } = merged as Partial<Annotation>;
	if (unplaced === anchor?.hash) delete merged['unplaced'];
	return withoutGaps(merged);
}

function mergeField(name: string, before: unknown, mine: unknown, theirs: unknown): unknown {
	if (sameValue(mine, theirs) || sameValue(before, mine)) return theirs;
	if (sameValue(before, theirs)) return mine;
	if (name === 'note') return mergeNote(text(before), text(mine), text(theirs));
	if (TIMES.includes(name)) return text(mine) > text(theirs) ? mine : theirs;
	if (name === 'earlier') return mergeEarlier(mine, theirs);
	if (isNamedList(mine ?? []) && isNamedList(theirs ?? [])) {
		const [old, own, other] = [before, mine, theirs].map((list) =>
			isNamedList(list) ? list : [],
		) as [Item[], Item[], Item[]];
		const merged = mergeList(old, own, other);
		return name === 'replies' && merged.length === 0 ? undefined : merged;
	}
	return mine;
}

/**
 * What either side knows: of an annotation's earlier places each text once, of the earlier definitions
 * of a tag or a code each one, the oldest first.
 */
function mergeEarlier(mine: unknown, theirs: unknown): unknown {
	const known = [theirs, mine].flatMap((side) => (side ?? []) as (Anchor | EarlierDefinition)[]);
	const isDefinition = (one: Anchor | EarlierDefinition) => 'until' in one;
	if (known.every(isDefinition)) return inOrder(known);
	return [...new Map((known as Anchor[]).map((anchor) => [anchor.hash, anchor])).values()];
}

/** Paragraph by paragraph; `undefined` if nothing is left of the note. */
function mergeNote(before: string, mine: string, theirs: string): string | undefined {
	const merged = mergeList(paragraphs(before), paragraphs(mine), paragraphs(theirs));
	return merged.length > 0 ? merged.join('\n\n') : undefined;
}

function paragraphs(note: string): string[] {
	return note.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
}

type Item = string | readonly string[] | Readonly<{ id: string }>;

/**
 * My list without what they took out, with what they put in where they put it; each item once.
 * Items that have members of their own are merged one by one.
 */
function mergeList<T extends Item>(
	before: readonly T[],
	mine: readonly T[],
	theirs: readonly T[],
): T[] {
	const old = new Map(before.map((item) => [nameOf(item), item]));
	const their = new Map(theirs.map((item) => [nameOf(item), item]));
	const merged = new Map<string, T>();
	for (const item of mine) {
		const name = nameOf(item);
		const base = old.get(name);
		const other = their.get(name);
		if (other !== undefined) merged.set(name, mergeItem(base, item, other));
		else if (!sameValue(base, item)) merged.set(name, item);
	}
	const order = [...merged.keys()];
	theirs.forEach((item, index) => {
		const name = nameOf(item);
		if (merged.has(name) || sameValue(old.get(name), item)) return;
		merged.set(name, item);
		order.splice(placeAfter(order, theirs.slice(0, index).map(nameOf)), 0, name);
	});
	return order.map((name) => merged.get(name)!);
}

/** Behind the nearest of the items that came before it; with none of them left, at the end. */
function placeAfter(order: readonly string[], earlier: readonly string[]): number {
	if (earlier.length === 0) return 0;
	const nearest = earlier.findLast((name) => order.includes(name));
	return nearest === undefined ? order.length : order.indexOf(nearest) + 1;
}

function mergeItem<T extends Item>(before: T | undefined, mine: T, theirs: T): T {
	if (isPlain(mine)) return mine;
	return mergeFields(
		before as Fields | undefined,
		mine as Fields,
		theirs as Fields,
	) as unknown as T;
}

function nameOf(item: Item): string {
	return isPlain(item) ? JSON.stringify(item) : item.id;
}

/** An item that is its own name. */
function isPlain(item: Item): item is string | readonly string[] {
	return typeof item === 'string' || Array.isArray(item);
}

/**
 * Ids, paragraphs, lists of names, or members that carry an id; blocks are not: they only make sense
 * as a whole.
 */
function isNamedList(value: unknown): value is readonly Item[] {
	return (
		Array.isArray(value) &&
		value.every(
			(item: unknown) => isPlain(item as Item) || typeof (item as Fields)['id'] === 'string',
		)
	);
}

function names(...records: Fields[]): string[] {
	return [...new Set(records.flatMap((record) => Object.keys(record)))];
}

function withoutGaps(record: Fields): Fields {
	return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function text(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
