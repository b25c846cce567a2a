/** Rows of a claims table, written the short way: `{ one: ['quoted words'], two: 'not-covered' }`. */
import type { ClaimCell, ClaimRow } from '#lib/core/compare/claims.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { source } from '../../../core/compare/stories.ts';

export const TEXT = 'The vote was close. Traffic fell by a tenth. Nobody knows why.';

export const ARTICLES: Article[] = ['one', 'two', 'three'].map((id) => ({
	...source(id, TEXT),
	type: 'article',
	title: id,
}));

type Cell = 'unmatched' | 'not-covered' | { readonly tag?: string; readonly words: string };

export function row(title: string, ...cells: readonly Cell[]): ClaimRow {
	return {
		claim: { type: 'claim', id: title, title, annotations: [], notCovered: [] },
		cells: cells.map((cell, i) => cellOf(ARTICLES[i]!, cell)),
	};
}

function cellOf(article: Article, cell: Cell): ClaimCell {
	if (typeof cell === 'string') return { article, kind: cell };
	const start = TEXT.indexOf(cell.words);
	const end = start + cell.words.length;
	return {
		article,
		kind: 'passages',
		passages: [{ article: article.id, start, end, annotation: marked(article, cell) }],
		words: cell.words.split(' ').length,
		share: 0.1,
		first: start / TEXT.length,
		inHead: false,
		firstTag: cell.tag,
		caveatAfter: undefined,
	};
}

function marked(article: Article, { tag = '', words }: Exclude<Cell, string>): Annotation {
	const position = { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length };
	return {
		type: 'annotation',
		id: `${article.id}: ${words}`,
		article: article.id,
		anchor: { quote: { exact: words, prefix: '', suffix: '' }, position, hash: article.hash },
		tag,
		codes: [],
		creator: 'You',
		created: '2026-03-04T00:00:00.000Z',
		modified: '2026-03-04T00:00:00.000Z',
	};
}
