/** What a page says of itself in its tags. */
import { describe, expect, test } from 'vitest';
import { parseDocument } from '#lib/import/html/document.ts';
import { MetaTags } from '#lib/import/html/meta-tags.ts';

function tags(head: string, body = '', attributes = '') {
	const html = `<html ${attributes}><head>${head}</head><body>${body}</body></html>`;
	const document = parseDocument(html, 'a.html');
	if (!document.ok) throw new RangeError(document.error.code);
	return new MetaTags(document.value);
}

describe('a name', () => {
	const meta = tags(
		'<meta property="og:title" content=" Flood "><meta name="OG.Title" content="Rain">' +
			'<meta itemprop="author  creator" content="Ann"><meta http-equiv="date" content="2025">' +
			'<meta name="empty" content=" "><meta name="" content="x"><meta name="bare">',
	);

	test('is the same with dots or colons, in large or small letters', () => {
		expect(meta.each('og.title')).toEqual(['Flood', 'Rain']);
	});

	test('may stand in any of the attributes that have names, among others', () => {
		expect([meta.first('author'), meta.first('creator'), meta.first('date')]).toEqual([
			...['Ann', 'Ann', '2025'],
		]);
	});

	test('of nothing is none', () => {
		expect([meta.first('empty'), meta.first('bare'), meta.each('')]).toEqual([
			...[undefined, undefined, []],
		]);
	});

	test('is the first of those asked for', () => {
		expect(meta.first('none', 'date', 'author')).toBe('2025');
		expect(meta.first('none')).toBeUndefined();
	});
});

test('a link is the first of its kind that leads somewhere', () => {
	const meta = tags(
		'<link rel="canonical"><link rel="icon" href="/i"><link rel="x Canonical" href=" /a ">',
	);
	expect(meta.link('canonical')).toBe('/a');
	expect(meta.link('icon')).toBe('/i');
	expect(meta.link('amphtml')).toBeUndefined();
});

describe('a property that is shown', () => {
	const said = (body: string) => tags('', body).property('author');

	test.each([
		['<p itemprop="x author"> Ann \n Lee </p>', 'Ann Lee'],
		['<p itemprop="author">By <b itemprop="name">Ann</b></p>', 'Ann'],
		['<p itemprop="author">By <b itemprop="name" content="Ann Lee">Ann</b></p>', 'Ann Lee'],
		['<p itemprop="author" content="Ann Lee">Ann</p>', 'Ann Lee'],
		['<time itemprop="author" datetime="2025" content="x">y</time>', '2025'],
		['<p itemprop="author"> </p><p itemprop="author">Bo</p>', 'Bo'],
		['<meta itemprop="author" content="Ann"><p itemprop="author">Bo</p>', 'Bo'],
		['<p itemprop="coauthor">Ann</p>', undefined],
	])('%s: %s', (body, words) => {
		expect(said(body)).toBe(words);
	});
});

test('times are in order, those first that say they are the article’s', () => {
	const times = (body: string) => tags('', body).times();
	expect(
		times(
			'<time> today </time><time datetime="2025">x</time><time class="entry-date">a</time>' +
				'<time pubdate>b</time><time class="Published">c</time><time> </time>',
		),
	).toEqual(['a', 'b', 'c', 'today', '2025']);
});

test.each([
	['', '', 'lang="de"', 'de'],
	['', '', 'xml:lang="de"', 'de'],
	['<meta name="dc.language" content="fr">', '', '', 'fr'],
	['<meta http-equiv="content-language" content="it">', '', '', 'it'],
	['<meta property="og:locale" content="en_GB">', '', 'lang=""', 'en_GB'],
	['', '', '', undefined],
])('the language of %j %j %j is %s', (head, body, attributes, language) => {
	expect(tags(head, body, attributes).language).toBe(language);
});

test('the title of a page is on one line', () => {
	expect(tags('<title> Flood \n news </title>').pageTitle).toBe('Flood news');
	expect(tags('').pageTitle).toBe('');
});

test.each([
	['<!-- saved from url=(0023)https://post.example/a -->', 'https://post.example/a'],
	[
		'<!--\n Page saved with SingleFile \n url: https://post.example/a \n-->',
		'https://post.example/a',
	],
	['<!-- see https://post.example/a -->', undefined],
	['<!-- not: Page saved with SingleFile \n url: https://post.example/a -->', undefined],
	[`<!--${'x'.repeat(4000)} saved from url=(0023)https://post.example/a -->`, undefined],
])('where it was saved from stands in a note: %#', (note, url) => {
	const document = parseDocument(`<!doctype html>${note}<html><body>x</body></html>`, 'a');
	if (!document.ok) throw new RangeError(document.error.code);
	expect(new MetaTags(document.value).savedFrom).toBe(url);
	const inside = parseDocument(`<html>${note}<body>x</body></html>`, 'a');
	if (!inside.ok) throw new RangeError(inside.error.code);
	expect(new MetaTags(inside.value).savedFrom).toBe(url);
});
