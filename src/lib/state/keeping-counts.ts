/** How much there is, and how much of it is the person’s own. */
import { entities, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';

export interface Counts {
	readonly stories: number;
	readonly articles: number;
	readonly annotations: number;
}

/** Under this name stands whatever was marked in a bundled story. */
const BUNDLED = 'Example';

export function countsOf({ stories, articles, annotations }: Snapshot): Counts {
	let marked = 0;
	for (const inArticle of annotations.values()) marked += inArticle.size;
	return { stories: stories.size, articles: articles.size, annotations: marked };
}

/** How many records did not come with the program: stories, articles and highlights. */
export function ownOf(snapshot: Snapshot): number {
	let own = 0;
	const records = ownRecords(snapshot);
	while (!records.next().done) own += 1;
	return own;
}

/** Whether there are any; told at once where there are. */
export function hasOwn(snapshot: Snapshot): boolean {
	return !ownRecords(snapshot).next().done;
}

function* ownRecords(snapshot: Snapshot): Generator<Entity> {
	const examples = [...snapshot.stories.values()].filter(({ example }) => example);
	const bundled = new Set(examples.flatMap(({ articles }) => articles));
	for (const record of entities(snapshot)) {
		const isOwn =
			(record.type === 'story' && !record.example) ||
			(record.type === 'article' && !bundled.has(record.id)) ||
			(record.type === 'annotation' && record.creator !== BUNDLED);
		if (isOwn) yield record;
	}
}
