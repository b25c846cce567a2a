/** A code that is made while somebody codes: it has a name, and no definition yet. */
import { freshId } from '../codebook/entries.ts';
import type { Code, Tag } from '../model/codebook.ts';

/** @param tags all there are: the ids of codes that have gone to another tag are taken too */
export function withCode(
	tags: readonly Tag[],
	tag: Tag,
	label: string,
): { readonly tag: Tag; readonly code: Code } {
	const taken = new Set(tags.flatMap(({ codes }) => codes.map(({ id }) => id)));
	const name = freshId(label, (one) => taken.has(`${tag.id}/${one}`));
	const code = { id: `${tag.id}/${name}`, label, definition: '' };
	return { tag: { ...tag, codes: [...tag.codes, code] }, code };
}
