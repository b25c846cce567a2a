/** Where reading a page stops, and what it falls back to. */
import { describe, expect, test } from 'vitest';
import { parseDocument } from '#lib/import/html/document.ts';
import { findArticle } from '#lib/import/html/find-article.ts';
import { readMhtml } from '#lib/import/html/mhtml.ts';
import { readPage } from '#lib/import/html/read-page.ts';

const WORDS =
	'The council voted on Tuesday to rebuild the north quay, and the café on it, in autumn.';
const STORY = `<p>${WORDS}</p>`.repeat(6);

function read(body: string, { name = 'saved.html', head = '' } = {}) {
	const result = readPage(`<html><head>${head}</head><body>${body}</body></html>`, name);
	if (!result.ok) throw new RangeError(result.error.code);
	return result.value;
}

test('a page without words is told', () => {
	const nothing = { ok: false, error: { code: 'article-no-text', where: 'text' } };
	expect(readPage('<html><body><h1>Flood</h1></body></html>', '')).toEqual(nothing);
	expect(readPage('', '')).toEqual(nothing);
});

test('where it came from is the name, and the title without one the file’s', () => {
	expect(read(STORY, { name: 'a/quay.html' })).toMatchObject({
		...{ where: 'a/quay.html', draft: { title: 'quay' } },
	});
	expect(read(STORY, { name: '' }).where).toBe('text');
});

describe('the outlet of a page that names none', () => {
	const outlet = (name: string, title = 'Vote') =>
		read(`<h1>${title}</h1>${STORY}`, { name, head: `<title>${title}</title>` }).draft.outlet;

	test.each([
		['coastal-post.html', 'Coastal Post'],
		['page.html', ''],
		['saved-3.html', ''],
		['ab.html', ''],
		['abc.html', 'Abc'],
		['big-vote.html', ''],
	])('is the name of the file, unless that says nothing: %s', (name, said) => {
		expect(outlet(name)).toBe(said);
	});
});

test('a page that hides itself is what it would show in the end', () => {
	expect(read(`<div hidden><h1>Vote</h1>${STORY}</div><p>Loading</p>`).draft.text).toContain(WORDS);
	const shown = read(`<h1>Vote</h1>${STORY}<p hidden>Hidden</p>`);
	expect(shown.pieces?.some(({ text }) => text === 'Hidden')).toBe(false);
});

describe('a text that a page carries without showing it', () => {
	const carried = (articleBody: string, shown = '<p>Switch on scripts.</p>') =>
		read(shown, {
			head: `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', headline: 'Vote', articleBody })}</script>`,
		}).draft.text;

	test('is the article’s where hardly any is shown', () => {
		expect(carried(`${WORDS}\n\n${WORDS}`)).toBe(`Vote\n\n${WORDS}\n\n${WORDS}`);
		expect(carried(`<p>${WORDS}</p><p>${WORDS}</p>`)).toBe(`Vote\n\n${WORDS}\n\n${WORDS}`);
		expect(carried(`1 < 2. ${WORDS}`)).toContain('1 < 2.');
	});

	test('is not where it is short, or more is shown', () => {
		expect(carried('Rain.')).toContain('Switch on scripts.');
		expect(carried(`${WORDS} `.repeat(30), STORY)).not.toContain(`${WORDS} ${WORDS}`);
	});
});

test('what is left out is kept for the person up to a limit', () => {
	const links = (count: number, length: number) =>
		Array.from({ length: count }, () => `<li><a href="#">${'x'.repeat(length)}</a></li>`).join('');
	const out = (html: string) =>
		read(`<article><h1>Vote</h1>${STORY}</article><nav><ul>${html}</ul></nav>`).pieces!.filter(
			(one) => one.out,
		);
	expect(out(links(10, 20))).toHaveLength(10);
	expect(out(links(500, 20))).toHaveLength(400);
	expect(out(links(200, 1000)).length).toBe(59);
});

test('the title of a page is on one line, and has an end', () => {
	const { title } = read(STORY, {
		head: `<meta property="og:title" content="A\u00ad \n${'b'.repeat(600)}">`,
	}).draft;
	expect(title).toBe(`A ${'b'.repeat(498)}`);
});

describe('Mozilla’s Readability', () => {
	const find = (html: string) => {
		const document = parseDocument(html, '');
		if (!document.ok) throw new RangeError(document.error.code);
		const before = document.value.toString();
		const found = findArticle(document.value);
		expect(document.value.toString()).toBe(before);
		return { found, document: document.value };
	};

	test('says which elements are the article, and leaves the page as it is', () => {
		const html = `<html><head><title>Vote passes - Post</title><meta property="og:site_name" content="Post"><meta property="article:published_time" content="2025-10-04"><meta name="author" content="Ann Lee"><meta name="description" content="It rained."></head><body><nav><a href="#">x</a></nav><article><h1>Vote passes</h1>${STORY}<script>1</script></article></body></html>`;
		const { found, document } = find(html);
		expect(found).toMatchObject({
			...{ byline: 'Ann Lee', siteName: 'Post', published: '2025-10-04', excerpt: 'It rained.' },
		});
		expect(found?.title).toContain('Vote passes');
		for (const p of document.querySelectorAll('p')) expect(found?.elements.has(p)).toBe(true);
		for (const a of document.querySelectorAll('a')) expect(found?.elements.has(a)).toBe(false);
	});

	test('is not asked about a page of too many elements', () => {
		const page = (count: number) =>
			`<html><head></head><body>${STORY}${'<i></i>'.repeat(count)}</body></html>`;
		expect(find(page(15_000)).found).toBeUndefined();
	});
});

describe('a page saved as one file', () => {
	const saved = (headers: string[], part: string[], page = `<h1>Vote</h1>${STORY}`) =>
		readMhtml(
			new TextEncoder().encode(
				[
					...headers,
					'Content-Type: multipart/related; boundary=b',
					'',
					'--b',
					...part,
					'',
					page,
					'--b--',
				].join('\r\n'),
			),
			'a.mht',
		);
	const url = (...from: Parameters<typeof saved>) => {
		const read = saved(...from);
		return read.ok && read.value.draft.url;
	};
	const html = 'Content-Type: text/html; charset=utf-8';

	test('is where it was saved from, unless it says so itself', () => {
		const where = 'Snapshot-Content-Location: https://a.example/a';
		const own = 'Content-Location: https://b.example/b';
		expect(url([where], [html, own])).toBe('https://a.example/a');
		expect(url(['X: 1'], [html, own])).toBe('https://b.example/b');
		expect(url(['X: 1'], [html])).toBeUndefined();
		expect(url([where.replace('https:', 'cid:')], [html, own])).toBe('https://b.example/b');
		const canonical = `<link rel="canonical" href="https://c.example/c"><h1>Vote</h1>${STORY}`;
		expect(url([where], [html, own], canonical)).toBe('https://c.example/c');
	});

	test('may be XHTML, and is told if it is neither', () => {
		expect(saved([], ['Content-Type: application/xhtml+xml']).ok).toBe(true);
		expect(saved([], ['Content-Type: text/plain'])).toEqual({
			ok: false,
			error: { code: 'article-no-text', where: 'a.mht' },
		});
	});
});
