import { expect, test } from 'vitest';
import { onlyHighlights } from '#lib/ui/shared/save-picked.ts';
import { a, b, claimOf, highlight, holding, linkOf } from '../../core/compare/desk.ts';

const all = holding(
	highlight('1', a, 'seven'),
	highlight('2', a, 'four'),
	highlight('3', b, 'Seven'),
	linkOf('within', ['1', '3']),
	linkOf('beyond', ['1', '2']),
	claimOf('about', ['1', '2'], { story: 's' }),
	claimOf('other', ['2'], { story: 's' }),
);

test('a file of picked highlights has their articles, and what is about them alone', () => {
	const some = onlyHighlights(all, ['1', '3']);
	expect([...some.articles.keys()]).toEqual(['a', 'b']);
	expect([...some.annotations.values()].map((marked) => [...marked.keys()])).toEqual([
		['1'],
		['3'],
	]);
	expect([...some.links.keys()]).toEqual(['within']);
	expect([...some.claims.values()]).toMatchObject([{ id: 'about', annotations: ['1'] }]);
	expect(some.stories.get('s')?.articles).toEqual(['a', 'b']);
});

test('of one article it has that one', () => {
	const some = onlyHighlights(all, ['3']);
	expect([...some.articles.keys()]).toEqual(['b']);
	expect(some.links.size + some.claims.size).toBe(0);
});
