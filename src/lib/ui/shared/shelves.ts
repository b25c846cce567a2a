/** Which records the library shows where: on the shelf or in the bin. */
import type { Article } from '#lib/core/model/article.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';

/** What is not in the bin, by title. */
export function present<T extends Story | Article>(records: ReadonlyMap<string, T>): T[] {
	return [...records.values()]
		.filter(({ deleted }) => deleted === undefined)
		.sort((a, b) => a.title.localeCompare(b.title));
}

/** What is in the bin, the latest first. */
export function inBin({ stories, articles }: Snapshot): (Story | Article)[] {
	return [...stories.values(), ...articles.values()]
		.filter(({ deleted }) => deleted !== undefined)
		.sort((a, b) => b.deleted!.localeCompare(a.deleted!));
}
