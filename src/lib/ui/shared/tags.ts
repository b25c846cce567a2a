/** The codebook's tags, in the order in which people meet them. */
import { BUILT_IN_TAGS, type Tag } from '#lib/core/model/codebook.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';

/** The tags in the order of their keys, the person's own after the built-in ones. */
export function tagsInOrder({ tags }: Snapshot): Tag[] {
	const builtIn = BUILT_IN_TAGS.flatMap((id) => tags.get(id) ?? []);
	return [...new Set([...builtIn, ...tags.values()])];
}
