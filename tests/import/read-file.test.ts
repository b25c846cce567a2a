/** Files of text as what they hold, and waits that are told. */
import { describe, expect, test } from 'vitest';
import { awaiting } from '#lib/import/awaiting.ts';
import {
	declaredInPage,
	isUtf32,
	knownLabel,
	markedEncoding,
} from '#lib/import/encodings-declared.ts';
import { isBareUtf16 } from '#lib/import/encodings-detected.ts';
import { bytesOf } from './encode.ts';
import { BODY, read } from './table/reading.ts';

describe('JSON', () => {
	test('that is of this program is its records, or what is wrong with them', async () => {
		const own = (format: string, name = 'a.json') => read(name, `{"format": "${format}"}`);
		expect((await own('crossread')).problems).toHaveLength(1);
		expect((await own('crossread')).problems[0]?.code).not.toMatch(/^table/);
		expect((await own('other')).tables).toHaveLength(1);
		expect((await own('other', 'a.crossread.json')).tables).toEqual([]);
		const late = `{"x": "${'y'.repeat(5000)}", "format": "crossread"}`;
		expect((await read('a.json', late)).tables).toEqual([]);
	});

	test('of one row is an article if it has a title and a text, else a table', async () => {
		const of = async (value: unknown) => {
			const { articles, tables } = await read('a.json', JSON.stringify(value));
			return [articles.map(({ where }) => where), tables.length];
		};
		expect(await of({ title: 'Flood', text: BODY })).toEqual([['a.json'], 0]);
		expect(await of([{ title: 'Flood', text: BODY }])).toEqual([['a.json'], 0]);
		expect(await of({ text: BODY })).toEqual([[], 1]);
		expect(await of({ title: 'Flood' })).toEqual([[], 1]);
		expect(await of([1, 2].map((id) => ({ id, title: 'Flood', text: BODY })))).toEqual([[], 1]);
	});

	test('that is none is told, or is words in brackets', async () => {
		expect((await read('a.json', '{"a"')).problems).toMatchObject([{ code: 'file-not-json' }]);
		expect((await read('a.txt', '{"a" is a letter')).articles).toHaveLength(1);
	});
});

describe('a paste', () => {
	const paste = (text: string, type?: string) => read('', text, type);

	test('of rich text keeps its structure', async () => {
		const { articles } = await paste(`<h1>Flood</h1><p>${BODY}</p>`, 'text/html');
		expect(articles[0]?.draft.text).toBe(`Flood\n\n${BODY}`);
		expect((await paste('<p> </p>', 'text/html')).problems).toHaveLength(1);
		const large = `<p>${'x'.repeat(5 * 1024 * 1024)}</p>`;
		expect((await paste(large, 'text/html')).problems).toEqual([
			{ code: 'file-too-large', where: 'text', params: { limit: 5 } },
		]);
	});

	test('of plain text is by its letters', async () => {
		const { articles } = await paste(`<p>${BODY}</p>`, 'text/plain');
		expect(articles).toMatchObject([{ where: 'text', draft: { text: `<p>${BODY}</p>` } }]);
		expect((await paste(' ')).problems).toMatchObject([{ code: 'article-no-text', where: 'text' }]);
	});
});

test('what came with a file tells its encoding', async () => {
	const bytes = bytesOf('Rada miasta zatwierdzi\xb3a plan.');
	const text = async (type?: string) => (await read('a.txt', bytes, type)).articles[0]?.draft.text;
	expect(await text('text/plain; charset=iso-8859-2')).toBe('Rada miasta zatwierdziła plan.');
});

test('a page says itself which encoding it is in, whatever it is called', async () => {
	const page = `<html><head><meta charset="iso-8859-2"></head><body><h1>Plan</h1>${`<p>Rada miasta zatwierdzi\xb3a plan rozbudowy portu, mimo protestu, i to bez debaty ani g\xb3osowania.</p>`.repeat(4)}</body></html>`;
	for (const name of ['a.html', 'a.txt', 'a']) {
		const { articles } = await read(name, bytesOf(page));
		expect(articles[0]?.draft.text).toContain('zatwierdziła');
	}
});

describe('the encoding', () => {
	test.each<[number[], string | undefined]>([
		[[0xef, 0xbb, 0xbf, 65], 'utf-8'],
		[[0xef, 0xbb], undefined],
		[[0xef, 0, 0xbf], undefined],
		[[0xff, 0xfe], 'utf-16le'],
		[[0xfe, 0xff], 'utf-16be'],
		[[0xff, 0], undefined],
		[[0xfe, 0], undefined],
		[[0, 0xff], undefined],
	])('marked by %j is %s', (bytes, label) => {
		expect(markedEncoding(Uint8Array.from(bytes))).toBe(label);
	});

	test.each<[number[], boolean]>([
		[[0xff, 0xfe, 0, 0], true],
		[[0, 0, 0xfe, 0xff], true],
		[[0xff, 0xfe, 0, 1], false],
		[[0xff, 0xfe, 1, 0], false],
		[[0, 1, 0xfe, 0xff], false],
		[[0, 0, 0xfe, 0], false],
		[[1, 0, 0xfe, 0xff], false],
	])('%j is UTF-32: %s', (bytes, is) => {
		expect(isUtf32(Uint8Array.from(bytes))).toBe(is);
	});

	test.each([
		['latin1', 'windows-1252'],
		['text/html; charset=ISO-8859-2', 'iso-8859-2'],
		["text/html; Charset = 'koi8-r'; x=y", 'koi8-r'],
		['none', undefined],
		['', undefined],
	])('called %j is %s', (declared, label) => {
		expect(knownLabel(declared)).toBe(label);
	});

	test.each([
		['<meta charset=koi8-r>', 'koi8-r'],
		['<META content="text/html; CHARSET = koi8-r">', 'koi8-r'],
		[' <?xml version="1.0" encoding = \'koi8-r\'?>', 'koi8-r'],
		['x <?xml version="1.0" encoding="koi8-r"?>', undefined],
		['<metadata charset=koi8-r>', undefined],
		['<!--\n<meta charset=koi8-r> -->', undefined],
		['<meta charset=utf-16be>', 'utf-8'],
		[`${' '.repeat(4096)}<meta charset=koi8-r>`, undefined],
		['<meta charset=k>', undefined],
	])('declared by %j is %s', (head, label) => {
		expect(declaredInPage(bytesOf(head))).toBe(label);
	});

	test('is UTF-16 if every other byte is zero, or nearly', () => {
		const bytes = (pairs: number, odd: number, even = 0) =>
			Uint8Array.from({ length: 2 * pairs }, (_, i) =>
				(i % 2 === 1 && i < 2 * odd) || (i % 2 === 0 && i < 2 * even) ? 0 : 65,
			);
		expect(isBareUtf16(bytes(2, 2))).toBe('utf-16le');
		expect(isBareUtf16(bytes(2, 0, 2))).toBe('utf-16be');
		expect(isBareUtf16(bytes(1, 1))).toBeUndefined();
		expect(isBareUtf16(bytes(100, 40))).toBe('utf-16le');
		expect(isBareUtf16(bytes(100, 39))).toBeUndefined();
		expect(isBareUtf16(bytes(100, 100, 2))).toBe('utf-16le');
		expect(isBareUtf16(bytes(100, 100, 3))).toBeUndefined();
		expect(isBareUtf16(bytes(100, 2, 100))).toBe('utf-16be');
		expect(isBareUtf16(bytes(100, 3, 100))).toBeUndefined();
	});
});

describe('a wait', () => {
	test('tells the share that is told, and ends with what is waited for', async () => {
		const steps = awaiting(async (tell) => {
			await Promise.resolve();
			tell(0.5);
			await new Promise((resolve) => setImmediate(resolve));
			return 'done';
		});
		expect(await steps.next()).toEqual({ done: false, value: 0.5 });
		expect(await steps.next()).toEqual({ done: true, value: 'done' });
	});

	test('with a pulse goes on telling while nothing is told', async () => {
		let end = (_: string): void => undefined;
		const steps = awaiting(() => new Promise<string>((resolve) => (end = resolve)), 1);
		expect(await steps.next()).toEqual({ done: false, value: 0 });
		expect(await steps.next()).toEqual({ done: false, value: 0 });
		end('done');
		let last = await steps.next();
		while (!last.done) last = await steps.next();
		expect(last.value).toBe('done');
	});

	test('fails as what is waited for does', async () => {
		const failure = new Error('none');
		await expect(awaiting(() => Promise.reject(failure)).next()).rejects.toBe(failure);
	});
});
