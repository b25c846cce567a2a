/** Texts put together from pieces, of Markdown and of the HTML in it. */
import { describe, expect, test } from 'vitest';
import { htmlPieces } from '#lib/import/html-text.ts';
import { readMarkdown } from '#lib/import/markdown.ts';
import { assemble, type Piece } from '#lib/import/pieces.ts';

/** Each piece as `type: its words`, with a `+` where it stands right below the one before. */
const shown = ({ type, level, text, tight }: Piece) =>
	`${tight ? '+' : ''}${type}${level ?? ''}: ${text}`;
const html = (text: string) =>
	[...htmlPieces(text)].filter((piece) => piece.text !== '').map(shown);

describe('pieces', () => {
	const paragraph = (text: string): Piece => ({ type: 'paragraph', text });

	test('are a line apart, or one below the other', () => {
		expect(
			assemble([
				{ type: 'heading', level: 2, text: ' A ', tight: true },
				{ type: 'item', text: 'b' },
				{ type: 'item', text: '\u00adc', tight: true },
			]),
		).toEqual({
			text: 'A\n\nb\nc',
			blocks: [
				{ type: 'heading', level: 2, start: 0, end: 1 },
				{ type: 'item', start: 3, end: 4 },
				{ type: 'item', start: 5, end: 6 },
			],
		});
	});

	test('that are blank or out are passed over', () => {
		expect(assemble([paragraph(' '), { ...paragraph('a'), out: true }])).toEqual({
			...{ text: '', blocks: [] },
		});
	});

	test('are marked where they are no part of the story', () => {
		const looks = (...pieces: Piece[]) =>
			assemble(pieces).blocks.map(({ type, boilerplate }) => [type, boilerplate === true]);
		const prompt = paragraph('Subscribe now');
		const item: Piece = { type: 'item', text: 'x' };
		expect(looks(paragraph('Photo: Ann Lee'), item)).toEqual([
			['caption', true],
			['item', false],
		]);
		expect(looks(prompt, item, item, paragraph('x'), item)).toEqual([
			...[
				['paragraph', true],
				['item', true],
				['item', true],
			],
			...[
				['paragraph', false],
				['item', false],
			],
		]);
		expect(looks({ type: 'heading', text: 'Subscribe now' })).toEqual([['heading', true]]);
		expect(looks({ type: 'quote', text: 'Subscribe now' })).toEqual([['quote', false]]);
		expect(looks({ type: 'heading', text: 'Photo: Ann Lee' })).toEqual([['heading', false]]);
	});
});

describe('HTML in Markdown is', () => {
	test.each([
		['a <b>b</b>\n c', ['paragraph: a b c']],
		['<h2>a</h2>b<h5>c', ['heading2: a', 'paragraph: b', 'heading5: c']],
		['<figcaption>a</figcaption><blockquote>b', ['caption: a', 'quote: b']],
		['<ul><li>a<li>b</ul>c', ['+item: • a', '+item: • b', 'paragraph: c']],
		['<tr><td>a</td><td>b</td></tr><tr><th>c', ['+paragraph: a b', '+paragraph: c']],
		['a<br>b<BR/>c', ['paragraph: a b c']],
		['a<!-- b -->c<!-- d', ['paragraph: ac']],
		['a<script>b</script>c<style>d</style><svg>e</svg>f', ['paragraph: acf']],
		['a<script>b<p>c</p></scrip></SCRIPT >d', ['paragraph: ad']],
		['a<script/>b', ['paragraph: ab']],
		['a<title>b', ['paragraph: a']],
		['a &lt;b&gt; &amp;amp;', ['paragraph: a <b> &amp;']],
		['a < b <c "x>y" > d', ['paragraph: a < b d']],
		['<div>a<section>b</section></div><hr>c', ['paragraph: a', 'paragraph: b', 'paragraph: c']],
		['<li> </li>', []],
	])('%s', (text, pieces) => {
		expect(html(text)).toEqual(pieces);
	});
});

describe('Markdown is', () => {
	const read = (text: string) => {
		const { text: whole, blocks } = readMarkdown(text);
		return blocks.map(
			({ type, level = '', start, end }) =>
				`${whole[start - 2] === '\n' || start < 2 ? '' : '+'}${type}${level}: ${whole.slice(start, end)}`,
		);
	};

	test.each([
		['# a\n### b\n> c\n\nd', ['heading1: a', 'heading3: b', 'quote: c', 'paragraph: d']],
		['- a\n- b\n\nc', ['item: • a', '+item: • b', 'paragraph: c']],
		['3. a\n4. b', ['item: 3. a', '+item: 4. b']],
		['- a\n\n  b\n- c', ['item: • a', '+item: b', '+item: • c']],
		['- a\n  1. b\n- c', ['item: • a', '+item: 1. b', '+item: • c']],
		['- > a\n- # b', ['quote: a', '+heading1: b']],
		['a *b* **c** `d` [e](f) \\* ~~g~~', ['paragraph: a b c d e * g']],
		['a  \nb\nc', ['paragraph: a b c']],
		['a<br>b <i>c</i> <script>d</script>e', ['paragraph: a b c e']],
		['a &lt; &amp;lt; `&lt;`', ['paragraph: a < &lt; &lt;']],
		['![a](b)', ['caption: a']],
		['[![a](b)](c) ![d](e)', ['caption: a d']],
		['![a](b) c', ['paragraph: a c']],
		['|a|b|\n|-|-|\n|c|*d*|', ['paragraph: a | b', '+paragraph: c | d']],
		['```\na\nb\n```', ['paragraph: a', '+paragraph: b']],
		['<h2>a</h2>', ['heading2: a']],
		['***', []],
	])('%j', (text, blocks) => {
		expect(read(text)).toEqual(blocks);
	});

	const about = (...lines: string[]) => readMarkdown(['---', ...lines, '---', 'x'].join('\n'));

	test.each([
		['title: A', 'title', 'A'],
		['headline: A', 'title', 'A'],
		['outlet: A', 'outlet', 'A'],
		['source: A', 'outlet', 'A'],
		['publication: A', 'outlet', 'A'],
		['author: A', 'author', 'A'],
		['by: A', 'author', 'A'],
		['published: 4 October 2025', 'published', '2025-10-04'],
		['date: last spring', 'published', 'last spring'],
		['url: https://a.example/b', 'url', 'https://a.example/b'],
		['link: www.a.example', 'url', 'www.a.example'],
		['url: javascript:alert(1)', 'url', undefined],
		['url: see https://a.example', 'url', undefined],
		['language: pt_BR', 'language', 'pt-BR'],
		['lang: de', 'language', 'de'],
		['kind: News', 'kind', 'News'],
	] as const)('%s: its %s is %s', (line, field, said) => {
		expect(about(line)[field]).toBe(said);
	});

	test.each([
		[`${'> '.repeat(32)}a`, 'a'],
		[`${'> '.repeat(33)}a`, `${'> '.repeat(33)}a`],
		[`${' '.repeat(100)}- a`, `${' '.repeat(100)}- a`],
		[`${'\t'.repeat(25)}1. a`, `${'\t'.repeat(25)}1. a`],
	])('plain text where it is nested absurdly deep: %#', (text, words) => {
		expect(readMarkdown(text).text.trim()).toBe(words.trim());
	});
});
