/** What a tag is called and marked with, wherever it is shown. */
import type { Snapshot } from '#lib/core/model/snapshot.ts';

export { tagsInOrder } from '../shared/tags.ts';

/** The name of a tag; its id if the codebook does not have it (any more). */
export function tagLabel({ tags }: Snapshot, tag: string): string {
	return tags.get(tag)?.label ?? tag;
}

/** The id of the element that is a highlight's card; the marks in the text point to it. */
export function cardId(annotation: string): string {
	return `card-${annotation}`;
}
