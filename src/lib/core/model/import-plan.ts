/**
 * What an import would do, before anything is written: a plan to show, then a change to commit.
 * Importing the same records again changes nothing.
 *
 * An incoming article with a stored id but another text is a conflict, unless the stored one had that
 * text before: then its passages are found again by way of it. `mine` keeps the stored text (passages
 * marked on the other text come along, and it is kept among the earlier ones for them), `theirs`
 * puts the other text in its place, and `both` brings the other text in as an article of its own: its
 * id follows from the old id and the hash, the passages marked on that text and the incoming stories
 * go with it, and a second import knows it again.
 */
import type { Annotation } from './annotation.ts';
import type { Article } from './article.ts';
import type { Binnable } from './bin.ts';
import { change, key, sameValue, type Change } from './change.ts';
import { copyOf, copyUnder, withCopies } from './import-copies.ts';
import { keepingDefinitions } from './import-definitions.ts';
import { copiedPassage, Fitting } from './import-fit.ts';
import { marksOf } from './marks.ts';
import { decided, grown, type Decision } from './import-merge.ts';
import type { Entity, Snapshot } from './snapshot.ts';
import { versionOf } from './version.ts';

export type { Decision } from './import-merge.ts';

export interface ImportPlan {
	readonly added: readonly Entity[];
	/** The stored records to which the import adds nothing. */
	readonly same: readonly Entity[];
	/** `[stored, what it becomes]`: grown without a contradiction, so nobody is asked. */
	readonly changed: readonly (readonly [Entity, Entity])[];
	/** `[stored, incoming]`, for the person to decide; `key(stored)` names the conflict. */
	readonly conflicts: readonly (readonly [Entity, Entity])[];
	/**
	 * The keys of the conflicts in which the incoming article is known to be the newer one: the stored
	 * text is among its earlier texts.
	 */
	readonly newer: ReadonlySet<string>;
	/** The earlier texts that are stored. */
	readonly versions: Snapshot['versions'];
}

/** `incoming` is whole: what its records refer to is in it or stored. */
export function planImport(snapshot: Snapshot, incoming: readonly Entity[]): ImportPlan {
	const fitting = new Fitting(snapshot, incoming);
	const settled = new Map<Entity, Entity>(fitting.settled());
	const added: Entity[] = [];
	const same: Entity[] = [];
	const conflicts: (readonly [Entity, Entity])[] = [];
	const newer = new Set<string>();
	const changed = new Map<string, readonly [Entity, Entity]>(
		[...settled].map(([before, after]) => [key(after), [before, after] as const]),
	);
	for (const raw of incoming) {
		const record = fitting.fit(raw);
		const stored = fitting.find(record);
		if (!stored) {
			added.push(record);
			continue;
		}
		const current = settled.get(stored) ?? stored;
		const after = grown(current, record);
		if (!after) {
			const pair = [current, record] as const;
			conflicts.push(pair);
			if (isOtherText(pair) && fitting.isNewer(pair[0])) newer.add(key(current));
		} else if (after !== current) changed.set(key(after), [stored, after]);
		else if (!changed.has(key(after))) same.push(stored);
	}
	const { versions } = snapshot;
	return { added, same, changed: [...changed.values()], conflicts, newer, versions };
}

/**
 * A conflict without a decision is left as it is stored. `time` (ISO 8601) is when texts that another
 * one takes the place of are said to be replaced, and from when on what comes in binned is in the bin:
 * else an old backup's bin would be emptied before anybody has seen it.
 */
export function importChange(
	plan: ImportPlan,
	decisions: ReadonlyMap<string, Decision>,
	time: string,
): Change {
	const decisionOn = (stored: Entity) => decisions.get(key(stored)) ?? 'mine';
	const texts = plan.conflicts.filter(isOtherText);
	const copies = new Map<string, Article>();
	for (const [stored, incoming] of texts) {
		if (decisionOn(stored) === 'both') copies.set(incoming.id, copyOf(incoming));
	}
	const added = plan.added.map((record) => {
		const copy = record.type === 'annotation' && copyUnder(record, copies);
		return copy ? { ...record, article: copy.id } : withCopies(binnedAt(record, time), copies);
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
		if (copied) added.push(binnedAt(copied, time));
		else if (under) added.push(copiedPassage(incoming as Annotation, under.id));
		else {
			const next = decided(stored, incoming, decisionOn(stored));
			become(stored, keepingDefinitions(stored, next, time));
		}
	}
	if (texts.length > 0) {
		const after = [...updated.values()].map(([, record]) => record);
		const known = new Set(added.map(key));
		for (const article of outdone(texts, decisionOn, [...added, ...after, ...plan.same])) {
			const version = versionOf(article, time);
			const stored = plan.versions.get(version.id);
			if (stored) become(stored, { ...stored, replaced: time });
			else if (!known.has(key(version))) added.push(version);
		}
	}
	return change({ added, updated: [...updated.values()] });
}

function binnedAt<T extends Entity>(record: T, time: string): T {
	const isBinned = record.type !== 'tag' && (record as Partial<Binnable>).deleted !== undefined;
	return isBinned ? { ...record, deleted: time } : record;
}

/** The articles whose text has to be kept as an earlier one. */
function* outdone(
	texts: readonly (readonly [stored: Article, incoming: Article])[],
	decisionOn: (stored: Entity) => Decision,
	records: readonly Entity[],
): Generator<Article> {
	const marked = new Set(
		records.flatMap((one) =>
			one.type === 'annotation' ? marksOf(one).map(({ hash }) => `${one.article} ${hash}`) : [],
		),
	);
	for (const [stored, incoming] of texts) {
		const decision = decisionOn(stored);
		if (decision === 'theirs' && stored.text !== '') yield stored;
		if (decision === 'mine' && marked.has(`${incoming.id} ${incoming.hash}`)) yield incoming;
	}
}

function isOtherText(pair: readonly [Entity, Entity]): pair is readonly [Article, Article] {
	const [stored, incoming] = pair;
	return stored.type === 'article' && stored.hash !== (incoming as Article).hash;
}
