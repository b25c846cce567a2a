/** Markdown becomes plain canonical text and blocks; of its markup nothing stays. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '#lib/import/markdown.ts';

/** Each block as `type: its words`. */
function blocksOf(markdown: string): string[] {
	const { text, blocks } = readMarkdown(markdown);
	return blocks.map(({ type, level = '', start, end, boilerplate }) => {
		return `${type}${level}${boilerplate ? '!' : ''}: ${text.slice(start, end)}`;
	});
}

const textOf = (markdown: string) => readMarkdown(markdown).text;

describe('front matter', () => {
	test('says what the article is', () => {
		const draft = readMarkdown(
			[
				'---',
				'title: "Vote: 7 to 4 \\"clear\\""',
				"outlet: 'Quay''s End'",
				'author: Ana Ruiz # desk',
				'published: October 4, 2025',
				'url: https://example.org/a#b',
				'language: pt_BR',
				'kind: report',
				'tags: [a, b]',
				'---',
				'',
				'Text.',
			].join('\r\n'),
		);
		expect(draft).toEqual({
			title: 'Vote: 7 to 4 "clear"',
			outlet: "Quay's End",
			author: 'Ana Ruiz',
			published: '2025-10-04',
			url: 'https://example.org/a#b',
			language: 'pt-BR',
			kind: 'report',
			text: 'Text.',
			blocks: [{ type: 'paragraph', start: 0, end: 5 }],
		});
	});

	test('that is missing is made up for by the headline and the name', () => {
		const draft = readMarkdown('# The *vote*\n\nText.', 'coastal-post.md');
		expect(draft).toMatchObject({ title: 'The vote', outlet: 'Coastal Post', language: 'en' });
	});

	test('is not what stands between two rules', () => {
		expect(textOf('---\n\nOne.\n\n---\n\nTwo.')).toBe('One.\n\nTwo.');
	});

	test('with a language that is none leaves it to the text', () => {
		expect(readMarkdown('---\nlanguage: e n\n---\nText.').language).toBe('en');
	});
});

describe('blocks', () => {
	test('headings, paragraphs and quotes are a line apart', () => {
		expect(
			blocksOf('# One\n\nTwo\nthree  \nfour\n\n> five\n> six\n>\n> seven\n\n***\n\n### Eight'),
		).toEqual([
			'heading1: One',
			'paragraph: Two three four',
			'quote: five six',
			'quote: seven',
			'heading3: Eight',
		]);
		expect(textOf('# One\n\n\n\nTwo')).toBe('One\n\nTwo');
	});

	test('items stand under each other with their bullet or number', () => {
		expect(
			textOf('Before\n\n- one\n- two\n  - inner\n\nBetween\n\n3. three\n4. four\n\n   more'),
		).toBe('Before\n\n• one\n• two\n• inner\n\nBetween\n\n3. three\n4. four\nmore');
		expect(blocksOf('* a\n\n* b')).toEqual(['item: • a', 'item: • b']);
		expect(textOf('0. nought\n0. one')).toBe('0. nought\n1. one');
	});

	test('a picture alone is its caption, and without words nothing', () => {
		expect(blocksOf('![A *sign* in the crowd](x.png)')).toEqual(['caption: A sign in the crowd']);
		expect(blocksOf('[![A sign](x.png)](y)\n\n![](z.png)')).toEqual(['caption: A sign']);
	});

	test('a table is a line for each row', () => {
		expect(textOf('| a | *b* |\n|---|---|\n| c | d |')).toBe('a | b\nc | d');
	});

	test('code is kept line by line', () => {
		expect(textOf('```js\nlet a = "&amp;";\n\nb\n```')).toBe('let a = "&amp;";\nb');
	});

	test('what asks to subscribe, and a picture’s credit, are set apart', () => {
		expect(
			blocksOf('Text.\n\nEdgard Garrido / Reuters\n\nSubscribe now\n\n- Six issues a year'),
		).toEqual([
			'paragraph: Text.',
			'caption!: Edgard Garrido / Reuters',
			'paragraph!: Subscribe now',
			'item!: • Six issues a year',
		]);
	});
});

describe('markup', () => {
	test.each([
		['**bold** _and_ ~~struck~~ `c<b>&amp;`', 'bold and struck c<b>&amp;'],
		['[a *link*](javascript:alert(1)) and <https://example.org>', 'a link and https://example.org'],
		[
			'&ldquo;caf&eacute;&rdquo; &#8212; &#x1F642; &#146;s &unknown; &amp;lt; &#38;lt;',
			'“café” — 🙂 ’s &unknown; &lt; &lt;',
		],
		['inter&shy;national 10&nbsp;000&#8203;', 'international 10 000'],
		['\\*not\\* \\&amp;', '*not* &amp;'],
		['a <b onclick="x()">bold</b> word<br>on', 'a bold word on'],
		['a <script>alert(1)</script>b <style>p{}</style>c', 'a b c'],
		['5 < 6 and 7 > 6', '5 < 6 and 7 > 6'],
		['see ![the map](m.png) here', 'see the map here'],
	])('%s', (markdown, text) => {
		expect(textOf(markdown)).toBe(text);
	});

	test('HTML is its text, without scripts', () => {
		expect(
			blocksOf(
				'<figure><img src="x"><figcaption>A sign &amp; a crowd</figcaption></figure>\n\n' +
					'<div><h2 class="a>b">Head</h2><p>One</p><script>var a = "<p>";</script><ul><li>Two</li></ul></div>\n\n' +
					'<!-- hidden -->',
			),
		).toEqual(['caption: A sign & a crowd', 'heading2: Head', 'paragraph: One', 'item: • Two']);
	});
});

test('blocks are in order, never empty, and hold all that is not blank', () => {
	const fragments = fc.constantFrom(
		'# ',
		'> ',
		'- ',
		'1. ',
		'\n',
		'\n\n',
		'*',
		'[a](b)',
		'`',
		'| a |\n|-|\n',
		'<p>',
		'---\n',
		'![x](y)',
		'    ',
	);
	fc.assert(
		fc.property(fc.array(fc.oneof(fragments, fc.string({ maxLength: 8 }))), (parts) => {
			const { text, blocks } = readMarkdown(parts.join(''));
			let reached = 0;
			for (const { start, end } of blocks) {
				expect(text.slice(reached, start)).toMatch(/^\s*$/);
				expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
				expect(end).toBeGreaterThan(start);
				reached = end;
			}
			expect(reached).toBe(text.length);
		}),
		{ numRuns: 500 },
	);
});

test.each([
	['quotes', '>'.repeat(50_000)],
	['spaced quotes', '> '.repeat(50_000) + 'a'],
	['lists', Array.from({ length: 2000 }, (_, i) => ' '.repeat(2 * i) + '- a').join('\n')],
	['brackets', '['.repeat(50_000)],
	['tags', '<a '.repeat(50_000)],
	['tags in a block', '<div>' + '<a '.repeat(50_000)],
	['comments', '<div>' + '<!--'.repeat(50_000)],
])('%s nested absurdly deep do no harm', (_, markdown) => {
	expect(readMarkdown(markdown).text).not.toBe(undefined);
});
