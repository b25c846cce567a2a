import { expect, test } from 'vitest';
import type { Article } from '#lib/core/model/article.ts';
import { ArticleIndex } from '#lib/core/search/article-index.ts';
import { queryOf } from '#lib/core/search/query.ts';

function article(id: string, more: Partial<Article> = {}): Article {
	const text = `The text of ${id}`;
	const fixed = { type: 'article', title: id, outlet: 'Outlet', language: 'en' } as const;
	return { ...fixed, id, text, blocks: [], hash: `sha256-${id}`, ...more };
}

const ana = article('a', { author: 'Ana Ruíz' });
const all = [ana, article('b'), article('c', { title: 'Text', outlet: 'Ruiz Post' })];
const found = (query: string) => new ArticleIndex().found(all, queryOf(query)).map(({ id }) => id);

test('every word has to be found, in whatever field, case and place', () => {
	expect(found('TEXT ruiz')).toEqual(['a', 'c']);
	expect(found('text "of b"')).toEqual(['b']);
	expect(found('')).toEqual(['a', 'b', 'c']);
});

test('no phrase reaches from one field into the next', () => {
	expect(found('"text ruiz"')).toEqual([]);
});

test('what is prepared once is not prepared again', () => {
	const index = new ArticleIndex();
	expect([...index.prepare(all)]).toHaveLength(3);
	expect([...index.prepare([...all, article('d')])]).toHaveLength(1);
	expect([...index.prepare([{ ...ana, text: 'New words' }])]).toHaveLength(1);
});

test('what is said of an article is found as it is now, and its text as well', () => {
	const index = new ArticleIndex();
	const now = { ...ana, outlet: 'Quay Post' };
	const ids = (query: string) => index.found([now], queryOf(query)).map(({ id }) => id);
	expect(index.found([ana], queryOf('outlet text'))).toEqual([ana]);
	expect([ids('quay text'), ids('outlet')]).toEqual([['a'], []]);
});
