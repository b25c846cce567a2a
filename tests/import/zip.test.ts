/** Archives: all that is in them, within bounds, whatever they say of themselves. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { NOTHING, type Reading } from '#lib/import/reading.ts';
import { readZip } from '#lib/import/zip.ts';
import { zipEntries } from '#lib/import/zip-directory.ts';
import { aside, storiesOfFolders } from '#lib/import/zip-folders.ts';
import { crcOf } from '#lib/import/zip-unpack.ts';
import { BODY, read, toEnd } from './table/reading.ts';

const MB = 1024 * 1024;
const text = (title: string) => strToU8(`${title}\n\n${BODY}`);
const zip = (files: Zippable) => read('a.zip', zipSync(files));

/** Where `find` stands in the bytes, from the end. */
function lastOf(bytes: Uint8Array, find: readonly number[]): number {
	for (let at = bytes.length - find.length; at >= 0; at--) {
		if (find.every((byte, i) => bytes[at + i] === byte)) return at;
	}
	throw new RangeError('It is not in there.');
}
// eslint-disable-next-line require-yield
async function* nothing(): AsyncGenerator<number, Reading> {
	return NOTHING;
}

const LISTED = [0x50, 0x4b, 1, 2];
const END = [0x50, 0x4b, 5, 6];

test('every file is read as what it is, and says where it is', async () => {
	const { articles, tables, problems } = await zip({
		'one.txt': text('One'),
		'folder/two.md': strToU8(`# Two\n\n${BODY}`),
		'list.csv': strToU8(`title,text\nA,"${BODY}"\nB,"${BODY}"\n`),
	});
	expect(articles.map(({ where, draft }) => [where, draft.title])).toEqual([
		['a.zip › one.txt', 'One'],
		['a.zip › folder/two.md', 'Two'],
	]);
	expect(tables.map(({ name }) => name)).toEqual(['a.zip › list.csv']);
	expect(problems).toEqual([]);
});

test('what systems leave behind and pictures are passed over; the rest is told', async () => {
	const { articles, problems } = await zip({
		'one.txt': text('One'),
		'.DS_Store': strToU8('x'),
		'__MACOSX/._one.txt': strToU8('x'),
		'Thumbs.db': strToU8('x'),
		'photo.jpg': strToU8('x'),
		'tool.py': strToU8('print(1)'),
		'empty.txt': new Uint8Array(),
		'inner.zip': zipSync({ 'a.txt': text('A') }),
	});
	expect(articles).toHaveLength(1);
	expect(problems).toEqual([
		{ code: 'file-unsupported', where: 'a.zip › tool.py' },
		{ code: 'file-empty', where: 'a.zip › empty.txt' },
		{ code: 'zip-inside', where: 'a.zip › inner.zip' },
	]);
});

test('an archive that is called something else is one', async () => {
	const bytes = zipSync({ 'one.txt': text('One') });
	expect((await read('articles.txt', bytes)).articles).toHaveLength(1);
});

test.each([
	['an archive of nothing', zipSync({}), 'zip-empty'],
	['one with only pictures', zipSync({ 'a.png': strToU8('x') }), 'zip-empty'],
	['half an archive', zipSync({ 'a.txt': text('A') }).subarray(0, 60), 'zip-broken'],
])('%s is told as such', async (_, bytes, code) => {
	expect((await read('a.zip', bytes)).problems).toEqual([{ code, where: 'a.zip' }]);
});

describe('an archive made to harm', { timeout: 20_000 }, () => {
	test.each(['../../etc/passwd', '/etc/passwd', 'C:\\evil.txt', 'a/../../b.txt', 'a\u202etxt.b'])(
		'may not name %j',
		async (name) => {
			const { articles, problems } = await zip({ [name]: text('A'), 'b.txt': text('B') });
			expect(articles).toHaveLength(1);
			expect(problems).toMatchObject([{ code: 'zip-unsafe-name' }]);
		},
	);

	test('that swells beyond any article is stopped, and the others are read', async () => {
		const { articles, problems } = await zip({
			'bomb.txt': [new Uint8Array(24 * MB), { level: 6 }],
			'b.txt': text('B'),
		});
		expect(articles).toHaveLength(1);
		expect(problems).toEqual([
			{ code: 'zip-swollen', where: 'a.zip › bomb.txt', params: { limit: 100 } },
		]);
	});

	test('with a header that lies about its size is stopped as well', async () => {
		const bytes = zipSync({ 'bomb.txt': [new Uint8Array(24 * MB), { level: 6 }] });
		const listed = lastOf(bytes, LISTED);
		new DataView(bytes.buffer).setUint32(listed + 24, 1000, true);
		new DataView(bytes.buffer).setUint32(22, 1000, true);
		expect((await read('a.zip', bytes)).problems).toMatchObject([{ code: 'zip-swollen' }]);
	});

	test('of many files that are large together is read up to the limit', async () => {
		const pages = new Uint8Array(9 * MB).fill(120);
		const files = Object.fromEntries(
			Array.from({ length: 7 }, (_, i) => [`${i}.txt`, [pages, { level: 0 }] as const]),
		);
		const bytes = zipSync(files as Zippable);
		const { problems } = await toEnd(readZip(zipEntries(bytes) ?? [], 'a.zip', nothing));
		expect(problems).toEqual([
			{ code: 'zip-too-large', where: 'a.zip › 5.txt', params: { limit: 50 } },
		]);
	});

	test('of thousands of files is read up to the limit', async () => {
		const files = Object.fromEntries(
			Array.from({ length: 2001 }, (_, i) => [`${i}.txt`, strToU8('x')]),
		);
		const entries = zipEntries(zipSync(files, { level: 0 })) ?? [];
		const { problems } = await toEnd(readZip(entries, 'a.zip', nothing));
		expect(problems.at(-1)).toEqual({
			code: 'zip-too-many',
			where: 'a.zip',
			params: { limit: 2000 },
		});
	});

	test('that is locked is told', async () => {
		const bytes = zipSync({ 'a.txt': text('A') });
		const listed = lastOf(bytes, LISTED);
		bytes[listed + 8] = (bytes[listed + 8] ?? 0) | 1;
		expect((await read('a.zip', bytes)).problems).toEqual([
			{ code: 'zip-encrypted', where: 'a.zip › a.txt' },
		]);
	});

	test('or damaged is told where', async () => {
		const bytes = zipSync({ 'a.txt': [text('A'), { level: 0 }], 'b.txt': text('B') });
		bytes[60] = (bytes[60] ?? 0) ^ 0xff;
		const { articles, problems } = await read('a.zip', bytes);
		expect(problems).toEqual([{ code: 'zip-broken', where: 'a.zip › a.txt' }]);
		expect(articles).toHaveLength(1);
	});
});

describe('the list at the end of an archive', () => {
	test('is found behind a comment', () => {
		const bytes = zipSync({ 'a.txt': text('A') });
		const longer = new Uint8Array(bytes.length + 500);
		longer.set(bytes);
		new DataView(longer.buffer).setUint16(lastOf(bytes, END) + 20, 500, true);
		expect(zipEntries(longer)?.map(({ name }) => name)).toEqual(['a.txt']);
	});

	test('says names in the code page of old programs', () => {
		const bytes = zipSync({ 'Xb.txt': text('A') });
		// not marked as UTF-8, and none: é in code page 437
		const listed = lastOf(bytes, LISTED);
		bytes[listed + 9] = 0;
		bytes[listed + 46] = 0x82;
		expect(zipEntries(bytes)?.map(({ name }) => name)).toEqual(['éb.txt']);
	});

	test('that points anywhere is no list', () => {
		const bytes = zipSync({ 'a.txt': text('A') });
		new DataView(bytes.buffer).setUint32(lastOf(bytes, END) + 16, 0xffffffff, true);
		expect(zipEntries(bytes)).toBeUndefined();
	});
});

test('the checksum is that of zip files', () => {
	expect(crcOf(strToU8('123456789'))).toBe(0xcbf43926);
});

describe('folders', () => {
	test('of two articles or more are stories', async () => {
		const { articles } = await zip({
			'river-flood/post.txt': text('A'),
			'river-flood/gazette.txt': text('B'),
			'The fire/post.txt': text('C'),
			'The fire/gazette.txt': text('D'),
			'alone/post.txt': text('E'),
			'loose.txt': text('F'),
		});
		expect(articles.map(({ story }) => story)).toEqual([
			...['river flood', 'river flood', 'The fire', 'The fire', undefined, undefined],
		]);
	});

	test('around everything do not count', () => {
		const paths = ['all/news/a/1.txt', 'all/news/a/2.txt', 'all/news/b/3.txt', 'all/news/b/4.txt'];
		expect([...storiesOfFolders(paths).values()]).toEqual(['a', 'a', 'b', 'b']);
		expect(storiesOfFolders(['all/1.txt', 'all/2.txt']).size).toBe(0);
	});

	test('next to a saved page belong to it', () => {
		const paths = [
			'page.html',
			'page_files/ad.html',
			'page_files/deep/x.html',
			'Seite.htm',
			'Seite-Dateien/x.html',
			'notes_files/a.html',
		];
		expect([...aside(paths)]).toEqual([
			'page_files/ad.html',
			'page_files/deep/x.html',
			'Seite-Dateien/x.html',
		]);
	});
});
