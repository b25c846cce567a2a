/** How many words of one article stand in another one too, in runs that both have. */
import type { SharedRun } from '#lib/core/compare/reuse.ts';
import { union } from '#lib/core/compare/coverage.ts';
import type { Article } from '#lib/core/model/article.ts';
import { wordCount } from '#lib/core/text/segment.ts';

/**
 * Words of `article` in runs that `other` has as well; words that several runs share count once.
 */
export function sharedWords(article: Article, other: string, runs: readonly SharedRun[]): number {
	const spans = between(runs, article.id, other).flatMap(({ places }) =>
		places.filter((place) => place.article === article.id),
	);
	return union(spans).reduce(
		(sum, span) => sum + wordCount(article.text, article.language, span),
		0,
	);
}

/** The runs that both articles have. */
export function between(runs: readonly SharedRun[], a: string, b: string): SharedRun[] {
	const has = ({ places }: SharedRun, id: string) => places.some(({ article }) => article === id);
	return runs.filter((run) => has(run, a) && has(run, b));
}
