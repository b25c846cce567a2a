/** How much an export would hold: what is in the bin is left out. */
import type { Annotation } from '#lib/core/model/annotation.ts';
import { annotationsIn, type Snapshot } from '#lib/core/model/snapshot.ts';

export interface Extent {
	readonly articles: number;
	readonly annotations: number;
}

/** @param passes the highlights that count */
export function extentOf(
	snapshot: Snapshot,
	story?: string,
	passes: (annotation: Annotation) => boolean = () => true,
): Extent {
	const ids =
		story === undefined ? snapshot.articles.keys() : snapshot.stories.get(story)?.articles;
	const present = [...(ids ?? [])].filter((id) => {
		const article = snapshot.articles.get(id);
		return article !== undefined && article.deleted === undefined;
	});
	return {
		articles: present.length,
		annotations: present.reduce(
			(sum, id) => sum + [...annotationsIn(snapshot, id).values()].filter(passes).length,
			0,
		),
	};
}
