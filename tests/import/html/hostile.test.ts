/** Pages made to break, to run or to load something: text comes out, or a sentence, and nothing else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMhtml } from '#lib/import/html/mhtml.ts';
import { readPage } from '#lib/import/html/read-page.ts';
import { readRichText } from '#lib/import/html/read-rich-text.ts';
import { piecesOf } from '#lib/import/html/walk.ts';

const WORDS =
	'The council of Marlhaven voted on Tuesday to rebuild the north quay, for the money is there.';
const STORY = `<p>${WORDS}</p>`.repeat(6);

describe('whatever is read as a page', () => {
	const word = fc.constantFrom(
		...[
			'<p>',
			'</p>',
			'<div>',
			'</div>',
			'<b',
			'>',
			'"',
			"'",
			'=',
			'<!--',
			'-->',
			'<![CDATA[',
			']]>',
			'&#0;',
		],
		...[
			'<table>',
			'<tr>',
			'<td>',
			'<li>',
			'<ul>',
			'<h1>',
			'<br>',
			'<svg>',
			'<math>',
			'<template>',
			'<script>',
		],
		...[
			'</script>',
			'<style>',
			'<title>A page</title>',
			'<base href=//x>',
			'&amp;lt;script&gt;',
			'\0',
			'\ud800',
			'\u202e',
			' ',
		],
		...[
			'<body>',
			'<html>',
			'</html>',
			'<frameset>',
			'<a href=x>',
			'<meta http-equiv=refresh content=0>',
			WORDS,
		],
		...[
			'<blockquote>',
			'<figure>',
			'<figcaption class=credit>',
			'<q>',
			'<pre>',
			'<select>',
			'<x-y is=z>',
			'<p/>',
		],
	);
	const markup = fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 8 })), {
		maxLength: 60,
	});

	test(
		'never throws, is read alike twice, and has its words in order in its blocks',
		{ timeout: 60_000 },
		() => {
			fc.assert(
				fc.property(markup, (parts) => {
					const html = parts.join('');
					for (const read of [readPage(html, 'a'), readRichText(html)]) {
						if (!read.ok) {
							expect(read.error.code).toMatch(/^(?:article-no-text|file-too-deep)$/);
							continue;
						}
						const { text, blocks } = read.value.draft;
						let end = 0;
						for (const block of blocks) {
							expect(text.slice(end, block.start)).toMatch(/^\n*$/);
							expect(text.slice(block.start, block.end)).toMatch(/^\S[\s\S]*\S$|^\S$/);
							end = block.end;
						}
						expect(text.slice(end)).toBe('');
						expect(text).not.toMatch(/<script/i);
					}
					expect(readPage(html, 'a')).toEqual(readPage(html, 'a'));
				}),
				{ numRuns: 100 },
			);
		},
	);

	test('as the parts of a saved page never throws', { timeout: 30_000 }, () => {
		const header = fc.constantFrom(
			...[
				'Content-Type: multipart/related; boundary="b"',
				'Content-Type: text/html; charset=utf-8',
				'',
			],
			...[
				'Content-Transfer-Encoding: base64',
				'Content-Transfer-Encoding: quoted-printable',
				'--b',
				'--b--',
			],
			...['=3Cp=3E', `<p>${WORDS}</p>`, 'PHA+YTwvcD4=', '=', '=4'],
		);
		fc.assert(
			fc.property(fc.array(header, { maxLength: 20 }), (lines) => {
				const read = readMhtml(new TextEncoder().encode(lines.join('\r\n')), 'a.mht');
				if (!read.ok) expect(read.error).toEqual({ code: 'article-no-text', where: 'a.mht' });
			}),
			{ numRuns: 200 },
		);
	});
});

describe('a page that would run something', () => {
	const actions = ['alert(1)', 'fetch("//evil.example")', 'top.hit=1'];
	const events = [
		'onerror',
		'onload',
		'onclick',
		'onmouseover',
		'onfocus',
		'ontoggle',
		'onbegin',
		'onpageshow',
	];
	const tags = [
		'img src=x',
		'svg',
		'body',
		'video',
		'details open',
		'input autofocus',
		'x-y',
		'marquee',
		'math',
	];
	const addresses = [
		'href',
		'src',
		'action',
		'formaction',
		'xlink:href',
		'data',
		'poster',
		'background',
		'srcdoc',
	];
	const schemes = [
		'javascript:',
		'JaVaScRiPt:',
		'java&#10;script:',
		'&#x6a;avascript:',
		'data:text/html,',
		'vbscript:',
	];
	const wraps: ((inner: string) => string)[] = [
		(inner) => inner,
		(inner) => `<svg><foreignObject>${inner}</foreignObject></svg>`,
		(inner) => `<math><mtext><table><mglyph><style><!--</style>${inner}`,
		(inner) => `<noscript><p title="</noscript>${inner}">`,
		(inner) => `<svg></p><style><a id="</style>${inner}">`,
		(inner) => `<template>${inner}</template>`,
		(inner) => `<select><option>${inner}</select>`,
		(inner) => `<textarea></textarea>${inner}`,
		(inner) => `<!--><p>-->${inner}<!--`,
		(inner) => `<title><![CDATA[</title>${inner}]]>`,
	];
	const bare = [
		...events.flatMap((event) => tags.map((tag, i) => `<${tag} ${event}='${actions[i % 3]}'>`)),
		...addresses.flatMap((name) =>
			schemes.map((scheme, i) => `<a ${name}="${scheme}${actions[i % 3]}">${'go'}</a>`),
		),
		...actions.flatMap((action) => [
			...[
				`<script>${action}</script>`,
				`<SCRIPT/x>${action}</SCRIPT >`,
				`<scr<script>ipt>go</scr</script>ipt>`,
			],
			...[
				`<style>@import "//evil.example";</style>`,
				`<link rel=prefetch href=//evil.example>`,
				`<base href=//evil.example/>`,
			],
			...[
				`<meta http-equiv=refresh content="0;url=javascript:${action}">`,
				`<iframe srcdoc="<script>${action}</script>">`,
			],
			...[
				`<object data="javascript:${action}"></object>`,
				`<embed src=//evil.example>`,
				`<img srcset="//evil.example 2x">`,
			],
			...[
				`<svg><script>${action}</script></svg>`,
				`<svg><animate onbegin=${action}>`,
				`<svg><use href="data:,#${action}">`,
			],
		]),
	];
	const payloads = wraps.flatMap((wrap, i) =>
		bare.filter((_, at) => i === 0 || at % 3 === i % 3).map(wrap),
	);

	test('in one of many ways leaves only words', { timeout: 60_000 }, () => {
		expect(payloads.length).toBeGreaterThan(300);
		for (const payload of payloads) {
			for (const html of [`<article>${payload}${STORY}${payload}</article>`]) {
				const read = readPage(html, 'a.html');
				const rich = readRichText(html);
				const all = JSON.stringify([read, rich, piecesOf(html)]);
				expect(all, payload).not.toMatch(
					/<\/?(?:script|svg|img|style|iframe|object|embed|base|meta|link)\b/i,
				);
				expect(all, payload).not.toMatch(/evil\.example|on(?:error|load|click|begin)=/);
				if (read.ok) expect(read.value.draft.url, payload).toBeUndefined();
			}
		}
	});

	test('has its markup shown where it is written about', () => {
		const read = readPage(
			`<article>${STORY}<p>He typed &lt;script&gt;alert(1)&lt;/script&gt; there, and nothing came of it.</p></article>`,
			'a',
		);
		expect(read.ok && read.value.draft.text).toContain('<script>alert(1)</script>');
	});
});

describe('a page that is made to take long', () => {
	const refused = (html: string) => {
		const read = readPage(html, 'a.html');
		return read.ok ? 'read' : read.error.code;
	};

	test('is refused if it is too deep or has too many elements', () => {
		for (const open of [
			'<div>',
			'<ul><li>',
			'<table><tr><td>',
			'<blockquote>',
			'<svg><g>',
			'<x-y>',
		]) {
			expect(refused(open.repeat(100_000)), open).toBe('file-too-deep');
		}
		expect(refused('<i>a</i>'.repeat(120_000))).toBe('file-too-large');
	});

	test.each([
		['comments that never end', '<!--'.repeat(200_000)],
		['signs that are no tags', '<'.repeat(1_000_000)],
		['sections of character data', '<![CDATA['.repeat(100_000)],
		['an attribute that never ends', `<p title="${'x'.repeat(2_000_000)}`],
		['a long attribute', `<div class="${'ad '.repeat(350_000)}">${STORY}</div>`],
		[
			'many attributes',
			`<p ${Array.from({ length: 20_000 }, (_, i) => `a${i}=1`).join(' ')}>${WORDS}</p>`,
		],
		[
			'entities that are made of entities',
			`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${'&b;'.repeat(10_000)}`,
		],
		['halves of characters', '\ud800'.repeat(500_000)],
		['blanks', ' '.repeat(2_000_000)],
		['nothing but NUL', '\0'.repeat(2_000_000)],
		['a title of separators', `<title>${' | '.repeat(200_000)}</title>${STORY}`],
		[
			'metadata nested deep',
			`<script type="application/ld+json">${'['.repeat(300_000)}</script>${STORY}`,
		],
		['quotations of one another', `<blockquote>${WORDS}</blockquote>`.repeat(3000)],
	])('is read or refused: %s', { timeout: 30_000 }, (_, html) => {
		expect(refused(html)).toMatch(/^(?:read|article-no-text|file-too-large)$/);
	});
});

describe('a page that cannot be read is said to be', () => {
	const problem = (html: string) => {
		const result = readPage(html, 'a.html');
		return result.ok ? undefined : result.error;
	};

	test('without text', () => {
		const none = { code: 'article-no-text', where: 'a.html' };
		expect(problem('')).toEqual(none);
		expect(problem('<html><body><img src="x.png"><script>words()</script></body></html>')).toEqual(
			none,
		);
		expect(problem('<title>Only a title</title>')).toEqual(none);
	});

	test('too large, or nested absurdly deep', () => {
		expect(problem('a'.repeat(5 * 1024 * 1024 + 1))).toEqual({
			code: 'file-too-large',
			where: 'a.html',
			params: { limit: 5 },
		});
		expect(problem('<div>'.repeat(600))).toEqual({
			code: 'file-too-deep',
			where: 'a.html',
			params: { limit: 512 },
		});
	});

	test('but not for what pages in the wild leave open', { timeout: 30_000 }, () => {
		for (const open of [
			'<p>',
			'<li>',
			'<br>',
			'<img>',
			'<p><font><b>',
			'<td>',
			'<option>',
			'1 < 2 <3 ',
			'<dd>',
		]) {
			const result = readPage(
				`<div>${STORY}${`${open}Some words here. `.repeat(700)}</div>`,
				'a.html',
			);
			expect(result.ok, open).toBe(true);
		}
	});
});
