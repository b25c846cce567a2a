import { expect, test } from 'vitest';
import type { Article } from '#lib/core/model/article.ts';
import { outletNames } from '#lib/ui/shared/outlet-names.ts';

const article = (id: string, outlet: string, published?: string): Article => ({
	...{ type: 'article', id, title: id, outlet, language: 'en', text: '', blocks: [], hash: '' },
	...(published !== undefined && { published }),
});

test('an article goes by its outlet', () => {
	expect([...outletNames([article('a', 'Echo'), article('b', 'Post')]).values()]).toEqual([
		'Echo',
		'Post',
	]);
});

test('two articles of one outlet are told apart by date, and by number where that is not enough', () => {
	const names = outletNames([
		article('a', 'Echo', '2026-05-01'),
		article('b', 'Echo', '2026-05-02'),
		article('c', 'Echo', '2026-05-02'),
	]);
	expect([...names.values()]).toEqual([
		'Echo, 1 May 2026',
		'Echo, 2 May 2026',
		'Echo, 2 May 2026 (2)',
	]);
});

test('articles of unknown outlets go by their headlines', () => {
	const known = article('a', 'Unknown outlet');
	const names = outletNames([
		known,
		{ ...article('b', ''), title: 'Ferries stand still while the talks go on and on' },
		{ ...known, id: 'c' },
	]);
	expect([...names.values()]).toEqual(['a', 'Ferries stand still while the talks …', 'a (2)']);
});
