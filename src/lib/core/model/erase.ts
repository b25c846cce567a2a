/** Taking stories and articles away for good. */
import type { Binnable } from './bin.ts';
import { change, type Change } from './change.ts';
import { released } from './release.ts';
import { annotationsIn, type Entity, type Snapshot } from './snapshot.ts';

/**
 * Takes the records away, and whatever belongs to them or points at them: earlier texts, highlights,
 * links, places in stories, what coders have said of them.
 */
export function erased(snapshot: Snapshot, records: readonly Binnable[]): Change {
	const stories = new Set(records.flatMap(({ type, id }) => (type === 'story' ? [id] : [])));
	const articles = new Set(records.flatMap(({ type, id }) => (type === 'article' ? [id] : [])));
	const versions = [...snapshot.versions.values()].filter(({ article }) => articles.has(article));
	const annotations = [...articles].flatMap((id) => [...annotationsIn(snapshot, id).values()]);
	const removed: Entity[] = [...records, ...versions, ...annotations];
	const updated: (readonly [Entity, Entity])[] = [];

	for (const story of snapshot.stories.values()) {
		const left = story.articles.filter((id) => !articles.has(id));
		if (stories.has(story.id) || left.length === story.articles.length) continue;
		updated.push([story, { ...story, articles: left }]);
	}
	for (const coder of snapshot.coders.values()) {
		const done = coder.done.filter((id) => !articles.has(id));
		if (done.length < coder.done.length) updated.push([coder, { ...coder, done }]);
	}
	const freed = released(
		snapshot,
		new Set(annotations.map(({ id }) => id)),
		new Set([...stories, ...articles]),
	);
	updated.push(...freed.updated);
	removed.push(...freed.removed);
	return change({ updated, removed });
}
