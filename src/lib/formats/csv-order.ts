/** In which order tables list what they are about: always the same for the same records. */
import type { Article } from '#lib/core/model/article.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';

/** By title, then by id; by code units, the same everywhere. */
export function storiesInOrder({ stories }: Snapshot): Story[] {
	return [...stories.values()].sort((a, b) => order(a.title, b.title) || order(a.id, b.id));
}

/** Every article once: those of the stories as these have them, then the others by id. */
export function articlesInOrder(snapshot: Snapshot): Article[] {
	const ids = storiesInOrder(snapshot).flatMap((story) => story.articles);
	const rest = [...snapshot.articles.keys()].sort();
	return [...new Set([...ids, ...rest])].flatMap((id) => snapshot.articles.get(id) ?? []);
}

function order(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
