/** What a tag is called and marked with, and in which order people meet them, wherever it is shown. */
import { UNTAGGED } from '#lib/core/model/annotation.ts';
import { BUILT_IN_TAGS, type Tag } from '#lib/core/model/codebook.ts';
import { lettersOf } from '#lib/core/model/codebook-letters.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import { m } from '#messages';

type Tags = Pick<Snapshot, 'tags'>;

/** The tags that are offered, in the order of their keys: the person's own after the built-in ones. */
export function tagsInOrder({ tags }: Tags): Tag[] {
	const builtIn = BUILT_IN_TAGS.flatMap((id) => tags.get(id) ?? []);
	const own = [...tags.values()].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
	return [...new Set([...builtIn, ...own])].filter(({ deleted }) => !deleted);
}

/** The built-in tags and those of the others that are used, even if they are offered no more. */
export function tagsFor(snapshot: Tags, used: Iterable<string>): string[] {
	const others = new Set(used);
	const known = tagsInOrder(snapshot).map(({ id }) => id);
	return [...new Set([...BUILT_IN_TAGS, ...known.filter((id) => others.has(id)), ...others])];
}

/**
 * The name of a tag; its id if the codebook does not have it (any more). What carries none is called
 * a passage.
 */
export function tagLabel({ tags }: Tags, tag: string): string {
	return tag === UNTAGGED ? m.passage() : (tags.get(tag)?.label ?? tag);
}

const letters = new WeakMap<Snapshot['tags'], ReadonlyMap<string, string>>();

/** One letter or two that no other tag has; nothing for what is no tag of the codebook. */
export function letterOf({ tags }: Tags, tag: string): string {
	let known = letters.get(tags);
	if (!known) {
		const named = [...tagsInOrder({ tags }), ...tags.values()];
		known = lettersOf(named.map(({ id }) => ({ id, label: tagLabel({ tags }, id) })));
		letters.set(tags, known);
	}
	return known.get(tag) ?? '';
}

/** The id of the element that is a highlight's card; the marks in the text point to it. */
export function cardId(annotation: string): string {
	return `card-${annotation}`;
}
