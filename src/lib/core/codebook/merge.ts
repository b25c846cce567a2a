/** Two tags or two codes that turn out to be one: what would become of highlights, and the change. */
import { passagesOf, placedIn } from '../anchor/placed.ts';
import type { Annotation } from '../model/annotation.ts';
import { change, type Change } from '../model/change.ts';
import type { Code, Tag } from '../model/codebook.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { goingAlong } from './codes.ts';
import { sameLabel } from './entries.ts';
import { annotationsOf, carrying } from './uses.ts';

/** What a merge does, for whoever has to decide. */
export interface MergePreview {
	/** So many highlights get another tag or code. */
	readonly changed: number;
	/** Of tags: so many of them are of a third tag, and get only the code of the same name. */
	readonly codesOnly: number;
	/**
	 * So many of them are doubled by it: the same words carry the other tag already, in a highlight of
	 * the same coder, and both stay; or the same highlight carries the other code already, and it is
	 * there once.
	 */
	readonly doubled: number;
	/** Codes that go along, and those that become the code of the same name. */
	readonly codes: readonly Code[];
	readonly sameCodes: readonly Code[];
	/** Of codes: so many highlights get the tag of the other code, since they have no other one. */
	readonly retagged: number;
}

/** What `tagsMerged` would do. */
export function tagMergePreview(snapshot: Snapshot, from: Tag, into: Tag): MergePreview {
	const { along, same } = codesOf(from, into);
	const changed = tagsMerged(snapshot, from, into, '').updated.flatMap(([one]) =>
		one.type === 'annotation' ? [one] : [],
	);
	const moved = changed.filter(({ tag }) => tag === from.id);
	return {
		changed: changed.length,
		codesOnly: changed.length - moved.length,
		doubled: doubled(snapshot, moved, into.id),
		codes: along,
		sameCodes: [...same.keys()],
		retagged: 0,
	};
}

/**
 * All highlights of `from` become those of `into`. Its codes go along; one that is called like a code
 * of `into` becomes that code. `from` is deleted, without codes. Notes, links and claims stay.
 */
export function tagsMerged(snapshot: Snapshot, from: Tag, into: Tag, time: string): Change {
	const { along, same } = codesOf(from, into);
	const ids = new Map([...same].map(([code, other]) => [code.id, other.id]));
	const highlights = [...annotationsOf(snapshot)].flatMap((one) => {
		const codes = [...new Set(one.codes.map((code) => ids.get(code) ?? code))];
		const isOf = one.tag === from.id;
		if (!isOf && !one.codes.some((code) => ids.has(code))) return [];
		const after: Annotation = {
			...one,
			tag: isOf ? into.id : one.tag,
			codes,
			coded: time,
			modified: time,
		};
		return [[one, after] as const];
	});
	const tags = [
		[from, { ...from, codes: [], deleted: time }],
		[into, { ...into, codes: [...into.codes, ...along] }],
	] as const;
	return change({ updated: [...tags, ...highlights] });
}

/** A code and the tag that it is under. */
export interface Placed {
	readonly tag: Tag;
	readonly code: Code;
}

/** What `codesMerged` would do. */
export function codeMergePreview(snapshot: Snapshot, from: Placed, into: Placed): MergePreview {
	const carriers = carrying(snapshot, from.code.id);
	const goes = from.tag.id !== into.tag.id;
	return {
		changed: carriers.length,
		codesOnly: 0,
		doubled: carriers.filter(({ codes }) => codes.includes(into.code.id)).length,
		codes: [],
		sameCodes: [],
		retagged: goes ? goingAlong(snapshot, from.tag.id, from.code.id).length : 0,
	};
}

/**
 * Every highlight with the one code gets the other in its place, and its tag as well if it has no
 * further code (as in `codeGiven`). The one is deleted.
 */
export function codesMerged(snapshot: Snapshot, from: Placed, into: Placed, time: string): Change {
	const along = new Set(goingAlong(snapshot, from.tag.id, from.code.id));
	const highlights = carrying(snapshot, from.code.id).map((one) => {
		const codes = one.codes.map((code) => (code === from.code.id ? into.code.id : code));
		const tag = along.has(one) ? into.tag.id : one.tag;
		return [one, { ...one, tag, codes: [...new Set(codes)], coded: time, modified: time }] as const;
	});
	const codes = from.tag.codes.map((code) =>
		code.id === from.code.id ? { ...code, deleted: time } : code,
	);
	return change({ updated: [[from.tag, { ...from.tag, codes }], ...highlights] });
}

/** Which codes go along as they are, and which are the same as one that is there. */
function codesOf(from: Tag, into: Tag): { along: Code[]; same: Map<Code, Code> } {
	const along: Code[] = [];
	const same = new Map<Code, Code>();
	for (const code of from.codes) {
		const twin = into.codes.find(
			(other) => !other.deleted && !code.deleted && sameLabel(other.label, code.label),
		);
		if (twin) same.set(code, twin);
		else along.push(code);
	}
	return { along, same };
}

/** How many of the highlights stand on passages each of which the same coder has marked as `into`. */
function doubled(snapshot: Snapshot, moved: readonly Annotation[], into: string): number {
	let count = 0;
	for (const [article, annotations] of snapshot.annotations) {
		const text = snapshot.articles.get(article);
		if (!text) continue;
		const places = new Map<string, string[]>();
		const there = new Set<string>();
		for (const { id, tag, start, end } of passagesOf(placedIn(snapshot, text))) {
			const at = `${start}-${end} ${annotations.get(id)?.creator ?? ''}`;
			places.set(id, [...(places.get(id) ?? []), at]);
			if (tag === into) there.add(at);
		}
		const here = moved.filter((one) => one.article === article);
		count += here.filter(({ id }) => places.get(id)?.every((at) => there.has(at))).length;
	}
	return count;
}
