/** What a highlight can be given: the tags and their codes, as one list to choose from. */
import { withExamples } from '../codebook/examples.ts';
import type { Code, Entry, Tag } from '../model/codebook.ts';

/** A tag, or a code under it. */
export interface Choice {
	/** `Tag.id` or `Code.id` */
	readonly id: string;
	readonly entry: Entry;
	/** The tag itself, or the one that the code is under. */
	readonly tag: Tag;
	readonly code?: Code;
}

/**
 * The tags in the order given, each before its codes; what was deleted is not offered. The entries have
 * the examples that they are shipped with.
 */
export function choicesOf(tags: readonly Tag[]): readonly Choice[] {
	return tags
		.filter(({ deleted }) => deleted === undefined)
		.flatMap((tag) => [
			{ id: tag.id, entry: withExamples(tag), tag },
			...tag.codes
				.filter(({ deleted }) => deleted === undefined)
				.map((code) => ({ id: code.id, entry: withExamples(code), tag, code })),
		]);
}

/** The tag that has the code, wherever the code has gone since it was made. */
export function tagOfCode(tags: ReadonlyMap<string, Tag>, code: string): Tag | undefined {
	const first = tags.get(code.slice(0, Math.max(0, code.indexOf('/'))));
	if (first && has(first, code)) return first;
	return [...tags.values()].find((tag) => has(tag, code));
}

function has({ codes }: Tag, id: string): boolean {
	return codes.some((code) => code.id === id);
}
