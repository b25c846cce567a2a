/** Tags and codes given by way of the picker and the cards: one change, one step to undo. */
import { codeMany, markedAs, takeCode, type Wanted } from '#lib/core/coding/give.ts';
import { withCodes, type NewCode } from '#lib/core/coding/new-code.ts';
import { wantedBy, type Ticked } from '#lib/core/coding/tick.ts';
import type { Action } from '#lib/core/history.ts';
import { UNTAGGED } from '#lib/core/model/annotation.ts';
import { change, type Change } from '#lib/core/model/change.ts';
import type { Tag } from '#lib/core/model/codebook.ts';
import type { Passage } from '#lib/core/model/passage.ts';
import { annotationById, type Snapshot } from '#lib/core/model/snapshot.ts';
import { marksOn } from './annotator.svelte.ts';
import type { App } from './context.ts';

export type CodingParts = Pick<App, 'workspace' | 'session' | 'preferences' | 'origin'>;

/** What is coded: words that are selected, or highlights. */
export type Target =
	| { readonly kind: 'passage'; readonly passage: Passage }
	| { readonly kind: 'highlights'; readonly ids: readonly string[] };

/** What was ticked before, and what is now. */
export interface Ticks {
	readonly before: Ticked;
	readonly after: Ticked;
	/** Codes that were made on the way. */
	readonly made?: readonly NewCode[];
}

/** @param startedAt `performance.now()` ms of the key press or click, for the measure */
export function code(
	parts: CodingParts,
	target: Target,
	{ before, after, made: codes = [] }: Ticks,
	startedAt = performance.now(),
): void {
	const { workspace, session, preferences, origin } = parts;
	const { snapshot } = workspace;
	const wanted = wantedBy(before, after);
	const defined = [...snapshot.tags.values()].flatMap((tag): [Tag, Tag][] => {
		const after = withCodes(tag, codes);
		return after === tag ? [] : [[tag, after]];
	});
	const tags = new Map([...snapshot.tags, ...defined.map(([, tag]) => [tag.id, tag] as const)]);
	const known = { ...snapshot, tags };
	const time = origin.now().toISOString();
	const made =
		target.kind === 'passage'
			? codedPassage(parts, known, target.passage, after, time)
			: codeMany(known, target.ids, wanted, time);
	if (!made) return;
	if (target.kind === 'passage') {
		session.hasTagged = true;
		preferences.coached = true;
	}
	if (after.tag !== undefined) session.lastTag = after.tag;
	const used = wanted.give?.length ? wanted.give.toReversed() : after.tag ? [after.tag] : [];
	preferences.recentCodes = [...new Set([...used, ...preferences.recentCodes])].slice(0, 12);
	workspace.commit(
		{ ...made, updated: [...defined, ...made.updated] },
		'local',
		actionOf(made, wanted, after),
		startedAt,
	);
}

/** Takes one code off a highlight. */
export function uncode({ workspace, origin }: CodingParts, id: string, code: string): void {
	const annotation = annotationById(workspace.snapshot, id);
	const time = origin.now().toISOString();
	const made = annotation && takeCode(workspace.snapshot, annotation, code, time);
	if (made) workspace.commit(made, 'local', { name: 'uncoded', code });
}

/** Words that this coder has given the tag already, or that are only linked, are coded; others marked. */
function codedPassage(
	parts: CodingParts,
	snapshot: Snapshot,
	passage: Passage,
	{ tag, codes }: Ticked,
	time: string,
): Change | undefined {
	const article = snapshot.articles.get(passage.article);
	if (!article || tag === undefined) return undefined;
	const mine = marksOn(parts, passage);
	const same = mine.findLast((one) => one.tag === tag || one.tag === UNTAGGED);
	if (same) return codeMany(snapshot, [same.id], { tag, give: codes }, time);
	const marking = { id: parts.origin.newId(), creator: parts.preferences.coder, time };
	return change({ added: [markedAs(snapshot, article, passage, { tag, give: codes }, marking)] });
}

function actionOf(made: Change, { give = [], take = [] }: Wanted, { tag }: Ticked): Action {
	const count = made.added.length + made.updated.length;
	const [code] = give;
	const one = give.length === 1 && code !== undefined ? { code } : {};
	if (count > 1) {
		if (give.length + take.length > 0) return { name: 'bulk-coded', count, ...one };
		return { name: 'bulk-retagged', count, ...(tag !== undefined && { tag }) };
	}
	if (give.length > 0) return { name: 'coded', ...one, count: give.length };
	if (take.length > 0) return { name: 'uncoded', ...(take[0] !== undefined && { code: take[0] }) };
	const name = made.added.length > 0 ? 'tagged' : 'retagged';
	return { name, ...(tag !== undefined && { tag }) };
}
