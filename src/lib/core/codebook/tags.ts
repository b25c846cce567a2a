/** What people do to tags, each act as one change that undo takes back whole. */
import { NO_CHANGE, change, sameValue, type Change } from '../model/change.ts';
import { BUILT_IN_TAGS, MOST_OWN_TAGS, type Tag } from '../model/codebook.ts';
import { edited } from '../model/edit.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { fail, ok, type Result } from '../result.ts';
import {
	freeLabel,
	freshId,
	reworded,
	trimmed,
	trimmedAll,
	undeleted,
	type Wording,
} from './entries.ts';
import { withoutShipped } from './examples.ts';
import { carrying } from './uses.ts';

type Tags = Pick<Snapshot, 'tags'>;

export function isBuiltIn(tag: string): boolean {
	return (BUILT_IN_TAGS as readonly string[]).includes(tag);
}

/** The person's own tags that are offered, in their order. */
export function ownTags({ tags }: Tags): Tag[] {
	return [...tags.values()]
		.filter(({ id, deleted }) => !isBuiltIn(id) && !deleted)
		.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
}

/**
 * A new tag after the others, with that colour. Its id comes from the label and stays. Refused:
 * `too-many-tags`, `label-missing`, `label-taken`.
 */
export function tagAdded(snapshot: Tags, wording: Wording, colour: string): Result<Change> {
	const words = trimmed(wording);
	const label = freeLabel(words.label, [...snapshot.tags.values()]);
	if (!label.ok) return label;
	const full = noRoom(snapshot);
	if (full) return full;
	const tag: Tag = {
		type: 'tag',
		id: freshId(label.value, (id) => snapshot.tags.has(id)),
		...words,
		codes: [],
		colour,
		rank: afterAll(snapshot),
	};
	return ok(change({ added: [tag] }));
}

/**
 * Other words for the tag (see `reworded`), and another colour if it is an own one: built-in ones keep
 * theirs. Refused as in `tagAdded`.
 */
export function tagEdited(
	snapshot: Snapshot,
	tag: Tag,
	wording: Wording,
	time: string,
	colour = tag.colour,
): Result<Change> {
	const words = withoutShipped(tag.id, trimmedAll(wording));
	const others = [...snapshot.tags.values()].filter(({ id }) => id !== tag.id);
	const label = freeLabel(words.label, others);
	if (!label.ok) return label;
	const used = carrying(snapshot, tag.id).length > 0;
	const after = reworded(tag, words, used, time);
	if (isBuiltIn(tag.id) || colour === undefined) return ok(replaced(tag, after));
	return ok(replaced(tag, { ...after, colour }));
}

/**
 * An own tag so many places further on among the own ones (negative: back). The built-in tags come
 * first and stay in their order, since their keys are 1, 2 and 3.
 */
export function tagMoved(snapshot: Tags, tag: Tag, by: number): Change {
	const own = ownTags(snapshot);
	const order = moved(own, own.indexOf(tag), by);
	const updated = order.flatMap((one, i) =>
		one.rank === i + 1 ? [] : [[one, { ...one, rank: i + 1 }] as const],
	);
	return order === own ? NO_CHANGE : change({ updated });
}

/** The tag is offered no more; highlights keep it. Built-in tags stay. */
export function tagDeleted(tag: Tag, time: string): Change {
	return isBuiltIn(tag.id) || tag.deleted ? NO_CHANGE : edited(tag, { deleted: time });
}

/** The tag is offered again, after the others. Refused: `too-many-tags`, `label-taken`. */
export function tagRestored(snapshot: Tags, tag: Tag): Result<Change> {
	const others = [...snapshot.tags.values()].filter(({ id }) => id !== tag.id);
	const label = freeLabel(tag.label, others);
	if (!label.ok) return label;
	const full = noRoom(snapshot);
	if (full) return full;
	return ok(replaced(tag, { ...undeleted(tag), rank: afterAll(snapshot) }));
}

/** The list with one item so many places further on, no further than the ends; the same if it stays. */
export function moved<T>(list: readonly T[], from: number, by: number): readonly T[] {
	const to = Math.min(list.length - 1, Math.max(0, from + by));
	const item = list[from];
	if (item === undefined || to === from) return list;
	const rest = list.toSpliced(from, 1);
	return rest.toSpliced(to, 0, item);
}

/** `edited` for what may have lost a member. */
function replaced(before: Tag, after: Tag): Change {
	return sameValue(before, after) ? NO_CHANGE : change({ updated: [[before, after]] });
}

function noRoom(snapshot: Tags) {
	const full = ownTags(snapshot).length >= MOST_OWN_TAGS;
	return full ? fail({ code: 'too-many-tags', params: { most: MOST_OWN_TAGS } }) : undefined;
}

function afterAll(snapshot: Tags): number {
	return Math.max(0, ...ownTags(snapshot).map(({ rank = 0 }) => rank)) + 1;
}
