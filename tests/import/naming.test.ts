/** What articles are called that do not say so themselves. */
import { describe, expect, test } from 'vitest';
import type { Block } from '#lib/core/model/article.ts';
import { inWords, outletOf, stem, titleOf } from '#lib/import/naming.ts';

describe('the title', () => {
	const title = (...lines: [words: string, look?: Partial<Block>][]) => {
		let text = '';
		const blocks = lines.map(([words, look]): Block => {
			const start = text.length;
			text += words;
			return { type: 'paragraph', ...look, start, end: text.length };
		});
		return titleOf(text, blocks, 'coastal-post.txt');
	};

	test('is the headline, wherever it stands and however long it is', () => {
		const headline = `${'Rain '.repeat(20)}again`;
		expect(title(['A'], [headline, { type: 'heading', level: 1 }])).toBe(headline);
		expect(title(['A'], ['B', { type: 'heading', level: 2 }])).toBe('A');
	});

	test('is the first words that are the story’s', () => {
		const caption = ['A', { type: 'caption' }] as [string, Partial<Block>];
		const prompt = ['B', { boilerplate: true }] as [string, Partial<Block>];
		expect(title(caption, prompt, ['C'])).toBe('C');
		expect(title(caption, prompt)).toBe('A');
	});

	test('is on one line', () => {
		expect(title([' A \n  B '])).toBe('A B');
	});

	test('is the file’s name where there are no words', () => {
		expect(title()).toBe('Coastal Post');
		expect(titleOf(' ', [{ type: 'paragraph', start: 0, end: 1 }], 'a/coastal-post.txt')).toBe(
			'Coastal Post',
		);
		expect(titleOf('', [])).toBe('');
	});

	test('is cut behind a word where it would be too long', () => {
		expect(title(['x'.repeat(90)])).toBe('x'.repeat(90));
		expect(title(['x'.repeat(91)])).toBe(`${'x'.repeat(90)}…`);
		expect(title([`${'x'.repeat(46)} ${'y'.repeat(60)}`])).toBe(`${'x'.repeat(46)}…`);
		const long = `${'x'.repeat(45)} ${'y'.repeat(60)}`;
		expect(title([long])).toBe(`${long.slice(0, 90)}…`);
		expect(title([`${'x'.repeat(80)}, – yyyyyyyyyyyy`])).toBe(`${'x'.repeat(80)}…`);
		expect(title([`${'x'.repeat(89)}😀`])).toBe(`${'x'.repeat(89)}…`);
	});
});

test.each([
	['a/b\\c.post.txt', 'c.post'],
	['.htaccess', '.htaccess'],
	['post', 'post'],
])('the stem of %s is %s', (name, words) => {
	expect(stem(name)).toBe(words);
});

test.each([
	['coastal-post', 'Coastal Post'],
	['-el_país  de_', 'El País De'],
	['', ''],
])('%j is %j in words', (name, words) => {
	expect(inWords(name)).toBe(words);
});

test.each([
	['the-new-york-times.md', 'The New York Times'],
	['a-b-c-d-e.md', 'A B C D E'],
	['a-b-c-d-e-f.md', ''],
	['metro-241.md', 'Metro 241'],
	['metro-2410.md', ''],
	['24-metro.md', ''],
	['people’s-daily.md', 'People’s Daily'],
	['post!.md', ''],
	['New article.md', ''],
	['copy-of-post.md', ''],
	['newsday.md', 'Newsday'],
])('a file called %s is of the outlet %j', (name, outlet) => {
	expect(outletOf(name)).toBe(outlet);
});
