/** What the library does to stories and articles, each as one change that undo takes back whole. */
import type { Article } from '#lib/core/model/article.ts';
import { change, type Change } from '#lib/core/model/change.ts';
import { annotationsIn, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';
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
	const updated: [Entity, Entity][] = [];

	for (const story of snapshot.stories.values()) {
		const articles = story.articles.filter((id) => !gone.has(id));
		if (gone.has(story.id) || articles.length === story.articles.length) continue;
		updated.push([story, { ...story, articles }]);
	}
	for (const link of snapshot.links.values()) {
		const left = link.annotations.filter((id) => !lost.has(id));
		if (left.length === link.annotations.length) continue;
		if (left.length < 2) removed.push(link);
		else updated.push([link, { ...link, annotations: left }]);
	}
	for (const claim of snapshot.claims.values()) {
		const left = claim.annotations.filter((id) => !lost.has(id));
		const notCovered = claim.notCovered.filter((id) => !gone.has(id));
		if (left.length + notCovered.length === claim.annotations.length + claim.notCovered.length) {
			continue;
		}
		updated.push([claim, { ...claim, annotations: left, notCovered }]);
	}
	return change({ updated, removed });
}

/** What brings a bundled story back to how it came; highlights added to it are removed. */
export function asBundled(snapshot: Snapshot, records: readonly Entity[]): Change {
	const added: Entity[] = [];
	const updated: [Entity, Entity][] = [];
	const bundled = new Set(records.map(({ id }) => id));
	const removed: Entity[] = [];
	for (const record of records) {
		if (record.type === 'tag') continue;
		const stored = storedLike(snapshot, record);
		if (!stored) added.push(record);
		else updated.push([stored, record]);
		if (record.type !== 'article') continue;
		for (const annotation of annotationsIn(snapshot, record.id).values()) {
			if (!bundled.has(annotation.id)) removed.push(annotation);
		}
	}
	return change({ added, updated, removed });
}

function storedLike(snapshot: Snapshot, record: Entity): Entity | undefined {
	switch (record.type) {
		case 'article':
			return snapshot.articles.get(record.id);
		case 'story':
			return snapshot.stories.get(record.id);
		case 'annotation':
			return annotationsIn(snapshot, record.article).get(record.id);
		case 'link':
			return snapshot.links.get(record.id);
		case 'claim':
			return snapshot.claims.get(record.id);
		case 'tag':
			return snapshot.tags.get(record.id);
	}
}
