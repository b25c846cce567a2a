/** Each rule of archives by itself: names, checksums, folders, parts of Word files. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { partsOf } from '#lib/import/docx-parts.ts';
import { wordProperties } from '#lib/import/docx-properties.ts';
import { zipEntries } from '#lib/import/zip-directory.ts';
import { aside, storiesOfFolders } from '#lib/import/zip-folders.ts';
import { crcOf, unpack } from '#lib/import/zip-unpack.ts';

const packed = (files: Zippable, level: 0 | 6 = 6) => zipSync(files, { level });

describe('an entry', () => {
	const bytes = packed({
		'a/b.txt': strToU8('The river rose.'),
		'c.txt': [strToU8('x'), { level: 0 }],
	});

	test('is as its list says', () => {
		expect(zipEntries(bytes)).toMatchObject([
			{
				name: 'a/b.txt',
				encrypted: false,
				method: 8,
				size: 15,
				crc: crcOf(strToU8('The river rose.')),
			},
			{ name: 'c.txt', encrypted: false, method: 0, size: 1, packed: strToU8('x') },
		]);
		const within = new Uint8Array(bytes.length + 20);
		within.set(bytes, 10);
		expect(zipEntries(within.subarray(10, 10 + bytes.length))).toHaveLength(2);
		expect(zipEntries(bytes.subarray(0, bytes.length - 1))).toBeUndefined();
		expect(zipEntries(new Uint8Array(21))).toBeUndefined();
		expect(zipEntries(packed({}))).toEqual([]);
	});

	test('comes out as it went in, or not at all', () => {
		const [one, two] = zipEntries(bytes)!;
		expect(unpack(one!, 15)).toEqual(strToU8('The river rose.'));
		expect(unpack(one!, 14)).toBe('too-large');
		expect(unpack({ ...one!, crc: 1 }, 15)).toBe('broken');
		expect(unpack({ ...one!, packed: strToU8('none') }, 15)).toBe('broken');
		expect(unpack({ ...one!, method: 9 }, 15)).toBe('broken');
		expect(unpack(two!, 1)).toEqual(strToU8('x'));
		expect(unpack(two!, 0)).toBe('too-large');
		expect(unpack({ ...two!, size: 2 }, 9)).toBe('broken');
		expect(unpack({ ...two!, crc: 2 }, 9)).toBe('broken');
	});

	test('may swell a hundredfold only up to a megabyte', () => {
		const of = (size: number) => zipEntries(packed({ a: new Uint8Array(size) }))![0]!;
		expect(unpack(of(1024 * 1024), 1e9)).toHaveLength(1024 * 1024);
		expect(unpack(of(3 * 1024 * 1024), 1e9)).toBe('swollen');
	});
});

test('the checksum is that of ISO 3309', () => {
	expect(crcOf(strToU8('123456789'))).toBe(0xcbf43926);
	expect(crcOf(new Uint8Array())).toBe(0);
});

describe('passed over is', () => {
	test.each([
		...['__MACOSX/a.txt', 'a/__macosx', '.DS_Store', 'a/.git/b', 'Thumbs.db', 'a/desktop.ini'],
		...['~$a.docx', 'a.PNG', 'a.jpeg', 'a.svgz', 'a.tif', 'a.css', 'a.mjs', 'a.woff2', 'a.map'],
	])('%s', (path) => {
		expect(aside([path])).toEqual(new Set([path]));
	});

	test.each([
		...['a.txt', 'MACOSX/a.txt', '..a', 'a.b/c.txt', 'Thumbs.db.txt', 'apng', 'a~$b.docx'],
		...['a.css.txt', 'x_files/a.txt'],
	])('not %s', (path) => {
		expect(aside([path])).toEqual(new Set());
	});

	test.each([
		...['a.html', 'a.XHTML', 'a.htm', 'a.php', 'a.aspx'].map((page) => [page, 'a_files/b.txt']),
		...['_files', '-Dateien', '_fichiers', '_archivos', '.files', '_file', '_pliki'].map((one) => [
			'a.html',
			`a${one}/b/c.html`,
		]),
		['x/a.html', 'x/a_files/b/c_files/d.txt'],
	] as [string, string][])('what belongs to the page %s: %s', (page, path) => {
		expect(aside([page, path])).toEqual(new Set([path]));
	});

	test('nothing of a page that is not there', () => {
		expect(aside(['b.html', 'a_files/b.txt', 'a.html.txt'])).toEqual(new Set());
		expect(aside(['x/a.html', 'a_files/b.txt'])).toEqual(new Set());
	});
});

describe('the folders of articles', () => {
	const stories = (...paths: string[]) => Object.fromEntries(storiesOfFolders(paths));

	test('are their stories, where there are two in one', () => {
		expect(stories('a_b-c/1', 'a_b-c/x/2', 'd/3', '4')).toEqual({
			...{ 'a_b-c/1': 'a b c', 'a_b-c/x/2': 'a b c' },
		});
		expect(stories('a b-c/1', 'a b-c/2', 'x')).toMatchObject({ 'a b-c/1': 'a b-c' });
		expect(stories('--/1', '--/2', 'x')).toMatchObject({ '--/1': '--' });
	});

	test('are none where they are around everything', () => {
		expect(stories('a/1', 'a/2')).toEqual({});
		expect(stories('a/b/1', 'a/b/2', 'a/3')).toEqual({ 'a/b/1': 'b', 'a/b/2': 'b' });
		expect(stories('a', 'a/1', 'a/2')).toEqual({ 'a/1': 'a', 'a/2': 'a' });
		expect(stories()).toEqual({});
	});
});

describe('a Word file', () => {
	const properties = (core: string, styles = '') =>
		wordProperties(
			new Map([
				['docProps/core.xml', strToU8(core)],
				['word/styles.xml', strToU8(styles)],
			]),
		);

	test('says what it is', () => {
		expect(
			properties(
				'<dc:title> Rain &amp; flood </dc:title><dc:creator>Ann Lee</dc:creator>' +
					'<dcterms:created xsi:type="x">2025-10-04T10:00:00Z</dcterms:created><dc:language>en-GB</dc:language>',
				'<w:lang w:val="de-DE"/>',
			),
		).toEqual({
			title: 'Rain & flood',
			author: 'Ann Lee',
			created: '2025-10-04',
			language: 'en-GB',
		});
		expect(properties('', '<w:lang w:bidi="ar" w:val="de-DE"/>')).toEqual({ language: 'de-DE' });
		expect(wordProperties(new Map())).toEqual({});
		expect(properties('<dcterms:created>4 October</dcterms:created><dc:title></dc:title>')).toEqual(
			{},
		);
	});

	test.each([
		...['Microsoft Word - a', 'Microsoft Office User', 'Word Document', 'Untitled', 'document 1'],
		...['User', 'admin', 'python-docx'],
	])('does not say so by what programs write: %s', (words) => {
		expect(properties(`<dc:title>${words}</dc:title><dc:creator>${words}</dc:creator>`)).toEqual(
			{},
		);
	});

	test('gives the parts that are wanted, and the names of the others', () => {
		const bytes = packed({ 'a.xml': strToU8('<a/>'), 'b.png': strToU8('x') });
		const parts = partsOf(bytes, 'a.docx', (name) => name === 'a.xml');
		expect(parts).toEqual({
			ok: true,
			value: new Map([
				['a.xml', strToU8('<a/>')],
				['b.png', new Uint8Array()],
			]),
		});
		const broken = { ok: false, error: { code: 'file-broken', where: 'a.docx' } };
		expect(partsOf(bytes.subarray(0, 40), 'a.docx', () => true)).toEqual(broken);
		const many = Object.fromEntries(
			Array.from({ length: 2001 }, (_, i) => [`${i}`, new Uint8Array()]),
		);
		expect(partsOf(packed(many, 0), 'a.docx', () => false)).toEqual(broken);
		delete many['2000'];
		expect(partsOf(packed(many, 0), 'a.docx', () => false).ok).toBe(true);
		const swollen = packed({ 'a.xml': new Uint8Array(3 * 1024 * 1024) });
		expect(partsOf(swollen, 'a.docx', () => true)).toEqual({
			ok: false,
			error: { code: 'zip-swollen', where: 'a.docx', params: { limit: 100 } },
		});
	});
});
