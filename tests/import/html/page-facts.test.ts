/** What a page says of its article: each way of saying it, and which goes first. */
import { describe, expect, test } from 'vitest';
import { parseDocument } from '#lib/import/html/document.ts';
import type { ArticleFound } from '#lib/import/html/find-article.ts';
import { readPageFacts, saidLanguage, type Shown } from '#lib/import/html/page-facts.ts';

const NOTHING: Shown = { headings: [], dates: [], menus: new Set() };
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const linked = (facts: object) =>
	`<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', ...facts })}</script>`;

function read(head: string, shown: Partial<Shown> = {}, found?: Partial<ArticleFound>, body = '') {
	const document = parseDocument(`<html><head>${head}</head><body>${body}</body></html>`, 'a');
	if (!document.ok) throw new RangeError(document.error.code);
	const article = found && { elements: new Set<Element>(), ...found };
	return readPageFacts(document.value, { ...NOTHING, ...shown }, article);
}

test('of a page that says nothing nothing is known', () => {
	expect(read('')).toEqual({ title: '', outlet: '' });
});

test.each([
	...['article.published_time', 'og.article.published_time', 'parsely-pub-date', 'sailthru.date'],
	...['datePublished', 'citation_publication_date', 'citation_date', 'dc.date.issued', 'dc.date'],
	...['dcterms.date', 'dcterms.created', 'publishdate', 'publish-date', 'pubdate', 'created'],
	...['publication_date', 'article_date_original', 'originalpublicationdate', 'date'],
	'date_published',
])('%s is the day', (name) => {
	expect(read(meta(name, '2025-10-04')).published).toBe('2025-10-04');
});

test.each([
	...['author', 'article.author', 'og.article.author', 'parsely-author', 'sailthru.author', 'byl'],
	...['dc.creator', 'dcterms.creator', 'citation_author', 'creator', 'article.author_name'],
])('%s is the author', (name) => {
	expect(read(meta(name, 'By Ann Lee')).author).toBe('Ann Lee');
});

test.each([
	...['og.title', 'twitter.title', 'parsely-title', 'sailthru.title', 'citation_title', 'dc.title'],
])('%s is the title', (name) => {
	expect(read(meta(name, 'Flood')).title).toBe('Flood');
});

test.each([
	...['og.site_name', 'application-name', 'apple-mobile-web-app-title', 'dc.publisher'],
	...['citation_journal_title', 'publisher'],
])('%s is the outlet', (name) => {
	expect(read(meta(name, 'The Post')).outlet).toBe('The Post');
});

test.each(['og.description', 'description', 'twitter.description'])('%s sums it up', (name) => {
	expect(read(meta(name, 'It rained.')).description).toBe('It rained.');
});

test('what is linked goes first, but for the name of the site', () => {
	const head = [
		...[meta('og.title', 'a'), meta('author', 'a b'), meta('date', '2024-01-01')],
		...[meta('og.site_name', 'Site'), meta('description', 'a')],
	].join('');
	const facts = { headline: 'b', author: 'Ann', publisher: 'Post', description: 'b' };
	expect(
		read(head + linked({ ...facts, datePublished: '2025-10-04', articleBody: 'text' })),
	).toEqual({
		...{ title: 'b', author: 'Ann', outlet: 'Site', description: 'b', published: '2025-10-04' },
		body: 'text',
	});
	expect(read(linked({ publisher: 'Post' })).outlet).toBe('Post');
});

describe('the title', () => {
	const title = (words: string, headings: string[] = [], head = '') =>
		read(`<title>${words}</title>${head}`, { headings }).title;

	test('is without the names of author and outlet', () => {
		expect(title('Flood | The Post', [], meta('og.site_name', 'The Post'))).toBe('Flood');
		expect(title('Flood - Ann Lee', [], meta('author', 'Ann Lee'))).toBe('Flood');
		const url = '<link rel="canonical" href="https://www.post.example/a">';
		expect(title('A big flood - www.post.example - Post', [], url)).toBe('A big flood');
		expect(
			title('Flood - Press', [], meta('og.site_name', 'Post') + linked({ publisher: 'Press' })),
		).toBe('Flood');
	});

	test('is the heading that the page’s begins or ends with', () => {
		expect(title('The flood and more', ['Rain', 'The flood'])).toBe('The flood');
		expect(title('Post: The flood', ['The flood'])).toBe('The flood');
		expect(title('abc and more', ['abc'])).toBe('abc and more');
		expect(title('abcd and more', ['abcd'])).toBe('abcd');
		expect(title('', ['Rain', 'Flood'])).toBe('Rain');
	});

	test('has an end', () => {
		expect(read(meta('og.title', 'x'.repeat(1001))).title).toHaveLength(1000);
	});
});

describe('the outlet', () => {
	const outlet = (title: string, head = '') => read(`<title>${title}</title>${head}`).outlet;
	const said = meta('og.title', 'A flood in town');

	test('stands behind the headline in the title of the page', () => {
		expect(outlet('A flood in town - The Post', said)).toBe('The Post');
		expect(outlet('Rain - The Post')).toBe('The Post');
		expect(outlet('Rain - The Post', said)).toBe('');
		expect(outlet(`A flood in town - ${'x'.repeat(40)}`, said)).toBe('x'.repeat(40));
		expect(outlet(`A flood in town - ${'x'.repeat(41)}`, said)).toBe('');
		expect(outlet('A flood in town - a b c d e', said)).toBe('a b c d e');
		expect(outlet('A flood in town - a b c d e f', said)).toBe('');
		const long = 'word '.repeat(12).trim();
		expect(outlet(`${long} - The Post`, meta('og.title', `${long} and more`))).toBe('The Post');
	});

	test('is else told by the address', () => {
		expect(outlet('Rain', meta('og.url', 'https://www.coastal-post.example/a'))).toBe(
			'Coastal Post',
		);
	});
});

describe('the address', () => {
	const url = (head: string) => read(head).url;
	const canonical = (href: string) => `<link rel="canonical" href="${href}">`;

	test('is the canonical one, else that of the page', () => {
		const og = meta('og.url', 'https://b.example/x/b');
		expect(url(canonical('https://a.example/a') + og)).toBe('https://a.example/a');
		expect(url(canonical('../a') + og)).toBe('https://b.example/a');
		expect(url(canonical('javascript:x') + og)).toBe('https://b.example/x/b');
		expect(url(og + linked({ url: 'https://c.example' }))).toBe('https://b.example/x/b');
		expect(url(linked({ url: 'https://c.example/c' }))).toBe('https://c.example/c');
		expect(url(canonical('/a'))).toBeUndefined();
	});

	test('may hold the day', () => {
		const day = (path: string) => read(canonical(`https://a.example${path}`)).published;
		expect(day('/2025/10/04/flood')).toBe('2025-10-04');
		expect(day('/news/2025-10-04-flood')).toBe('2025-10-04');
		expect(day('/2025/10/04')).toBeUndefined();
		expect(day('/3025/10/04/flood')).toBeUndefined();
		expect(
			read(canonical('https://a.example/2025/10/04/x') + linked({ dateCreated: '2024-01-01' }))
				.published,
		).toBe('2025-10-04');
		expect(read(linked({ dateCreated: '2024-01-01' })).published).toBe('2024-01-01');
	});
});

describe('the day', () => {
	test('is said, shown or found, in this order', () => {
		const time = '<time datetime="2025-02-02">x</time>';
		const property = '<p itemprop="datePublished">2025-01-01</p>';
		const shown = { dates: ['tomorrow', '2025-04-04'] };
		const found = { published: '2025-03-03' };
		expect(read('', shown, found, property + time).published).toBe('2025-01-01');
		expect(read('', shown, found, time).published).toBe('2025-02-02');
		expect(read('', shown, found).published).toBe('2025-03-03');
		expect(read('', shown).published).toBe('2025-04-04');
		expect(read(meta('date', 'soon') + meta('pubdate', '2025-05-05')).published).toBe('2025-05-05');
	});

	test('is read as in the language of the page', () => {
		const day = (language: string) =>
			read(meta('dc.language', language) + meta('date', '3/4/2025')).published;
		expect([day('en-US'), day('EN_us'), day('en-GB'), day('de'), day('')]).toEqual([
			...['2025-03-04', '2025-03-04', '2025-04-03', '2025-04-03', undefined],
		]);
	});
});

describe('the author', () => {
	test('is each of them once, twelve at most', () => {
		expect(read(linked({ author: ['Ann Lee', 'By ann lee', 'Bo', 'admin'] })).author).toBe(
			'ann lee, Bo',
		);
		const many = Array.from({ length: 13 }, (_, i) => `Ann ${'abcdefghijklm'[i]}`);
		expect(read(linked({ author: many })).author?.split(', ')).toHaveLength(12);
	});

	test('is looked for where no name is said', () => {
		expect(read(linked({ author: 'admin' }) + meta('author', 'Ann')).author).toBe('Ann');
		expect(read('', {}, { byline: 'Bo' }, '<p itemprop="author">Ann</p>').author).toBe('Ann');
		expect(read('', {}, { byline: 'By Bo' }).author).toBe('Bo');
		expect(read('', { menus: new Set(['bybo']) }, { byline: 'By Bo' }).author).toBeUndefined();
	});
});

test('the language is a tag, or none', () => {
	const language = (said: string) => saidLanguage(read(meta('dc.language', said)));
	expect([language('pt_BR'), language('no such thing')]).toEqual(['pt-BR', undefined]);
	expect(saidLanguage(read(''))).toBeUndefined();
	expect(read(linked({ inLanguage: 'de' })).language).toBe('de');
	expect(read(linked({ inLanguage: 'de' }) + meta('dc.language', 'fr')).language).toBe('fr');
});
