import { expect, test } from 'vitest';
import type { Article, Block } from '#lib/core/model/article.ts';
import { isNumbered } from '#lib/core/text/paragraph-numbers.ts';
import { sentenceList } from '#lib/core/text/sentence-list.ts';

/** Lines that begin with # are headings, of as many levels. */
function articleOf(...lines: string[]): Article {
	const blocks: Block[] = [];
	let text = '';
	for (const line of lines) {
		const level = /^#*/.exec(line)![0].length;
		const words = line.slice(level).trim();
		const span = { start: text.length, end: text.length + words.length };
		blocks.push(level ? { type: 'heading', level, ...span } : { type: 'paragraph', ...span });
		text += `${words}\n\n`;
	}
	return {
		type: 'article',
		id: 'a',
		title: '',
		outlet: '',
		language: 'en',
		text,
		blocks,
		hash: '',
	};
}

/** Headings as they are, sentences with their number. */
function lines(article: Article): string[] {
	const words = ({ start, end }: { start: number; end: number }) => article.text.slice(start, end);
	return sentenceList(article).flatMap(({ heading, first, sentences }) => [
		...(heading ? [`h${heading.level} ${words(heading)}`] : []),
		...sentences.map((one, i) => `${first + i} ${words(one)}`),
	]);
}

test('sentences are counted through the article, whatever heading they stand under', () => {
	const article = articleOf(
		'One. Two.',
		'## A turn',
		'Three.',
		'Four! Five?',
		'### Further',
		'Six.',
	);
	expect(lines(article)).toEqual([
		'1 One.',
		'2 Two.',
		'h2 A turn',
		'3 Three.',
		'4 Four!',
		'5 Five?',
		'h3 Further',
		'6 Six.',
	]);
});

test('headings that follow each other are all there', () => {
	expect(lines(articleOf('# The headline', '## A turn', 'One.'))).toEqual([
		'h1 The headline',
		'h2 A turn',
		'1 One.',
	]);
});

test('an article without text is an empty list', () => {
	expect(sentenceList(articleOf())).toEqual([]);
});

test('headings, captions and prompts have no number among the paragraphs', () => {
	const span = { start: 0, end: 1 };
	const counted = (['paragraph', 'quote', 'item', 'heading', 'caption'] as const).filter((type) =>
		isNumbered({ type, ...span }),
	);
	expect(counted).toEqual(['paragraph', 'quote', 'item']);
	expect(isNumbered({ type: 'paragraph', boilerplate: true, ...span })).toBe(false);
});
