/** What is ticked in a list of tags and codes: one tag, and codes of it. */
import type { Annotation } from '../model/annotation.ts';
import type { Tag } from '../model/codebook.ts';
import { coded, type Wanted } from './give.ts';
import type { Choice } from './choices.ts';

export interface Ticked {
	/** `Tag.id`; none is ticked while it can be any. */
	readonly tag?: string;
	/** `Code.id`s */
	readonly codes: readonly string[];
}

export const NOTHING_TICKED: Ticked = { codes: [] };

/** What all of these highlights have. */
export function common(annotations: readonly Annotation[]): Ticked {
	const [first, ...rest] = annotations;
	if (!first) return NOTHING_TICKED;
	const codes = first.codes.filter((code) => rest.every((one) => one.codes.includes(code)));
	return rest.every(({ tag }) => tag === first.tag) ? { tag: first.tag, codes } : { codes };
}

export function isTicked(ticked: Ticked, { id, code }: Choice): boolean {
	return code ? ticked.codes.includes(id) : ticked.tag === id;
}

/** With this one too; a tag or a code of another tag takes the place of what was ticked under the first. */
export function withTicked(
	tags: ReadonlyMap<string, Tag>,
	ticked: Ticked,
	{ id, tag, code }: Choice,
): Ticked {
	const before = { tag: ticked.tag ?? tag.id, codes: ticked.codes };
	return coded(tags, before, code ? { give: [id] } : { tag: id });
}

/**
 * Without it: a code alone, or a tag with its codes, which leaves what was there before. The tag that
 * highlights have stays, as they have to have one.
 */
export function withoutTicked(
	ticked: Ticked,
	{ id, code }: Choice,
	before = NOTHING_TICKED,
): Ticked {
	if (!code) return before.tag === id ? ticked : before;
	const { tag, codes } = ticked;
	return { ...(tag !== undefined && { tag }), codes: codes.filter((one) => one !== id) };
}

/** What takes highlights that had `before` in common to `after`. */
export function wantedBy(before: Ticked, after: Ticked): Wanted {
	return {
		...(after.tag !== undefined && after.tag !== before.tag && { tag: after.tag }),
		give: after.codes.filter((code) => !before.codes.includes(code)),
		take: before.codes.filter((code) => !after.codes.includes(code)),
	};
}
