/** Where the highlights of a tag or code can be seen: the workspace, with all others hidden. */
import { carrying } from '#lib/core/codebook/uses.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';

/**
 * The query of the open story if it has one of them, or of another story that has, or of just the
 * articles that they are in; nothing if there are none.
 */
export function usesQuery(
	snapshot: Snapshot,
	what: 'tag' | 'code',
	id: string,
	open: string | undefined,
): string | undefined {
	const articles = new Set(
		carrying(snapshot, id)
			.map(({ article }) => article)
			.filter((article) => !snapshot.articles.get(article)?.deleted),
	);
	if (articles.size === 0) return undefined;
	const stories = [...snapshot.stories.values()].filter(
		(story) => !story.deleted && story.articles.some((article) => articles.has(article)),
	);
	const story = stories.find((one) => one.id === open) ?? stories[0];
	const place = story ? { story: story.id } : { articles: [...articles].join(',') };
	return `?${new URLSearchParams({ ...place, [what]: id })}`;
}
