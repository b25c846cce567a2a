/** What people do to codes, each act as one change that undo takes back whole. */
import type { Annotation } from '../model/annotation.ts';
import { NO_CHANGE, change, sameValue, type Change } from '../model/change.ts';
import type { Code, Tag } from '../model/codebook.ts';
import { edited } from '../model/edit.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { ok, type Result } from '../result.ts';
import {
	freeLabel,
	freshId,
	reworded,
	trimmed,
	trimmedAll,
	undeleted,
	type Wording,
} from './entries.ts';
import { withoutShipped } from './examples.ts';
import { moved } from './tags.ts';
import { carrying } from './uses.ts';

/**
 * A new code at the end of the tag's. Its id, `<tag>/<name>`, comes from the label and stays. Refused:
 * `label-missing`, `label-taken`.
 */
export function codeAdded(snapshot: Snapshot, tag: Tag, wording: Wording): Result<Change> {
	const words = trimmed(wording);
	const label = freeLabel(words.label, tag.codes);
	if (!label.ok) return label;
	const taken = new Set([...snapshot.tags.values()].flatMap(({ codes }) => codes.map(idOf)));
	const id = `${tag.id}/${freshId(label.value, (slug) => taken.has(`${tag.id}/${slug}`))}`;
	return ok(edited(tag, { codes: [...tag.codes, { id, ...words }] }));
}

/** Other words for the code; see `reworded`. Refused as in `codeAdded`. */
export function codeEdited(
	snapshot: Snapshot,
	tag: Tag,
	code: Code,
	wording: Wording,
	time: string,
): Result<Change> {
	const words = withoutShipped(code.id, trimmedAll(wording));
	const others = tag.codes.filter(({ id }) => id !== code.id);
	const label = freeLabel(words.label, others);
	if (!label.ok) return label;
	const used = carrying(snapshot, code.id).length > 0;
	return ok(withCode(tag, code, reworded(code, words, used, time)));
}

/** The code so many places further on among those of its tag that are offered (negative: back). */
export function codeMoved(tag: Tag, code: Code, by: number): Change {
	const offered = tag.codes.filter(({ deleted }) => !deleted);
	const order = moved(offered, offered.indexOf(code), by);
	if (order === offered) return NO_CHANGE;
	return edited(tag, { codes: [...order, ...tag.codes.filter(({ deleted }) => deleted)] });
}

/**
 * The code under another tag; its id stays. Highlights of the old tag whose only code it is get the
 * new tag with it. Those that have other codes too stay what they are and keep this one. Refused:
 * `label-taken`.
 */
export function codeGiven(
	snapshot: Snapshot,
	from: Tag,
	code: Code,
	to: Tag,
	time: string,
): Result<Change> {
	const label = freeLabel(code.label, to.codes);
	if (!label.ok) return label;
	const tags: [Tag, Tag][] = [
		[from, { ...from, codes: from.codes.filter(({ id }) => id !== code.id) }],
		[to, { ...to, codes: [...to.codes, code] }],
	];
	const highlights = goingAlong(snapshot, from.id, code.id).map(
		(one) => [one, { ...one, tag: to.id, coded: time, modified: time }] as const,
	);
	return ok(change({ updated: [...tags, ...highlights] }));
}

/** The highlights of that tag whose only code it is: they go where the code goes. */
export function goingAlong(snapshot: Snapshot, tag: string, code: string): Annotation[] {
	return carrying(snapshot, code).filter((one) => one.tag === tag && one.codes.length === 1);
}

/** The code is offered no more; highlights keep it. */
export function codeDeleted(tag: Tag, code: Code, time: string): Change {
	return withCode(tag, code, { ...code, deleted: time });
}

/** The code is offered again. Refused: `label-taken`. */
export function codeRestored(tag: Tag, code: Code): Result<Change> {
	const label = freeLabel(
		code.label,
		tag.codes.filter(({ id }) => id !== code.id),
	);
	return label.ok ? ok(withCode(tag, code, undeleted(code))) : label;
}

function withCode(tag: Tag, before: Code, after: Code): Change {
	if (sameValue(before, after)) return NO_CHANGE;
	return edited(tag, { codes: tag.codes.map((code) => (code.id === before.id ? after : code)) });
}

function idOf({ id }: Code): string {
	return id;
}
