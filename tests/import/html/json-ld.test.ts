/** What a page says of its article in JSON-LD, in the ways that pages write it. */
import { describe, expect, test } from 'vitest';
import { parseDocument } from '#lib/import/html/document.ts';
import { readLinkedFacts } from '#lib/import/html/json-ld.ts';

function read(...scripts: (object | string)[]) {
	const html = scripts
		.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))
		.map((json) => `<script type="application/ld+json">${json}</script>`);
	const document = parseDocument(`<html><head>${html.join('')}</head><body>x</body></html>`, 'a');
	if (!document.ok) throw new RangeError(document.error.code);
	return readLinkedFacts(document.value);
}

const article = (facts: object) => ({ '@type': 'NewsArticle', ...facts });

test('all that it says is found', () => {
	expect(
		read(
			article({
				...{ headline: 'Rain &amp; flood', description: 'It rained.', articleBody: 'Rain.' },
				...{ author: { name: 'Ann' }, publisher: { name: 'The Post' }, url: 'https://a.example' },
				...{ datePublished: '2025-10-04', dateCreated: '2025-10-03', inLanguage: 'en' },
			}),
		),
	).toEqual({
		...{ headline: 'Rain & flood', description: 'It rained.', body: 'Rain.', authors: ['Ann'] },
		...{ publisher: 'The Post', url: 'https://a.example', published: '2025-10-04' },
		...{ created: '2025-10-03', language: 'en' },
	});
	expect(read(article({}))).toEqual({ authors: [] });
});

describe('an article is', () => {
	test.each([
		...['Article', 'NewsArticle', 'AnalysisNewsArticle', 'BlogPosting', 'LiveBlogPosting'],
		...['Report', 'Review', 'ClaimReview', 'https://schema.org/NewsArticle'],
	])('of the type %s', (type) => {
		expect(read({ '@type': type, headline: 'A' })?.headline).toBe('A');
		expect(read({ '@type': ['Thing', type], headline: 'A' })?.headline).toBe('A');
	});

	test.each(['Person', 'ArticleList', 'see https://schema.org/Article', 'NewsArticle2', 5])(
		'not of the type %s',
		(type) => {
			expect(read({ '@type': type, headline: 'A', datePublished: '2025' })).toBeUndefined();
		},
	);

	test('what has a headline before what has none, wherever it stands', () => {
		expect(
			read(article({ name: 'A' }), { list: [{ item: article({ headline: 'B' }) }] })?.headline,
		).toBe('B');
		expect(read(article({ name: 'A' }), article({ name: 'B' }))?.headline).toBe('A');
		expect(read(article({ headline: ' ' }), article({ headline: 'B' }))?.headline).toBe('B');
	});

	test('a page with a date, if there is nothing else', () => {
		const page = { '@type': 'WebPage', name: 'A', datePublished: '2025' };
		expect(read(page)?.headline).toBe('A');
		expect(read({ '@type': 'ItemPage', name: 'A' })).toBeUndefined();
		expect(read(page, article({ name: 'B' }))?.headline).toBe('B');
	});
});

describe('a name is', () => {
	const authors = (author: unknown, ...more: object[]) =>
		read(article({ author }), ...more)?.authors;

	test('a string, or what a thing is called', () => {
		expect(authors(['Ann', { name: ['Bo', 'B.'] }, { url: 'x' }, '', null, { name: 5 }])).toEqual([
			...['Ann', 'Bo', '5'],
		]);
	});

	test('that of the thing that is referred to', () => {
		expect(authors({ '@id': '#a' }, { '@id': '#a', name: 'Ann' })).toEqual(['Ann']);
		expect(authors({ '@id': '#b' }, { '@id': '#a', name: 'Ann' })).toEqual([]);
		expect(authors({ '@id': '#a' }, { '@id': '#a', name: 'Ann' }, { '@id': '#a' })).toEqual([
			'Ann',
		]);
	});

	test('who made it, where nobody wrote it', () => {
		expect(read(article({ creator: 'Ann' }))?.authors).toEqual(['Ann']);
		expect(read(article({ author: 'Bo', creator: 'Ann' }))?.authors).toEqual(['Bo']);
	});
});

test('where no publisher is named, what it is part of is', () => {
	expect(read(article({ isPartOf: { name: 'The Post' } }))?.publisher).toBe('The Post');
});

test.each([
	[{ inLanguage: { alternateName: 'en-GB', name: 'English' } }, { language: 'en-GB' }],
	[{ inLanguage: { name: 'English' } }, { language: 'English' }],
	[{ inLanguage: ['de', 'en'] }, { language: 'de' }],
	[{ headline: { '@value': 'A' } }, { headline: 'A' }],
	[{ headline: 24 }, { headline: '24' }],
	[{ headline: true, name: 'B' }, { headline: 'B' }],
	[{ mainEntityOfPage: { '@id': 'a', url: 'b' }, url: 'c' }, { url: 'a' }],
	[{ mainEntityOfPage: { url: 'b' }, url: 'c' }, { url: 'b' }],
	[{ mainEntityOfPage: true, url: ['c'] }, { url: 'c' }],
])('%j says %j', (facts, said) => {
	expect(read(article(facts))).toEqual({ authors: [], ...said });
});

describe('a script', () => {
	const json = JSON.stringify(article({ headline: 'A' }));

	test.each([
		`<!-- ${json} -->`,
		`/*<![CDATA[*/${json}/*]]>*/`,
		`//<![CDATA[\n${json}\n//]]>`,
		` <![CDATA[${json}]]> `,
		`${json};\n`,
		json.replace('"A"', '"A\n\t"').replace('\n\t', ' \n'),
	])('may have something around it: %s', (script) => {
		expect(read(script)?.headline?.trim()).toBe('A');
	});

	test.each(['{', '', 'null', '5', `"${'x'.repeat(2_000_000)}"`])(
		'that is none does not hide another: %#',
		(script) => {
			expect(read(script, json)?.headline).toBe('A');
		},
	);

	test('of another type is none', () => {
		const html = `<html><head><script type="application/json">${json}</script><script>${json}</script></head><body>x</body></html>`;
		const document = parseDocument(html, 'a');
		expect(document.ok && readLinkedFacts(document.value)).toBeUndefined();
	});

	test('has no more things than a page may have', () => {
		const many = { list: Array.from({ length: 5000 }, () => ({})), last: { inner: article({}) } };
		expect(read(many)).toBeUndefined();
	});
});
