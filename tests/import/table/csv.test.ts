/** Tables as people and databases write them, with one article a row. */
import { describe, expect, test } from 'vitest';
import { readCsv } from '#lib/import/table/csv.ts';
import { BODY, named, read, rows, tableIn } from './reading.ts';

const quoted = (words: string) => `"${words.replaceAll('"', '""')}"`;

test('the rows of a table are articles, and say where they stand', async () => {
	const table = await tableIn(
		'list.csv',
		`Headline,Publication,Byline,Date,Link,Full text,Story\r\n` +
			`Flood,The Post,By Ann Lee,2025-10-04,https://post.example/a,${quoted(`${BODY}\n\nMore "rain".`)},River\r\n`,
	);
	const { articles, problems } = await rows(table);
	expect(problems).toEqual([]);
	expect(articles).toMatchObject([
		{
			where: 'list.csv, row 2',
			story: 'River',
			draft: {
				title: 'Flood',
				outlet: 'The Post',
				author: 'Ann Lee',
				published: '2025-10-04',
				url: 'https://post.example/a',
				language: 'en',
				text: `${BODY}\n\nMore "rain".`,
			},
		},
	]);
	expect(articles[0]?.draft.blocks).toHaveLength(2);
});

test.each([
	['semicolons', ';', 'a.csv'],
	['tabs', '\t', 'a.tsv'],
	['bars', '|', 'a.csv'],
])('cells may be parted by %s', async (_, mark, name) => {
	const table = await tableIn(name, [`title${mark}text`, `Flood${mark}${quoted(BODY)}`].join('\n'));
	expect(table.columns).toEqual(['title', 'text']);
	expect(table.rows).toEqual([['Flood', BODY]]);
});

test('a byte order mark and a line that names the delimiter are no cells', async () => {
	const table = await tableIn('a.csv', `\ufeffsep=;\ntitle;text\nFlood;${quoted(BODY)}`);
	expect(table.columns).toEqual(['title', 'text']);
	expect(table.numbers).toEqual([3]);
});

test('empty rows are passed over, and the numbers stay those of the file', async () => {
	const table = await tableIn(
		'a.csv',
		`title,text\nA,${quoted(BODY)}\n,\n\nB,\nC,${quoted(BODY)}\n`,
	);
	const { articles, problems } = await rows(table);
	expect(articles.map(({ where }) => where)).toEqual(['a.csv, row 2', 'a.csv, row 6']);
	expect(problems).toEqual([{ code: 'table-row-without-text', where: 'a.csv, row 5' }]);
});

test('many rows without text are told as one', async () => {
	const table = await tableIn('a.csv', `title,text\nA,${quoted(BODY)}\n${'B,\n'.repeat(50)}`);
	const { problems } = await rows(table);
	expect(problems).toHaveLength(21);
	expect(problems.at(-1)).toEqual({
		code: 'table-rows-without-text',
		where: 'a.csv',
		params: { count: 30 },
	});
});

describe('the columns', () => {
	test.each([
		['es', 'Titular,Medio,Autor,Fecha,Enlace,Idioma,Texto,Acontecimiento'],
		['de', 'Schlagzeile,Zeitung,Verfasser,Datum,Link,Sprache,Volltext,Thema'],
		['fr', 'Titre,Journal,Auteur,Date de publication,Lien,Langue,Texte intégral,Sujet'],
		['pt', 'Manchete,Jornal,Autor,Data de publicação,URL,Idioma,Conteúdo,Tema'],
		['it', 'Titolo,Testata,Autore,Data,Indirizzo,Lingua,Testo,Argomento'],
		['en', 'WEB_TITLE,newsOutlet,author_name,pub-date,webUrl,lang,bodyText,mainEvent'],
	])('are known by their names: %s', async (_, head) => {
		const row = `Flood,The Post,Ann Lee,2025-10-04,https://post.example/a,en,${quoted(BODY)},River`;
		const { mapping } = await tableIn('a.csv', `${head}\n${row}\n`);
		expect(mapping).toEqual({
			...{ title: 0, outlet: 1, author: 2, published: 3, url: 4, language: 5, text: 6, story: 7 },
		});
	});

	test('without names are known by what is in them', async () => {
		const line = (i: number, outlet: string) =>
			`2025-10-0${i},https://post.example/${i},${outlet},The river rose again and again ${i},${quoted(`${i} ${BODY}`)}`;
		const table = await tableIn(
			'a.csv',
			[line(1, 'The Post'), line(2, 'Gazette'), line(3, 'The Post'), line(4, 'Gazette')].join('\n'),
		);
		expect(table.columns).toEqual(['A', 'B', 'C', 'D', 'E']);
		expect(table.mapping).toEqual({ published: 0, url: 1, outlet: 2, title: 3, text: 4 });
		expect(table.numbers).toEqual([1, 2, 3, 4]);
	});

	test('the longest text is the text, whatever a shorter one is called', async () => {
		const table = await tableIn('a.csv', `headline,text,body\nFlood,Short.,${quoted(BODY)}\n`);
		expect(named(table)).toEqual({ title: 'headline', text: 'body' });
	});

	test('a name is not believed against what is in the column', async () => {
		const table = await tableIn('a.csv', `title,url,text\nFlood,see below,${quoted(BODY)}\n`);
		expect(named(table)).toEqual({ title: 'title', text: 'text' });
	});

	test('can be chosen otherwise', async () => {
		const table = await tableIn('a.csv', `title,text,other\nFlood,${quoted(BODY)},A note.\n`);
		const { articles } = await rows(table, { title: 2, text: 1 });
		expect(articles[0]?.draft.title).toBe('A note.');
	});
});

test('text in HTML comes out as what it says', async () => {
	const html = `<h2>Flood</h2><p>${BODY}</p><script>alert(1)</script><p>More &amp; more.<img src=x onerror=alert(1)></p>`;
	const { articles } = await rows(await tableIn('a.csv', `title,text\nA,${quoted(html)}\n`));
	expect(articles[0]?.draft.text).toBe(`Flood\n\n${BODY}\n\nMore & more.`);
	expect(articles[0]?.draft.blocks.map(({ type }) => type)).toEqual([
		'heading',
		'paragraph',
		'paragraph',
	]);
});

test('ends of lines that an export wrote in letters are such', async () => {
	const text = `${BODY}\\n\\nMore.`;
	const { articles } = await rows(await tableIn('a.csv', `title,text\nA,${quoted(text)}\n`));
	expect(articles[0]?.draft.text).toBe(`${BODY}\n\nMore.`);
});

test('where no outlet is named, the address tells', async () => {
	const table = await tableIn(
		'a.csv',
		`title,url,text\nA,https://www.post.example/a?b=1,${quoted(BODY)}\n`,
	);
	expect((await rows(table)).articles[0]?.draft.outlet).toBe('post.example');
});

test.each([
	['title,text\n,\n', 'table-empty'],
	[`title,text${',x'.repeat(600)}\nA,B\n`, 'table-too-wide'],
])('a table that is none is told: %#', async (csv, code) => {
	expect((await read('a.csv', csv)).problems).toMatchObject([{ code, where: 'a.csv' }]);
});

test('a table may be longer than is read, and says so', async () => {
	const { tables, problems } = await read('a.csv', `title,text\n${'A,B\n'.repeat(20_001)}`);
	expect(tables[0]?.rows).toHaveLength(20_000);
	expect(problems).toMatchObject([{ code: 'table-too-long', params: { limit: 20_000 } }]);
});

describe('the first row', () => {
	const columns = (csv: string) => {
		const read = readCsv(csv, 'a.csv');
		return read.ok ? read.value.table.columns : [];
	};

	test.each([
		['one is known', 'xx,title\nfoo,bar', ['xx', 'title']],
		['there is something else below', 'id,word_2 b.c-d\n1,2', ['id', 'word_2 b.c-d']],
		['there is something else below one', 'id,note\nred,-2', ['id', 'note']],
		['they are short', `id,${'n'.repeat(31)}\n1,2`, ['id', 'n'.repeat(31)]],
		['they are as long as a title', `title,${'n'.repeat(100)}\n1,2`, ['title', 'n'.repeat(100)]],
		['there are blanks around them', ' id , note \n1,2', ['id', 'note']],
		['one is missing', 'title, ,text\nA,B,C', ['title', 'B', 'text']],
		['fewer are there than cells below', 'title,text\nA,B\nA,B,C', ['title', 'text', 'C']],
		['nothing stands above but blanks', '\n , \ntitle,text\nA,B', ['title', 'text']],
	])('is the names of the columns where %s', (_, csv, names) => {
		expect(columns(csv)).toEqual(names);
	});

	test.each([
		['no row follows', 'id,note'],
		['two are the same', 'id,id\n1,2'],
		['one is no word', '1,note\n2,3'],
		['one begins with no letter', '-id,note\n2,3'],
		['one ends in a sign', 'id?,note\n2,3'],
		['one has a sign', 'i+d,note\n2,3'],
		['one is long', `id,${'n'.repeat(32)}\n1,2`],
		['the row below is alike', 'red,green\nblue, yellow 2 '],
		['one is a text', `title,${'n'.repeat(101)}\n1,2`],
	])('is a row like others where %s', (_, csv) => {
		expect(columns(csv)).toEqual(['A', 'B']);
	});

	test('counts in the numbers of the rows', () => {
		const numbers = (csv: string) => {
			const read = readCsv(csv, '');
			return read.ok && read.value.table.numbers;
		};
		expect(numbers('\n , \ntitle,text\nA,B')).toEqual([4]);
		expect(numbers('\n , \nA,B\nC,D')).toEqual([3, 4]);
	});
});

describe('what parts the cells', () => {
	const cells = (csv: string, name = 'a.csv') => {
		const read = readCsv(csv, name);
		return read.ok && [read.value.table.columns, ...read.value.table.rows];
	};

	test('is what the file says first, and nowhere else', () => {
		expect(cells('sep=|\nx,y,z|text\n1,2,3|4')).toEqual([
			['x,y,z', 'text'],
			['1,2,3', '4'],
		]);
		expect(cells('title,text\nsep=;\nA,B')).toEqual([['title', 'text'], ['sep=;'], ['A', 'B']]);
	});

	test('is a tab where the name says so and there is one', () => {
		const csv = 'title, or so, or so\ttext\nA, B, C\tD';
		for (const name of ['a.tsv', 'a.TAB']) expect(cells(csv, name)).toHaveLength(2);
		expect(cells(csv, 'a.tab')).toEqual([
			['title, or so, or so', 'text'],
			['A, B, C', 'D'],
		]);
		expect(cells('title,text\nA,B', 'a.tsv')).toEqual([
			['title', 'text'],
			['A', 'B'],
		]);
		const tabs = 'title,text\n"A\tB\tE","C\tD\tF"';
		expect(cells(tabs, 'a.tsv.csv')).toEqual([
			['title', 'text'],
			['A\tB\tE', 'C\tD\tF'],
		]);
	});

	test('is not the mark of the byte order', () => {
		expect(cells('\ufefftitle,text\nA,\ufeffB')).toEqual([
			['title', 'text'],
			['A', '\ufeffB'],
		]);
	});
});

test('a first row that is far too wide is told', () => {
	expect(readCsv(`${'x,'.repeat(10_001)}\n`, '')).toMatchObject({
		error: { code: 'table-too-wide', where: 'text', params: { limit: 500 } },
	});
});
