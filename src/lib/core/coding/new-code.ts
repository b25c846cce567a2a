/** A code that is made while somebody codes: it has a name, and no definition yet. */
import type { Code, Tag } from '../model/codebook.ts';
import { fold } from '../search/fold.ts';

/** @param tags all there are: the ids of codes that have gone to another tag are taken too */
export function withCode(
	tags: readonly Tag[],
	tag: Tag,
	label: string,
): { readonly tag: Tag; readonly code: Code } {
	const taken = new Set(tags.flatMap(({ codes }) => codes.map(({ id }) => id)));
	const words = fold(label).match(/[\p{L}\p{N}]+/gu);
	const base = `${tag.id}/${(words ?? ['code']).join('-')}`;
	let id = base;
	for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
	const code = { id, label, definition: '' };
	return { tag: { ...tag, codes: [...tag.codes, code] }, code };
}
