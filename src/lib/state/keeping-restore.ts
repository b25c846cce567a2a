/** What a copy of the work would change, before anything is changed. */
import { difference, snapshotOf, type Change } from '#lib/core/model/change.ts';
import { BUILT_IN_TAGS } from '#lib/core/model/codebook.ts';
import { importChange, planImport } from '#lib/core/model/import-plan.ts';
import { EMPTY_SNAPSHOT, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';

/**
 * `missing`: what is not here comes back, and nothing that is here goes or says less. `whole`:
 * everything is as it was then.
 */
export type Extent = 'missing' | 'whole';

/** @param time ISO 8601 of now; see `importChange` */
export function restoring(
	snapshot: Snapshot,
	copy: readonly Entity[],
	extent: Extent,
	time: string,
): Change {
	if (extent === 'missing') {
		return importChange(planImport(snapshot, copy), new Map(), time);
	}
	const then = difference(snapshot, snapshotOf(copy, EMPTY_SNAPSHOT));
	return { ...then, removed: then.removed.filter(outsideExamples(snapshot, copy)) };
}

/**
 * Stories that came with the program since, whole, and the tags that it can’t be without: that a copy
 * doesn’t have them does not mean that they were taken away.
 */
function outsideExamples(
	{ stories, annotations }: Snapshot,
	copy: readonly Entity[],
): (record: Entity) => boolean {
	const known = new Set(copy.map(({ id }) => id));
	const news = [...stories.values()].filter(({ id, example }) => example && !known.has(id));
	const articles = new Set(news.flatMap(({ articles }) => articles));
	const marked = new Set([...articles].flatMap((id) => [...(annotations.get(id)?.keys() ?? [])]));
	const isNew = (id: string | undefined) => news.some((story) => story.id === id);
	return (record) => {
		switch (record.type) {
			case 'tag':
				return !(BUILT_IN_TAGS as readonly string[]).includes(record.id);
			case 'story':
				return !isNew(record.id);
			case 'article':
				return !articles.has(record.id);
			case 'version':
			case 'annotation':
				return !articles.has(record.article);
			case 'claim':
				return !isNew(record.story);
			case 'link':
				return !record.annotations.some((id) => marked.has(id));
			case 'coder':
				return true;
		}
	};
}

const KINDS = ['story', 'article', 'annotation', 'tag'] as const;
export type Kind = (typeof KINDS)[number] | 'other';

export interface Row {
	readonly kind: Kind;
	readonly added: readonly Entity[];
	/** As they would be. */
	readonly changed: readonly Entity[];
	readonly removed: readonly Entity[];
}

/** The change by kinds of record, those left out of which it has none. */
export function rowsOf({ added, updated, removed }: Change): Row[] {
	const changed = updated.map(([, after]) => after);
	return [...KINDS, 'other' as const]
		.map((kind) => {
			const ofKind = (one: Entity) => kindOf(one) === kind;
			return {
				kind,
				added: added.filter(ofKind),
				changed: changed.filter(ofKind),
				removed: removed.filter(ofKind),
			};
		})
		.filter((row) => row.added.length + row.changed.length + row.removed.length > 0);
}

function kindOf({ type }: Entity): Kind {
	return (KINDS as readonly string[]).includes(type) ? (type as Kind) : 'other';
}
