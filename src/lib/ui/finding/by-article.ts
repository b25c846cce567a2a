/** What was found, put together by article as it comes. */
import type { Article } from '#lib/core/model/article.ts';

export interface OfArticle<T> {
	readonly article: Article;
	readonly found: readonly T[];
}

export function byArticle<T extends { readonly article: Article }>(
	found: readonly T[],
): readonly OfArticle<T>[] {
	const groups = new Map<Article, T[]>();
	for (const one of found) {
		const group = groups.get(one.article);
		if (group) group.push(one);
		else groups.set(one.article, [one]);
	}
	return [...groups].map(([article, of]) => ({ article, found: of }));
}
