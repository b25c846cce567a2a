/**
 * What an import would do, before anything is written: a plan to show, then a change to commit.
 * Importing the same records again changes nothing.
 *
 * An incoming article with a stored id but another text is a conflict. `mine` keeps the stored text
 * (passages marked on the other text come along and are found again by their quotes), `theirs`
 * replaces it, and `both` brings the other text in as an article of its own: its id follows from the
 * old id and the hash, the passages marked on that text and the incoming stories go with it, and
 * a second import knows it again.
 */
import { idFrom } from '../ids.ts';
import { codePoints } from '../text/offsets.ts';
import type { Annotation } from './annotation.ts';
import type { Article } from './article.ts';
import { change, key, sameValue, type Change } from './change.ts';
import { decided, grown, type Decision } from './import-merge.ts';
import { annotationById, annotationsIn, find, type Entity, type Snapshot } from './snapshot.ts';
import type { Story } from './story.ts';

export type { Decision } from './import-merge.ts';

export interface ImportPlan {
	readonly added: readonly Entity[];
	/** The stored records to which the import adds nothing. */
	readonly same: readonly Entity[];
	/** `[stored, what it becomes]`: grown without a contradiction, so nobody is asked. */
	readonly changed: readonly (readonly [Entity, Entity])[];
	/** `[stored, incoming]`, for the person to decide; `key(stored)` names the conflict. */
	readonly conflicts: readonly (readonly [Entity, Entity])[];
}

/** `incoming` is whole: what its records refer to is in it or stored. */
export function planImport(snapshot: Snapshot, incoming: readonly Entity[]): ImportPlan {
	const articles = articlesById(incoming);
	const copies = copiesFromBefore(snapshot, articles);
	const settled = settle(snapshot, articles);
	const added: Entity[] = [];
	const same: Entity[] = [];
	const conflicts: [Entity, Entity][] = [];
	const changed = new Map<string, readonly [Entity, Entity]>(
		[...settled].map(([before, after]) => [key(after), [before, after] as const]),
	);
	for (const raw of incoming) {
		const record = fitted(raw, snapshot, articles, copies);
		const stored = find(snapshot, record);
		if (!stored) {
			added.push(record);
			continue;
		}
		const current = settled.get(stored) ?? stored;
		const after = grown(current, record);
		if (!after) conflicts.push([current, record]);
		else if (after !== current) changed.set(key(after), [stored, after]);
		else if (!changed.has(key(after))) same.push(stored);
	}
	return { added, same, changed: [...changed.values()], conflicts };
}

/** A conflict without a decision is left as it is stored. */
export function importChange(plan: ImportPlan, decisions: ReadonlyMap<string, Decision>): Change {
	const decisionOn = (stored: Entity) => decisions.get(key(stored)) ?? 'mine';
	const copies = new Map<string, Copy>();
	for (const [stored, incoming] of plan.conflicts) {
		if (stored.type !== 'article' || incoming.type !== 'article') continue;
		if (stored.hash === incoming.hash || decisionOn(stored) !== 'both') continue;
		copies.set(incoming.id, copyOf(incoming));
	}
	const added = plan.added.map((record) => {
		const copy = record.type === 'annotation' && copyUnder(record, copies);
		return copy ? { ...record, article: copy.id } : withCopies(record, copies);
	});
	const updated = new Map(plan.changed.map((pair) => [key(pair[0]), pair]));
	const become = (stored: Entity, after: Entity) => {
		const before = updated.get(key(stored))?.[0] ?? stored;
		const next = withCopies(after, copies);
		if (!sameValue(before, next)) updated.set(key(stored), [before, next]);
	};
	for (const [stored, after] of plan.changed) become(stored, after);
	for (const stored of plan.same) become(stored, stored);
	for (const [stored, incoming] of plan.conflicts) {
		const copied = incoming.type === 'article' ? copies.get(incoming.id) : undefined;
		const under = incoming.type === 'annotation' ? copyUnder(incoming, copies) : undefined;
		if (copied) added.push(copied);
		else if (under) added.push(copiedPassage(incoming as Annotation, under.id));
		else become(stored, decided(stored, incoming, decisionOn(stored)));
	}
	return change({ added, updated: [...updated.values()] });
}

type Copy = Article;

function copyOf(article: Article): Copy {
	return { ...article, id: `${article.id}-${article.hash.slice('sha256-'.length).slice(0, 8)}` };
}

/** The copy that a passage goes with: the one of the text that it was marked on. */
function copyUnder(
	{ article, anchor }: Annotation,
	copies: ReadonlyMap<string, Copy>,
): Copy | undefined {
	const copy = copies.get(article);
	return copy?.hash === anchor.hash ? copy : undefined;
}

/** For a passage whose own id stays with the stored article. */
function copiedPassage(annotation: Annotation, article: string): Annotation {
	return { ...annotation, article, id: idFrom('passage', annotation.id, article) };
}

/** A story that holds the original holds the copy beside it. */
function withCopies(record: Entity, copies: ReadonlyMap<string, Copy>): Entity {
	if (record.type !== 'story' || !record.articles.some((id) => copies.has(id))) return record;
	const articles = record.articles.flatMap((id) => [
		id,
		...(copies.has(id) ? [copies.get(id)!.id] : []),
	]);
	return { ...record, articles: [...new Set(articles)] } satisfies Story;
}

function articlesById(records: readonly Entity[]): ReadonlyMap<string, Article> {
	return new Map(
		records.flatMap((one) => (one.type === 'article' ? [[one.id, one] as const] : [])),
	);
}

/** By the incoming article's id: the copies of these articles that an earlier import brought in. */
function copiesFromBefore(
	snapshot: Snapshot,
	articles: ReadonlyMap<string, Article>,
): ReadonlyMap<string, Copy> {
	const copies = new Map<string, Copy>();
	for (const article of articles.values()) {
		const stored = snapshot.articles.get(article.id);
		if (!stored || stored.hash === article.hash) continue;
		const copy = snapshot.articles.get(copyOf(article).id);
		if (copy?.hash === article.hash) copies.set(article.id, copy);
	}
	return copies;
}

/** The incoming record in the terms of what is stored. */
function fitted(
	record: Entity,
	snapshot: Snapshot,
	articles: ReadonlyMap<string, Article>,
	copies: ReadonlyMap<string, Copy>,
): Entity {
	if (record.type === 'article') return { ...record, id: copies.get(record.id)?.id ?? record.id };
	if (record.type === 'story') {
		const renamed = record.articles.map((id) => copies.get(id)?.id ?? id);
		return { ...record, articles: [...new Set(renamed)] };
	}
	if (record.type !== 'annotation') return record;
	const copy = copyUnder(record, copies);
	const stored = copy ?? snapshot.articles.get(record.article);
	const came = articles.get(record.article);
	const counted =
		stored && came?.text === '' && stored.text !== '' && stored.hash === record.anchor.hash
			? inUtf16(record, stored.text)
			: record;
	if (!copy) return counted;
	const namesake = annotationById(snapshot, record.id);
	return namesake && namesake.article !== copy.id
		? copiedPassage(counted, copy.id)
		: { ...counted, article: copy.id };
}

/** Stored passages whose article was without its text, which the import brings: counted anew. */
function settle(
	snapshot: Snapshot,
	articles: ReadonlyMap<string, Article>,
): ReadonlyMap<Entity, Annotation> {
	const settled = new Map<Entity, Annotation>();
	for (const article of articles.values()) {
		const stored = snapshot.articles.get(article.id);
		if (stored?.text !== '' || article.text === '' || stored.hash !== article.hash) continue;
		for (const annotation of annotationsIn(snapshot, article.id).values()) {
			if (annotation.anchor.hash !== article.hash) continue;
			const counted = inUtf16(annotation, article.text);
			if (!sameValue(counted, annotation)) settled.set(annotation, counted);
		}
	}
	return settled;
}

/** No text has this hash, so a passage that has it is looked for by its quote. */
const UNKNOWN_TEXT = `sha256-${'0'.repeat(64)}`;

/** Without the text at hand a position stays in code points; here it is put into UTF-16 units. */
function inUtf16(annotation: Annotation, text: string): Annotation {
	const points = codePoints(text);
	const { position, quote } = annotation.anchor;
	if (position.end <= points.length) {
		const start = points.toUtf16(position.start);
		const end = points.toUtf16(position.end);
		if (text.slice(start, end) === quote.exact) {
			return { ...annotation, anchor: { ...annotation.anchor, position: { start, end } } };
		}
	}
	return { ...annotation, anchor: { ...annotation.anchor, hash: UNKNOWN_TEXT } };
}
