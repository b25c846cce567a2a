/** A plain model of two tabs: maps of highlights, and lists of steps. */
import type { Annotation } from '#lib/core/model/annotation.ts';
import { sameValue, type Change } from '#lib/core/model/change.ts';

const ORIGIN = '2026-01-01T00:00:00.000Z';
export const TABS = [0, 1] as const;

/** What is known of each highlight, by id. */
export type Records = Map<string, Annotation>;

export interface Step {
	readonly change: Change;
	readonly name: string;
}

/** The plain model: what is stored, what each tab shows, and what it can take back. */
export interface Model {
	readonly stored: Records;
	readonly shown: readonly [Records, Records];
	readonly past: readonly [Step[], Step[]];
	readonly future: readonly [Step[], Step[]];
	readonly mute: [boolean, boolean];
	made: number;
}

export function highlight(id: string, article: string, tag: string): Annotation {
	return {
		...{ type: 'annotation', id, article, tag, codes: [], creator: 'You' },
		anchor: {
			quote: { exact: `words ${id}`, prefix: '', suffix: '' },
			...{ position: { start: 0, end: 8 }, hash: 'sha256-0' },
		},
		...{ created: ORIGIN, modified: ORIGIN },
	};
}

export const FIELDS = ['tag', 'creator', 'note', 'modified'] as const;

/** Carries out a change in the model as if there were one tab, whose view may be out of date. */
export function store(model: Model, tab: 0 | 1, { added, updated, removed }: Change): void {
	const { stored } = model;
	const touched = [...added, ...updated.map(([, after]) => after), ...removed] as Annotation[];
	for (const one of removed as Annotation[]) {
		// an edit is never lost to a deletion
		if (sameValue(stored.get(one.id), one)) stored.delete(one.id);
	}
	for (const one of added as Annotation[]) stored.set(one.id, one);
	for (const [before, after] of updated as (readonly [Annotation, Annotation])[]) {
		const fields = FIELDS.filter((field) => !sameValue(before[field], after[field]));
		stored.set(after.id, withFields(stored.get(after.id) ?? after, after, fields));
	}
	tell(model, tab, touched);
}

/** The change was made again, on what it came out with: others hear of it once more. */
export function repeated(model: Model, tab: 0 | 1, { added, updated, removed }: Change): void {
	tell(model, tab, [...added, ...updated.map(([, after]) => after), ...removed] as Annotation[]);
}

function tell(model: Model, tab: 0 | 1, touched: readonly Annotation[]): void {
	const heard = model.mute[tab] ? [tab] : TABS;
	for (const one of heard) for (const { id } of touched) show(model, one, id);
}

function show({ stored, shown }: Model, tab: 0 | 1, id: string): void {
	const now = stored.get(id);
	if (now) shown[tab].set(id, now);
	else shown[tab].delete(id);
}

/** What of a step back or forth still makes sense on what the tab shows. */
export function sensible(shown: Records, { added, updated, removed }: Change): Change {
	const put: Annotation[] = [];
	const edits: [Annotation, Annotation][] = [];
	for (const one of added as Annotation[]) if (!shown.has(one.id)) put.push(one);
	for (const [from, to] of updated as (readonly [Annotation, Annotation])[]) {
		const now = shown.get(from.id);
		if (!now) continue;
		const wanted = FIELDS.filter((field) => !sameValue(from[field], to[field]));
		const free = wanted.filter((field) => sameValue(now[field], from[field]));
		if (free.length === 0) continue;
		edits.push([now, withFields(now, to, free)]);
	}
	const gone = (removed as Annotation[]).filter((one) => sameValue(shown.get(one.id), one));
	return { added: put, updated: edits, removed: gone };
}

/**
 * Where both sides wrote a note, or made the same record, the result keeps parts of both: that is
 * what the tests of merging are about, and left out here.
 */
export function isPlain({ stored, shown }: Model, tab: 0 | 1, { added, updated }: Change): boolean {
	const edits = updated as (readonly [Annotation, Annotation])[];
	return (
		added.every(({ id }) => !stored.has(id)) &&
		edits.every(([before, after]) => {
			const now = stored.get(after.id);
			const isNoted = before.note !== after.note;
			return !isNoted || !now || now.note === shown[tab].get(after.id)?.note;
		})
	);
}

export function newModel(): Model {
	return {
		...{ stored: new Map(), shown: [new Map(), new Map()], mute: [false, false], made: 0 },
		...{ past: [[], []], future: [[], []] },
	};
}

/** The tab reads everything again. */
export function catchUp({ stored, shown }: Model, tab: 0 | 1): void {
	shown[tab].clear();
	for (const [id, one] of stored) shown[tab].set(id, one);
}

function withFields(
	record: Annotation,
	from: Annotation,
	fields: readonly (typeof FIELDS)[number][],
): Annotation {
	const values = { ...record, ...Object.fromEntries(fields.map((name) => [name, from[name]])) };
	const known = Object.entries(values).filter(([, value]) => value !== undefined);
	return Object.fromEntries(known) as unknown as Annotation;
}
