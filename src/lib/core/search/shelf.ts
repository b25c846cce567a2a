/** Which articles of the library are shown, and in which order. */
import type { Article } from '../model/article.ts';
import { present } from '../model/bin.ts';
import { annotationsIn, type Snapshot } from '../model/snapshot.ts';

export interface ArticleFilter {
	/** Empty for any. */
	readonly outlet: string;
	/** `Story.id`; `NO_STORY` for articles that are in none; empty for any. */
	readonly story: string;
	/** BCP 47; empty for any. */
	readonly language: string;
	/** First and last day, `2025-10-04`; empty for no limit. */
	readonly from: string;
	readonly to: string;
	/** Only articles with highlights. */
	readonly marked: boolean;
}

export const NO_STORY = '\u0000none';

export const ANY_ARTICLE: ArticleFilter = {
	outlet: '',
	story: '',
	language: '',
	from: '',
	to: '',
	marked: false,
};

/** How many of its conditions the filter makes. */
export function conditions({ marked, ...filter }: ArticleFilter): number {
	return Object.values(filter).filter(Boolean).length + Number(marked);
}

/** A month or year counts as long as a day of it is within the limits; no date at all never does. */
export function filtered(
	articles: readonly Article[],
	filter: ArticleFilter,
	snapshot: Snapshot,
): Article[] {
	const { outlet, story, language, from, to, marked } = filter;
	const shelved =
		story === NO_STORY
			? new Set(present(snapshot.stories).flatMap((one) => one.articles))
			: new Set(snapshot.stories.get(story)?.articles);
	return articles.filter((article) => {
		if (outlet && article.outlet !== outlet) return false;
		if (story && shelved.has(article.id) === (story === NO_STORY)) return false;
		if (language && article.language !== language) return false;
		if (marked && annotationsIn(snapshot, article.id).size === 0) return false;
		return isWithin(article.published, from, to);
	});
}

function isWithin(published: string | undefined, from: string, to: string): boolean {
	if (!from && !to) return true;
	if (!published) return false;
	const day = published.slice(0, 10);
	if (from && day < from.slice(0, day.length)) return false;
	return !to || day <= to.slice(0, day.length);
}

export type ArticleSort = 'title' | 'newest' | 'oldest' | 'outlet';

const alphabet = new Intl.Collator('en', { numeric: true });

/** Those without a date come last either way. */
export function arranged(articles: readonly Article[], sort: ArticleSort): Article[] {
	const byTitle = (a: Article, b: Article) => alphabet.compare(a.title, b.title);
	const orders: Record<ArticleSort, (a: Article, b: Article) => number> = {
		title: byTitle,
		newest: (a, b) => byDate(b.published, a.published) || byTitle(a, b),
		oldest: (a, b) => dateless(a, b) || byDate(a.published, b.published) || byTitle(a, b),
		outlet: (a, b) => alphabet.compare(a.outlet, b.outlet) || byTitle(a, b),
	};
	return [...articles].sort(orders[sort]);
}

function byDate(a = '', b = ''): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function dateless(a: Article, b: Article): number {
	return Number(!a.published) - Number(!b.published);
}
