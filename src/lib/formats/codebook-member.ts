/** Tags with their codes as members of a file, and back; what is not known is left out. */
import type { Code, Entry, Tag } from '#lib/core/model/codebook.ts';
import type { NativeTag } from './native-schema.ts';

type NativeCode = NativeTag['codes'][number];

/** A code comes once, under the first of the tags that have it: work that was put together may repeat it. */
export function tagMembers(tags: readonly Tag[]): NativeTag[] {
	const known = new Set<string>();
	return tags.map((tag) => {
		const codes = tag.codes.filter(({ id }) => !known.has(id) && known.add(id));
		return tagMember({ ...tag, codes });
	});
}

function tagMember({ id, colour, rank, codes, ...entry }: Tag): NativeTag {
	return {
		id,
		...entryMembers(entry),
		...(colour !== undefined && { colour }),
		...(rank !== undefined && { rank }),
		codes: codes.map(codeMember),
	};
}

function codeMember({ id, ...entry }: Code): NativeCode {
	return { id, ...entryMembers(entry) };
}

function entryMembers(entry: Entry): Omit<NativeCode, 'id'> {
	const { label, definition, example, counterexample, earlier, deleted } = entry;
	return {
		label,
		definition,
		...(example !== undefined && { example }),
		...(counterexample !== undefined && { counterexample }),
		...(earlier && {
			earlier: earlier.map(({ label, definition, until }) => ({ label, definition, until })),
		}),
		...(deleted !== undefined && { deleted }),
	};
}

export function tagOf(member: NativeTag): Tag {
	return { type: 'tag', ...member };
}
