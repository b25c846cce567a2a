/**
 * Tags and codes given to highlights, each act as one change that undo takes back whole; `undefined`
 * where nothing would differ. A highlight has one tag, and codes of that tag alone.
 */
import { describe } from '../anchor/describe.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { change, type Change } from '../model/change.ts';
import type { Tag } from '../model/codebook.ts';
import { released } from '../model/release.ts';
import { annotationById, type Snapshot } from '../model/snapshot.ts';
import type { Span } from '../text/span.ts';
import { tagOfCode } from './choices.ts';

/** What highlights are to have afterwards; the rest of what they have stays. */
export interface Wanted {
	/** `Tag.id`; the codes of another tag go. */
	readonly tag?: string;
	/** `Code.id`s; a code of another tag brings its tag with it. */
	readonly give?: readonly string[];
	readonly take?: readonly string[];
}

/** Who marks, and when. */
export interface Marking {
	readonly id: string;
	readonly creator: string;
	/** ISO 8601 */
	readonly time: string;
}

export function giveCode(
	snapshot: Snapshot,
	annotation: Annotation,
	code: string,
	time: string,
): Change | undefined {
	return codeMany(snapshot, [annotation.id], { give: [code] }, time);
}

export function takeCode(
	snapshot: Snapshot,
	annotation: Annotation,
	code: string,
	time: string,
): Change | undefined {
	return codeMany(snapshot, [annotation.id], { take: [code] }, time);
}

/** Those that have the tag already stay as they are. */
export function retagMany(
	snapshot: Snapshot,
	ids: Iterable<string>,
	tag: string,
	time: string,
): Change | undefined {
	return codeMany(snapshot, ids, { tag }, time);
}

/** Codes that the codebook does not know are not given. */
export function codeMany(
	snapshot: Snapshot,
	ids: Iterable<string>,
	wanted: Wanted,
	time: string,
): Change | undefined {
	const updated = present(snapshot, ids).flatMap((before) => {
		const { tag, codes } = coded(snapshot.tags, before, wanted);
		const same =
			tag === before.tag &&
			codes.length === before.codes.length &&
			codes.every((code, i) => code === before.codes[i]);
		if (same) return [];
		return [[before, { ...before, tag, codes, coded: time, modified: time }] as const];
	});
	return updated.length > 0 ? change({ updated }) : undefined;
}

/** The highlights go, out of their links and claims too. */
export function deleteMany(snapshot: Snapshot, ids: Iterable<string>): Change | undefined {
	const going = present(snapshot, ids);
	if (going.length === 0) return undefined;
	const lost = new Set(going.map(({ id }) => id));
	const { updated, removed } = released(snapshot, lost);
	const strays = removed.filter(({ type, id }) => type !== 'annotation' || !lost.has(id));
	return change({ updated, removed: [...going, ...strays] });
}

/** A new highlight of the passage, with its tag and codes. */
export function markedAs(
	{ tags }: Snapshot,
	article: Article,
	passage: Span,
	wanted: Wanted & { readonly tag: string },
	{ id, creator, time }: Marking,
): Annotation {
	return {
		...{ type: 'annotation', id, article: article.id, anchor: describe(article, passage) },
		...coded(tags, { tag: wanted.tag, codes: [] }, wanted),
		...{ creator, created: time, modified: time },
	};
}

/** The tag and the codes after what is wanted: the tag first, then what is given, in its order. */
export function coded(
	tags: ReadonlyMap<string, Tag>,
	{ tag: before, codes }: Pick<Annotation, 'tag' | 'codes'>,
	{ tag: wanted = before, give = [], take = [] }: Wanted,
): Pick<Annotation, 'tag' | 'codes'> {
	let has: { readonly tag: string; readonly codes: readonly string[] } = {
		tag: wanted,
		codes: under(tags, wanted, before, codes).filter((code) => !take.includes(code)),
	};
	for (const code of give) {
		const owner = tagOfCode(tags, code)?.id;
		if (owner === undefined) continue;
		const kept = under(tags, owner, has.tag, has.codes);
		has = { tag: owner, codes: kept.includes(code) ? kept : [...kept, code] };
	}
	return has;
}

/** Of these codes the ones that can stay under the tag. */
function under(
	tags: ReadonlyMap<string, Tag>,
	tag: string,
	before: string,
	codes: readonly string[],
): readonly string[] {
	return tag === before ? codes : codes.filter((code) => tagOfCode(tags, code)?.id === tag);
}

function present(snapshot: Snapshot, ids: Iterable<string>): readonly Annotation[] {
	return [...new Set(ids)].flatMap((id) => annotationById(snapshot, id) ?? []);
}
