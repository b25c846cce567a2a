/** What a tag is called and marked with, and in which order people meet them, wherever it is shown. */
import { UNTAGGED } from '#lib/core/model/annotation.ts';
import { BUILT_IN_TAGS, type Tag } from '#lib/core/model/codebook.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import { m } from '#messages';

/** The tags in the order of their keys, the person's own after the built-in ones. */
export function tagsInOrder({ tags }: Snapshot): Tag[] {
	const builtIn = BUILT_IN_TAGS.flatMap((id) => tags.get(id) ?? []);
	return [...new Set([...builtIn, ...tags.values()])];
}

/**
 * The name of a tag; its id if the codebook does not have it (any more). What carries none is called
 * a passage.
 */
export function tagLabel({ tags }: Pick<Snapshot, 'tags'>, tag: string): string {
	return tag === UNTAGGED ? m.passage() : (tags.get(tag)?.label ?? tag);
}

/** The id of the element that is a highlight's card; the marks in the text point to it. */
export function cardId(annotation: string): string {
	return `card-${annotation}`;
}
