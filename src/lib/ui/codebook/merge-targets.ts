/** What a tag or a code can be merged into. */
import type { Code, Tag } from '#lib/core/model/codebook.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import { tagLabel, tagsInOrder } from '../shared/tag-look.ts';

export interface MergeTarget {
	readonly id: string;
	readonly label: string;
	/** The tag itself, or the tag that the code is under. */
	readonly tag: Tag;
	readonly code?: Code;
}

/** The other codes of all tags for a code, the other tags for a tag. */
export function mergeTargets(snapshot: Snapshot, tag: Tag, code?: Code): MergeTarget[] {
	const tags = tagsInOrder(snapshot);
	if (!code) {
		return tags
			.filter(({ id }) => id !== tag.id)
			.map((other) => ({ id: other.id, label: tagLabel(snapshot, other.id), tag: other }));
	}
	return tags.flatMap((other) =>
		other.codes
			.filter(({ id, deleted }) => id !== code.id && !deleted)
			.map((one) => ({ id: one.id, label: one.label, tag: other, code: one })),
	);
}
