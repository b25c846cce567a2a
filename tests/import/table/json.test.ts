/** JSON with articles in it: exports of news databases, lines of objects, collections for research. */
import { describe, expect, test } from 'vitest';
import { readJsonl, tableOfJson } from '#lib/import/table/json.ts';
import { BODY, named, read, rows, tableIn } from './reading.ts';

const twice = (article: object) => [article, { ...article, id: 2 }];

describe('an export is read where its list stands:', () => {
	test.each<[string, object, object]>([
		[
			'NewsAPI',
			{
				status: 'ok',
				totalResults: 2,
				articles: twice({
					source: { id: 'post', name: 'The Post' },
					author: 'Ann Lee',
					title: 'Flood',
					description: 'The river rose.',
					url: 'https://post.example/a',
					urlToImage: 'https://post.example/a.jpg',
					publishedAt: '2025-10-04T10:00:00Z',
					content: BODY,
				}),
			},
			{
				...{ title: 'title', outlet: 'source.name', author: 'author', text: 'content', url: 'url' },
				published: 'publishedAt',
			},
		],
		[
			'The Guardian',
			{
				response: {
					status: 'ok',
					results: twice({
						id: 'uk/flood',
						type: 'article',
						webPublicationDate: '2025-10-04T10:00:00Z',
						webTitle: 'Flood',
						webUrl: 'https://post.example/a',
						apiUrl: 'https://api.example/a',
						fields: { byline: 'Ann Lee', bodyText: BODY, publication: 'The Post' },
					}),
				},
			},
			{
				...{ title: 'webTitle', outlet: 'fields.publication', author: 'fields.byline' },
				...{ text: 'fields.bodyText', url: 'webUrl', published: 'webPublicationDate' },
			},
		],
		[
			'Event Registry',
			{
				articles: {
					results: twice({
						uri: '8',
						lang: 'eng',
						date: '2025-10-04',
						time: '10:00:00',
						dateTime: '2025-10-04T10:00:00Z',
						url: 'https://post.example/a',
						title: 'Flood',
						body: BODY,
						source: { uri: 'post.example', dataType: 'news', title: 'The Post' },
						authors: [{ uri: 'x', name: 'Ann Lee' }],
						eventUri: 'eng-1',
						sentiment: 0.1,
					}),
				},
			},
			{
				...{ title: 'title', outlet: 'source.title', author: 'authors', text: 'body', url: 'url' },
				...{ published: 'date', language: 'lang', story: 'eventUri' },
			},
		],
		[
			'GDELT',
			{
				articles: twice({
					url: 'https://post.example/a',
					title: 'Flood',
					seendate: '20251004T100000Z',
					domain: 'post.example',
					language: 'English',
					sourcecountry: 'United States',
				}),
			},
			{
				...{ title: 'title', outlet: 'domain', url: 'url', published: 'seendate' },
				language: 'language',
			},
		],
		[
			'WordPress',
			twice({
				id: 1,
				date: '2025-10-04T10:00:00',
				link: 'https://post.example/a',
				title: { rendered: 'Flood' },
				content: { rendered: `<p>${BODY}</p>`, protected: false },
			}),
			{ title: 'title.rendered', text: 'content.rendered', url: 'link', published: 'date' },
		],
		[
			'JSON Feed',
			{
				title: 'The Post',
				description: 'News of the river.',
				items: twice({
					url: 'https://post.example/a',
					title: 'Flood',
					content_html: `<p>${BODY}</p>`,
					date_published: '2025-10-04T10:00:00Z',
				}),
			},
			{ title: 'title', text: 'content_html', url: 'url', published: 'date_published' },
		],
		[
			'a dictionary of articles',
			{ a1: { title: 'Flood', text: BODY }, a2: { title: 'Rain', text: BODY } },
			{ title: 'title', text: 'text' },
		],
	])('%s', async (_, content, mapping) => {
		const table = await tableIn('export.json', JSON.stringify(content));
		expect(table.rows).toHaveLength(2);
		expect(named(table)).toEqual(mapping);
	});
});

test('languages and dates come out in one way', async () => {
	const article = {
		...{ title: 'Flood', text: BODY, lang: 'eng', publishedAt: '2025-10-04T10:00:00Z' },
	};
	const { articles } = await rows(await tableIn('a.json', JSON.stringify(twice(article))));
	expect(articles[0]?.draft).toMatchObject({ language: 'en', published: '2025-10-04' });
});

test('one article alone is an article, its sentences put together', async () => {
	const { articles, tables } = await read(
		'flood_1.json',
		JSON.stringify({
			title: 'Flood',
			source: 'post',
			date: '2012-10-04',
			url: 'http://post.example/a',
			'main-event': 'River',
			'triplet-uuid': '1-2',
			'main-entities': ['Ada Quill', 'The river'],
			'word-count': 6,
			'body-paragraphs': [['The river rose.', 'People left.'], ['It fell again.']],
		}),
	);
	expect(tables).toEqual([]);
	expect(articles).toMatchObject([
		{
			where: 'flood_1.json',
			story: 'River',
			draft: {
				title: 'Flood',
				outlet: 'post',
				published: '2012-10-04',
				url: 'http://post.example/a',
				text: 'The river rose. People left.\n\nIt fell again.',
			},
		},
	]);
});

describe('one object a line', () => {
	const line = (title: string) => JSON.stringify({ title, text: BODY });

	test('is a row each', async () => {
		const table = await tableIn('a.jsonl', `${line('A')}\n${line('B')}\n`);
		expect((await rows(table)).articles.map(({ draft }) => draft.title)).toEqual(['A', 'B']);
	});

	test('is one, whatever the file is called', async () => {
		for (const name of ['a.json', 'a.txt', 'a']) {
			expect((await tableIn(name, `${line('A')}\n${line('B')}\n`)).rows).toHaveLength(2);
		}
	});

	test('a broken line is told by its number, and the others come in', async () => {
		const { tables, problems } = await read(
			'a.jsonl',
			`${line('A')}\n{"title": \n\n[1]\n${line('B')}`,
		);
		expect(problems).toEqual([
			{ code: 'table-line-broken', where: 'a.jsonl, line 2' },
			{ code: 'table-line-broken', where: 'a.jsonl, line 4' },
		]);
		expect(tables[0]?.numbers).toEqual([1, 5]);
	});

	test('many broken lines are told as one', async () => {
		const { problems } = await read('a.jsonl', `${line('A')}\n${'{\n'.repeat(50)}`);
		expect(problems).toHaveLength(21);
		expect(problems.at(-1)).toMatchObject({ code: 'table-lines-broken', params: { count: 30 } });
	});

	test('where no line is one, the file is broken', async () => {
		const { problems } = await read('a.jsonl', 'Once upon a time\nthere was a river');
		expect(problems).toMatchObject([{ code: 'file-not-json', where: 'a.jsonl' }]);
	});
});

test('a name of the language is a name like others', async () => {
	const hostile = `[{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "title": "A", "text": "${BODY}"}, {"title": "B", "text": "${BODY}"}]`;
	const { articles } = await rows(await tableIn('a.json', hostile));
	expect(articles.map(({ draft }) => draft.title)).toEqual(['A', 'B']);
	expect('polluted' in {}).toBe(false);
});

describe('the list of articles', () => {
	const rowsIn = (value: unknown) => {
		const read = tableOfJson(value, 'a.json');
		return read.ok ? read.value.table.rows : read.error.code;
	};
	const two = [{ a: 1 }, { a: 2 }];

	test('is that of most objects, the first of several', () => {
		expect(rowsIn({ one: [{ a: 0 }], two, other: [{ b: 3 }, { b: 4 }] })).toEqual([['1'], ['2']]);
		expect(rowsIn({ words: ['x', 'y', 'z'], two })).toEqual([['1'], ['2']]);
		expect(rowsIn({ mixed: ['x', ...two], one: [{ b: 3 }] })).toEqual([['1'], ['2']]);
		expect(rowsIn(['x', ...two])).toEqual([['1'], ['2']]);
	});

	test('stands at most four objects inside', () => {
		expect(rowsIn({ a: { b: { c: { d: { two } } } } })).toEqual([['1'], ['2']]);
		expect(rowsIn({ a: { b: { c: { d: { e: { two } } } } } })).toBe('table-empty');
	});

	test('may be a dictionary, if all in it are articles', () => {
		const article = { title: 'Flood', text: BODY };
		expect(rowsIn({ a: article, b: article })).toHaveLength(2);
		expect(rowsIn({ a: article, b: article, count: 2 })).toHaveLength(2);
		expect(rowsIn({ a: article, b: { count: 2 } })).toHaveLength(1);
		expect(rowsIn({ a: article, b: article, c: { more: two } })).toEqual([['1'], ['2']]);
	});

	test('is not what an article has inside', () => {
		const article = { title: 'Flood', text: BODY };
		expect(rowsIn({ ...article, comments: two })).toHaveLength(1);
		expect(rowsIn({ ...article, items: [{ a: 1 }, article] })).toHaveLength(2);
		expect(rowsIn({ title: 'Flood', two })).toEqual([['1'], ['2']]);
		expect(rowsIn({ text: BODY, two })).toEqual([['1'], ['2']]);
		expect(rowsIn({ about: article, two })).toEqual([['1'], ['2']]);
	});

	test('is not there in what is none', () => {
		expect([rowsIn('x'), rowsIn(['x']), rowsIn([])]).toEqual(Array(3).fill('table-empty'));
	});

	test('has a column for every name, and its objects in order', () => {
		const read = tableOfJson([{ a: 1 }, { b: 2, a: 3 }, { b: 4 }], 'a.json');
		expect(read).toMatchObject({
			value: {
				table: {
					...{ columns: ['a', 'b'], rows: [['1'], ['3', '2'], ['', '4']], numbers: [1, 2, 3] },
				},
			},
		});
	});

	test('may have 500 names', () => {
		const named = (count: number) =>
			Object.fromEntries(Array.from({ length: count }, (_, i) => [`x${i}`, 1]));
		expect(rowsIn(named(500))).toHaveLength(1);
		expect(tableOfJson([named(501)], '')).toEqual({
			ok: false,
			error: { code: 'table-too-wide', where: 'text', params: { limit: 500 } },
		});
		expect(rowsIn(named(501))).toBe('table-too-wide');
	});
});

describe('lines of which none is an object', () => {
	test('are no table', () => {
		expect(readJsonl('[1]\n[2]', 'a.jsonl')).toMatchObject({ error: { code: 'table-empty' } });
		expect(readJsonl('{}\n \n', '')).toMatchObject({
			error: { code: 'table-empty', where: 'text' },
		});
	});

	test('are told with the first that is broken', () => {
		expect(readJsonl('\n[1]\n{\n{"', '')).toMatchObject({
			error: { code: 'file-not-json', where: 'text', params: { line: 3 } },
		});
	});
});

test('twenty broken lines are told one by one', () => {
	const read = readJsonl(`{"a": 1}\n${'{\n'.repeat(20)}`, '');
	expect(read.ok && read.value.problems.map(({ code }) => code)).toEqual(
		Array(20).fill('table-line-broken'),
	);
});
