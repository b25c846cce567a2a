/** Rows as articles, with what each cell says of them. */
import { describe, expect, test } from 'vitest';
import type { Field, Table } from '#lib/import/reading.ts';
import { rowsOf } from '#lib/import/table/rows.ts';
import { BODY, rows } from './reading.ts';

type Row = Partial<Record<Field, string>>;

/** A column for each field that a row has, as if its names had told. */
function tableOf(...all: Row[]): Table {
	const fields = [...new Set(all.flatMap((row) => Object.keys(row) as Field[]))];
	return {
		...{ name: 'a.csv', columns: fields, rows: all.map((row) => fields.map((one) => row[one]!)) },
		mapping: Object.fromEntries(fields.map((field, at) => [field, at])),
	};
}

const read = (...all: Row[]) => rows(tableOf(...all));

async function draft(row: Row) {
	const { articles } = await read({ text: BODY, ...row });
	return articles[0]!.draft;
}

test('a cell that no column holds says nothing', async () => {
	const { articles, problems } = await read({ title: 'Flood', text: BODY });
	expect(problems).toEqual([]);
	expect(articles).toEqual([
		{
			where: 'a.csv, row 1',
			draft: {
				...{ title: 'Flood', outlet: '', language: 'en', text: BODY },
				blocks: [{ type: 'paragraph', start: 0, end: BODY.length }],
			},
		},
	]);
});

test('the share done is told every twenty rows', async () => {
	const shares: number[] = [];
	const all = Array.from({ length: 41 }, () => ({ text: BODY }));
	for await (const share of rowsOf(tableOf(...all), { text: 0 })) shares.push(share);
	expect(shares).toEqual([0, 20 / 41, 40 / 41]);
});

test('a text beyond all measure is told by its row, and many are told as one', async () => {
	const large = { text: 'x'.repeat(5 * 1024 * 1024 + 1) };
	expect(await read(large, { text: BODY })).toMatchObject({
		articles: [{ where: 'a.csv, row 2' }],
		problems: [{ code: 'table-row-too-long', where: 'a.csv, row 1' }],
	});
	const { problems } = await read(...Array<Row>(21).fill(large));
	expect(problems[20]).toEqual({
		...{ code: 'table-rows-too-long', where: 'a.csv', params: { count: 1 } },
	});
});

describe('the date', () => {
	const dates = (...all: string[]) => all.map((published) => ({ text: BODY, published }));

	test('is read as most of its column is, or as one is told', async () => {
		const table = tableOf(...dates('3/4/2025', '3/5/2025'));
		const unsure = await rows(table);
		expect(unsure.unsureDates).toBe('month-first');
		expect(unsure.articles.map((one) => one.draft.published)).toEqual(['2025-03-04', '2025-03-05']);
		const told = await rows(table, table.mapping, { dates: 'day-first' });
		expect(told).not.toHaveProperty('unsureDates');
		expect(told.articles.map((one) => one.draft.published)).toEqual(['2025-04-03', '2025-05-03']);
	});

	test('leaves no doubt where one tells', async () => {
		const sure = await read(...dates('3/4/2025', '4/13/2025'));
		expect(sure).not.toHaveProperty('unsureDates');
		expect(sure.articles[0]!.draft.published).toBe('2025-03-04');
	});

	test('that is none is left as it is', async () => {
		expect((await draft({ published: 'last spring' })).published).toBe('last spring');
	});
});

describe('the text', () => {
	const text = async (words: string) => (await draft({ text: words })).text;

	test.each(['A</h2>B', 'A<br>B', 'A<br />B', '<p class="x">A', '<p>A', '1 < 2</b>'])(
		'in HTML is what it says: %s',
		async (words) => {
			expect(await text(words)).not.toContain('>');
		},
	);

	test.each(['a <b c', '<px>A', 'A <brand> of its own', '<p></p>'])(
		'that is no HTML, or none that says anything, is taken by the letter: %s',
		async (words) => {
			expect(await text(words)).toBe(words);
		},
	);

	test('has no blanks around it', async () => {
		expect(await text(' \nA\nB\n')).toBe('A\nB');
	});

	test('has its ends of lines in letters only where it has no others', async () => {
		expect(await text('A\\nB\\r\\nC')).toBe('A\nB\nC');
		expect(await text('A\nB\\nC')).toBe('A\nB\\nC');
	});
});

test.each<[Field & ('title' | 'author' | 'kind' | 'url' | 'language'), string, string]>([
	['title', ' Flood &amp;\n\n  rain ', 'Flood & rain'],
	['title', 'x'.repeat(1001), 'x'.repeat(1000)],
	[
		'title',
		'',
		'The river rose above the old wall on Monday night, and two hundred people left their…',
	],
	['author', 'By: Ann Lee', 'Ann Lee'],
	['author', 'by Ann Lee', 'Ann Lee'],
	['author', 'By 24 Hours', 'By 24 Hours'],
	['author', 'Derby Jones', 'Derby Jones'],
	['kind', 'News', 'News'],
	['url', ' https://post.example/a ', 'https://post.example/a'],
	['url', 'WWW.post.example/a', 'https://www.post.example/a'],
	['language', 'Spanish', 'es'],
	['language', 'pt_BR', 'pt-BR'],
	['language', 'of the people', 'en'],
])('the %s in %j is %j', async (field, cell, said) => {
	expect((await draft({ [field]: cell }))[field]).toBe(said);
});

test.each(['see https://post.example/a', 'https://post.example/a b', 'post.example', ''])(
	'%j is no address',
	async (url) => {
		expect(await draft({ url })).not.toHaveProperty('url');
	},
);

test.each([
	['The Post', 'https://gazette.example/a', 'The Post'],
	['', 'https://www.gazette.example/a', 'gazette.example'],
	['', '', ''],
	['HTTP://www2.post.example/', '', 'post.example'],
	['https://news.www.example/a', '', 'news.www.example'],
	['see https://post.example', '', 'see https://post.example'],
	['https://[post', '', 'https://[post'],
])('the outlet is told by %j and %j: %j', async (outlet, url, said) => {
	expect((await draft({ outlet, url })).outlet).toBe(said);
});

test('the story is what a row says, on one line', async () => {
	const { articles } = await read(
		{ text: BODY, story: ' The\nriver ' },
		{ text: BODY, story: ' ' },
	);
	expect(articles.map(({ story }) => story)).toEqual(['The river', undefined]);
});
