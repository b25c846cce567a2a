/** Codes by id, wherever in the codebook they stand now: a code keeps its id under another tag. */
import type { Code, Tag } from './codebook.ts';

type Tags = ReadonlyMap<string, Tag>;

const known = new WeakMap<Tags, ReadonlyMap<string, Code>>();

/** The codes of all tags, those that were deleted too. The very same map as long as `tags` is. */
export function codesById(tags: Tags): ReadonlyMap<string, Code> {
	let codes = known.get(tags);
	if (!codes) {
		codes = new Map([...tags.values()].flatMap((tag) => tag.codes.map((code) => [code.id, code])));
		known.set(tags, codes);
	}
	return codes;
}

/** The name of a code; its id if the codebook does not have it (any more). */
export function codeLabel({ tags }: { readonly tags: Tags }, id: string): string {
	return codesById(tags).get(id)?.label || id;
}
