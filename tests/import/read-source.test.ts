/** A file is read as what it is, and what cannot be read is told in a way that helps. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { encode } from '#lib/formats/native.ts';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import { snapshotOf } from '#lib/core/model/change.ts';
import { finish, readText } from '#lib/import/index.ts';
import { readSource } from '#lib/import/read-source.ts';
import { byteKind, textKind } from '#lib/import/sniff.ts';
import { BODY, read } from './table/reading.ts';

const page = `<!doctype html><html lang="en"><head><title>Flood - The Post</title><meta property="og:title" content="Flood"></head><body><nav><a href="/">Home</a></nav><article><h1>Flood</h1><p>${BODY}</p><p>${BODY}</p></article></body></html>`;
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('what it is called makes no difference to', () => {
	test.each(['flood.html', 'flood.txt', 'flood.json', 'flood.pdf', 'flood'])(
		'a page: %s',
		async (name) => {
			const { articles } = await read(name, page);
			expect(articles.map(({ draft }) => draft.title)).toEqual(['Flood']);
			expect(articles[0]?.draft.text).not.toContain('Home');
		},
	);

	test.each(['mine.crossread.json', 'mine.json', 'mine.txt', 'mine'])(
		'the program’s own file: %s',
		async (name) => {
			const article = finish({ ...readText(BODY), title: 'Flood' }, 'a');
			const text = encode(snapshotOf([article], EMPTY_SNAPSHOT), {
				exported: '2026-01-01T00:00:00.000Z',
				generator: 'Test',
				includeText: true,
				includeNotes: true,
			});
			const { records, articles, tables } = await read(name, text);
			expect(records.map((one) => one.map(({ type }) => type))).toEqual([['article']]);
			expect([articles, tables]).toEqual([[], []]);
		},
	);

	test.each(['list.csv', 'list.txt'])('plain text: %s', async (name) => {
		const { articles, tables } = await read(
			name,
			name === 'list.txt' ? BODY : `title,text\nFlood,"${BODY}"\n`,
		);
		expect(articles.length + tables.length).toBe(1);
	});
});

test('words in brackets are no broken JSON', async () => {
	for (const text of ['[“The river rose.”] she said.', '["Flood"] was the word.', '{“a”}']) {
		expect((await read('note.txt', text)).articles[0]?.draft.text).toBe(text);
	}
});

test('front matter makes Markdown of a text without an ending', async () => {
	const text = `---\ntitle: Flood\noutlet: The Post\n---\n\n*${BODY}*`;
	expect((await read('', text)).articles[0]?.draft).toMatchObject({
		...{ title: 'Flood', outlet: 'The Post', text: BODY },
	});
});

describe('what cannot be read is told:', () => {
	const packed = (names: Record<string, string>) =>
		zipSync(Object.fromEntries(Object.entries(names).map(([name, one]) => [name, strToU8(one)])), {
			level: 0,
		});
	test.each<[string, Uint8Array, string]>([
		['nothing', new Uint8Array(), 'file-empty'],
		['a.txt', bytes(' \n\t'), 'article-no-text'],
		['photo.jpg', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), 'file-is-media'],
		['photo.txt', bytes('\x89PNG\r\n\x1a\n\0\0'), 'file-is-media'],
		['talk.mp3', bytes('ID3\x04\0'), 'file-is-media'],
		['film.mp4', bytes('\0\0\0\x18ftypmp42'), 'file-is-media'],
		['old.doc', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), 'file-is-document'],
		['old.xls', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), 'file-is-spreadsheet'],
		['locked.docx', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), 'file-is-protected'],
		['a.rtf', bytes('{\\rtf1\\ansi Flood}'), 'file-is-document'],
		['a.tar.gz', bytes('\x1f\x8b\x08\0'), 'file-is-archive'],
		['a.7z', bytes('7z\xbc\xaf\x27\x1c\0'), 'file-is-archive'],
		['a.exe', bytes('MZ\x90\0\x03\0'), 'file-unsupported'],
		['feed.xml', bytes('<?xml version="1.0"?><rss/>'), 'file-unsupported'],
		['tool.js', bytes('alert(1)'), 'file-unsupported'],
		['a.json', bytes('{"a": '), 'file-not-json'],
		['a.json', bytes('['.repeat(1e6)), 'file-too-deep'],
		['a.xlsx', packed({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }), 'file-is-spreadsheet'],
		[
			'a.pptx',
			packed({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }),
			'file-is-document',
		],
		['a.odt', packed({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'file-is-document'],
		[
			'a.ods',
			packed({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
			'file-is-spreadsheet',
		],
		['a.epub', packed({ mimetype: 'application/epub+zip' }), 'file-is-document'],
	])('%s', async (name, content, code) => {
		const { articles, tables, records, problems } = await read(name, content);
		expect(problems).toMatchObject([{ code, where: name }]);
		expect([articles, tables, records]).toEqual([[], [], []]);
	});

	test.each([
		['text', 'a.txt', 6, 'file-too-large'],
		['a table', 'a.csv', 21, 'file-too-large'],
		['anything', 'a.zip', 51, 'file-too-large'],
		['a backup', 'a.crossread.json', 21, 'file-too-large-backup'],
		['a larger one', 'a.crossread (2).json', 51, 'file-too-large-backup'],
	])('%s that is too large', async (_, name, size, code) => {
		const large = new Uint8Array(size * 1024 * 1024).fill(120);
		expect((await read(name, large)).problems).toMatchObject([{ code }]);
	});
});

test('a saved page may hold large pictures, which are not read', async () => {
	const picture = `<img src="data:image/png;base64,${'A'.repeat(6 * 1024 * 1024)}">`;
	const { articles } = await read('saved.html', page.replace('</article>', `${picture}</article>`));
	expect(articles.map(({ draft }) => draft.title)).toEqual(['Flood']);
});

test('the share done goes from nothing on', async () => {
	const steps = readSource({ name: 'a.zip', bytes: zipSync({ 'a.txt': bytes(BODY) }) });
	const first = await steps.next();
	expect(first.value).toBe(0);
});

describe('the kind of', () => {
	test.each([
		['BM a bitmap would begin so, but not with words', 'text'],
		['BMW r\u00e4umt Fehler ein', 'text'],
		['BMW r\u00c3\u00a4umt Fehler ein', 'text'],
		['RIFF closes its last mine', 'text'],
		['MZ-Umfrage: B\u00c3\u00bcrger wollen mehr', 'text'],
		['RIFF\u0024\u0000\u0000\u0000WAVE', 'media'],
		['MZ\u0000\u0001', 'program'],
		[
			'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n',
			'mhtml',
		],
		['From: a@b.c\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nHello', 'mail'],
		['From a distance: the river rose', 'text'],
		['Title: Flood\n\nMIME-Version: is a header', 'text'],
		['\n\n%PDF-1.7', 'pdf'],
	])('%j is told by its first bytes: %s', (head, kind) => {
		expect(byteKind(bytes(head))).toBe(kind);
	});

	test.each([
		['<p>Hello', 'a.html', 'html'],
		['Hello', 'a.html', 'text'],
		['<!-- a -->\n<!DOCTYPE HTML>', '', 'html'],
		['{"a": 1}', 'a.md', 'json'],
		['[{"a": 1}]', '', 'json'],
		['{"a": 1}\n{"a": 2}', '', 'jsonl'],
		['a,b', 'a.CSV', 'table'],
		['Title\tDate\tText\nA\tB\tC', '', 'table'],
		['"title";"text";"id"\n', 'list.txt', 'table'],
		['Title, text and date: what a page needs', '', 'text'],
		['# a', 'a.md', 'markdown'],
		['a', 'Interview with Dr. Jones', 'text'],
		['a', 'notes.2024', 'text'],
	])('%j in %j is told by its text: %s', (text, name, kind) => {
		expect(textKind(text, name)).toBe(kind);
	});
});

test('a text of endless paragraphs is told and left out, and the rest is read', async () => {
	const most = 'b\n'.repeat(50_000);
	const many = `${most}b\n`;
	expect((await read('most.txt', most)).problems).toEqual([]);
	const files = { 'many.txt': strToU8(many), 'flood.txt': strToU8(BODY) };
	const { articles, problems } = await read('all.zip', zipSync(files));
	expect(articles.map(({ where }) => where)).toEqual(['all.zip › flood.txt']);
	expect(problems).toEqual([
		{
			...{ code: 'article-endless', where: 'all.zip › many.txt' },
			params: { count: 50_001, limit: 50_000 },
		},
	]);
});
