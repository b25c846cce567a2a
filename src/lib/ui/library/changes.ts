/** What the library does to stories and articles, each as one change that undo takes back whole. */
import type { Article } from '#lib/core/model/article.ts';
import { change, key, type Change } from '#lib/core/model/change.ts';
import type { Claim } from '#lib/core/model/claim.ts';
import type { Link } from '#lib/core/model/link.ts';
import { released } from '#lib/core/model/release.ts';
import { annotationsIn, find, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';

type Binnable = Story | Article;

export function edited<T extends Entity>(before: T, parts: Partial<T>): Change {
	return change({ updated: [[before, { ...before, ...parts }]] });
}

/** @param time ISO 8601 */
export function binned(record: Binnable, time: string): Change {
	return edited(record, { deleted: time });
}

export function restored(record: Binnable): Change {
	const { deleted: _time, ...rest } = record;
	return change({ updated: [[record, rest as Binnable]] });
}

export function withArticle(story: Story, article: string): Change {
	if (story.articles.includes(article)) return change({});
	return edited(story, { articles: [...story.articles, article] });
}

/** Takes records away for good, and whatever points at them: highlights, links, places in stories. */
export function erased(snapshot: Snapshot, records: readonly Binnable[]): Change {
	const gone = new Set(records.map(({ id }) => id));
	const annotations = records
		.filter((record) => record.type === 'article')
		.flatMap(({ id }) => [...annotationsIn(snapshot, id).values()]);
	const lost = new Set(annotations.map(({ id }) => id));
	const removed: Entity[] = [...records, ...annotations];
	const updated: (readonly [Entity, Entity])[] = [];

	for (const story of snapshot.stories.values()) {
		const articles = story.articles.filter((id) => !gone.has(id));
		if (gone.has(story.id) || articles.length === story.articles.length) continue;
		updated.push([story, { ...story, articles }]);
	}
	const freed = released(snapshot, lost, gone);
	updated.push(...freed.updated);
	removed.push(...freed.removed);
	return change({ updated, removed });
}

/**
 * What brings a bundled story back to how it came: highlights added to it go, and so do the links
 * and claims that were made of it.
 */
export function asBundled(snapshot: Snapshot, records: readonly Entity[]): Change {
	const added: Entity[] = [];
	const updated = new Map<string, readonly [Entity, Entity]>();
	const removed = new Map<string, Entity>();
	const bundled = new Set(records.map(key));
	const marked = new Set<string>();
	const lost = new Set<string>();
	for (const record of records) {
		if (record.type === 'tag') continue;
		const stored = find(snapshot, record);
		if (!stored) added.push(record);
		else updated.set(key(record), [stored, record]);
		if (record.type !== 'article') continue;
		for (const annotation of annotationsIn(snapshot, record.id).values()) {
			marked.add(annotation.id);
			if (bundled.has(key(annotation))) continue;
			removed.set(key(annotation), annotation);
			lost.add(annotation.id);
		}
	}
	const isOwn = (group: Link | Claim) =>
		(group.type === 'claim' && bundled.has(`story:${group.story}`)) ||
		(group.annotations.length > 0 && group.annotations.every((id) => marked.has(id)));
	for (const group of [...snapshot.links.values(), ...snapshot.claims.values()]) {
		if (isOwn(group) && !bundled.has(key(group))) removed.set(key(group), group);
	}
	const freed = released(snapshot, lost);
	for (const record of freed.removed) {
		if (!bundled.has(key(record))) removed.set(key(record), record);
	}
	for (const pair of freed.updated) {
		const name = key(pair[0]);
		if (!updated.has(name) && !removed.has(name)) updated.set(name, pair);
	}
	return change({ added, updated: [...updated.values()], removed: [...removed.values()] });
}
