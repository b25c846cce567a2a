/** What is found among all articles, as it is looked for. */
import { expect, test } from 'vitest';
import type { Article } from '#lib/core/model/article.ts';
import { snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import { ANY_ARTICLE } from '#lib/core/search/shelf.ts';
import { ArticleView } from '#lib/ui/library/article-view.svelte.ts';

function article(n: number, more: Partial<Article> = {}): Article {
	const fixed = { type: 'article', language: 'en', blocks: [], hash: '' } as const;
	const text = `Text ${n} of ${n % 2 ? 'an odd' : 'an even'} one, on the harbour.`;
	return { ...fixed, id: `a${n}`, title: `Title ${n}`, outlet: `Outlet ${n % 3}`, text, ...more };
}

const deleted = '2026-11-22T10:00:00.000Z';
const snapshot = snapshotOf(
	[...Array.from({ length: 120 }, (_, n) => article(n)), article(500, { deleted })],
	EMPTY_SNAPSHOT,
);
const open = () => new ArticleView(() => snapshot);

test('all that are not in the bin are there, the first of them shown', () => {
	const view = open();
	expect(view.all).toHaveLength(120);
	expect(view.found).toHaveLength(120);
	expect(view.shown).toHaveLength(30);
	view.showMore();
	expect(view.shown).toHaveLength(90);
});

test('the words and the filter have to fit, and the places are told', async () => {
	const view = open();
	await view.search('ODD harb');
	expect(view.found).toHaveLength(60);
	view.filter = { ...ANY_ARTICLE, outlet: 'Outlet 0' };
	expect(view.found).toHaveLength(20);
	const [first] = view.found;
	const marked = view.snippetOf(first!)?.filter(({ found }) => found);
	expect(marked?.map(({ text }) => text)).toEqual(['odd', 'harb']);
});

test('the last of several searches is the one that counts', async () => {
	const view = open();
	await Promise.all(['odd', 'even', '"text 7"'].map((written) => view.search(written)));
	expect(view.found.map(({ id }) => id)).toEqual(['a7']);
	await view.search('');
	expect(view.found).toHaveLength(120);
	expect(view.snippetOf(view.found[0]!)).toBeUndefined();
});

test('a new search begins with the first ones again', async () => {
	const view = open();
	view.showMore();
	await view.search('text');
	expect(view.shown).toHaveLength(30);
	view.showMore();
	view.sort = 'outlet';
	expect(view.shown).toHaveLength(30);
});
