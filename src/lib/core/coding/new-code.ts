/** Codes that are made while somebody codes: they have a name, and no definition yet. */
import { freshId } from '../codebook/entries.ts';
import type { Code, Tag } from '../model/codebook.ts';

export interface NewCode {
	/** `Tag.id` of the tag that it is under. */
	readonly tag: string;
	readonly code: Code;
}

/** @param tags all there are: the ids of codes that have gone to another tag are taken too */
export function newCode(tags: readonly Tag[], { id: tag }: Tag, label: string): NewCode {
	const taken = new Set(tags.flatMap(({ codes }) => codes.map(({ id }) => id)));
	const name = freshId(label, (one) => taken.has(`${tag}/${one}`));
	return { tag, code: { id: `${tag}/${name}`, label, definition: '' } };
}

/** The tag, as it is by now, with those of the codes that are for it and that it does not have yet. */
export function withCodes(tag: Tag, made: readonly NewCode[]): Tag {
	const known = new Set(tag.codes.map(({ id }) => id));
	const codes = made.flatMap((one) =>
		one.tag === tag.id && !known.has(one.code.id) ? one.code : [],
	);
	return codes.length > 0 ? { ...tag, codes: [...tag.codes, ...codes] } : tag;
}
