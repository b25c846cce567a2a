/** How much there is, and how much of it is the person’s own. */
import { entities, type Snapshot } from '#lib/core/model/snapshot.ts';

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

/** Records that did not come with the program: stories, articles and highlights. */
export function ownOf(snapshot: Snapshot): number {
	const examples = [...snapshot.stories.values()].filter(({ example }) => example);
	const bundled = new Set(examples.flatMap(({ articles }) => articles));
	let own = 0;
	for (const record of entities(snapshot)) {
		if (record.type === 'story') own += record.example ? 0 : 1;
		else if (record.type === 'article') own += bundled.has(record.id) ? 0 : 1;
		else if (record.type === 'annotation') own += record.creator === BUNDLED ? 0 : 1;
	}
	return own;
}
