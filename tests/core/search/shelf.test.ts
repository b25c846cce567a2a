import { describe, expect, test } from 'vitest';
import type { Article } from '#lib/core/model/article.ts';
import { snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import {
	ANY_ARTICLE,
	arranged,
	conditions,
	filtered,
	NO_STORY,
	type ArticleFilter,
} from '#lib/core/search/shelf.ts';

function article(id: string, more: Partial<Article> = {}): Article {
	const fixed = { type: 'article', outlet: 'Post', language: 'en', blocks: [], hash: '' } as const;
	return { ...fixed, id, title: `Title ${id}`, text: '', ...more };
}

const articles = [
	article('day', { published: '2025-10-04', language: 'es' }),
	article('month', { published: '2025-10', outlet: 'Times' }),
	article('none'),
	article('year', { published: '2024' }),
];
const deleted = '2026-11-22T10:00:00.000Z';
const snapshot = snapshotOf(
	[
		...articles,
		{ type: 'story', id: 's', title: 'S', articles: ['day', 'none'] },
		{ type: 'story', id: 'gone', title: 'Gone', articles: ['year'], deleted },
	],
	EMPTY_SNAPSHOT,
);
const ids = (filter: Partial<ArticleFilter>) =>
	filtered(articles, { ...ANY_ARTICLE, ...filter }, snapshot).map(({ id }) => id);

describe('the filter', () => {
	test('lets everything through at first', () => {
		expect(ids({})).toEqual(['day', 'month', 'none', 'year']);
		expect(conditions(ANY_ARTICLE)).toBe(0);
	});

	test.each<[Partial<ArticleFilter>, string[]]>([
		[{ outlet: 'Times' }, ['month']],
		[{ language: 'es' }, ['day']],
		[{ story: 's' }, ['day', 'none']],
		[{ story: NO_STORY }, ['month', 'year']],
		[{ marked: true }, []],
		[{ from: '2025-10-05' }, ['month']],
		[{ from: '2024-05-01', to: '2025-10-04' }, ['day', 'month', 'year']],
		[{ to: '2024-12-31' }, ['year']],
		[{ story: 's', language: 'en' }, ['none']],
	])('%o leaves %o', (filter, left) => {
		expect(ids(filter)).toEqual(left);
		expect(conditions({ ...ANY_ARTICLE, ...filter })).toBe(Object.keys(filter).length);
	});
});

describe('the order', () => {
	test.each([
		['newest', ['day', 'month', 'year', 'none']],
		['oldest', ['year', 'month', 'day', 'none']],
		['outlet', ['day', 'none', 'year', 'month']],
		['title', ['day', 'month', 'none', 'year']],
	] as const)('by %s is %o', (sort, order) => {
		expect(arranged(articles, sort).map(({ id }) => id)).toEqual(order);
	});

	test('counts numbers as numbers', () => {
		const parts = ['10', '9'].map((id) => article(id));
		expect(arranged(parts, 'title').map(({ id }) => id)).toEqual(['9', '10']);
	});
});
