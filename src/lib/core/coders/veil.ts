/** Everything as it is shown to somebody who codes blind. Only to be looked at: what changes a record takes the real one. */
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Snapshot } from '../model/snapshot.ts';

export interface Veil {
	mask(article: Article): Article;
	/** Whether an annotation may be seen. */
	sieve(annotation: Annotation): boolean;
}

/** The snapshot through a veil. Maps in which nothing is hidden stay the very same. */
export function veiled(snapshot: Snapshot, { mask, sieve }: Veil): Snapshot {
	const articles = new Map<string, Article>();
	for (const [id, article] of snapshot.articles) articles.set(id, mask(article));
	const annotations = new Map<string, ReadonlyMap<string, Annotation>>();
	for (const [article, all] of snapshot.annotations) {
		const seen = [...all].filter(([, one]) => sieve(one));
		annotations.set(article, seen.length === all.size ? all : new Map(seen));
	}
	return { ...snapshot, articles, annotations };
}
