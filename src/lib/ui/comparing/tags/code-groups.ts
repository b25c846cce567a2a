/** Which rows a table of codes has: the codes under their tags, and what has none. */
import type { Coverage } from '#lib/core/compare/coverage.ts';
import { codeLabel } from '#lib/core/model/codebook-codes.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import { m } from '#messages';
import type { ShownTag } from './tag-figures.svelte.ts';

export interface ShownCode {
	/** `Code.id`, or `uncoded` of the tag. */
	readonly id: string;
	readonly label: string;
}

export interface CodeGroup {
	readonly tag: ShownTag;
	readonly codes: readonly ShownCode[];
}

/** No id of a code ends so: those have a name after the last stroke. */
export const UNCODED = '//';

/** Stands for the highlights of a tag that have no code. */
export function uncoded(tag: string): string {
	return tag + UNCODED;
}

/**
 * A code that has gone to another tag comes under that one, or under its first one where the other is
 * not shown.
 * @param occurring what is counted under which code
 * @param all every code of the codebook, or only those that occur
 */
export function codeGroups(
	{ tags }: Snapshot,
	shown: readonly ShownTag[],
	occurring: ReadonlyMap<string, Coverage>,
	all: boolean,
): CodeGroup[] {
	const placed = new Set(
		shown.flatMap(({ id }) => (tags.get(id)?.codes ?? []).map((code) => code.id)),
	);
	const groups = shown.map((tag): CodeGroup => {
		const known = tags.get(tag.id)?.codes ?? [];
		const strange = [...occurring.keys()].filter(
			(id) => id.startsWith(`${tag.id}/`) && id !== uncoded(tag.id) && !placed.has(id),
		);
		const codes: ShownCode[] = [
			...known.filter(({ id, deleted }) => (all && !deleted) || occurring.has(id)),
			...strange.map((id) => ({ id, label: codeLabel({ tags }, id) })),
		];
		if (codes.length && occurring.has(uncoded(tag.id))) {
			codes.push({ id: uncoded(tag.id), label: m.without_code() });
		}
		return { tag, codes };
	});
	return groups.filter(({ codes }) => codes.length > 0);
}
