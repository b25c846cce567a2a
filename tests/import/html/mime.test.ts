/** Messages of parts, as mail programs and browsers write them. */
import { describe, expect, test } from 'vitest';
import { asBytesOfText, decodeBody, parameter, partsOf } from '#lib/import/html/mime.ts';

const message = (...lines: string[]) => lines.join('\r\n');
const decoded = (encoding: string, body: string) =>
	asBytesOfText(decodeBody({ headers: new Map([['content-transfer-encoding', encoding]]), body }));

test('bytes become one character each, however many', () => {
	const bytes = Uint8Array.from({ length: 0x2001 }, (_, i) => i % 256);
	const text = asBytesOfText(bytes);
	expect(text).toHaveLength(0x2001);
	expect([text.charCodeAt(255), text.charCodeAt(0x2000)]).toEqual([255, 0]);
});

describe('the headers', () => {
	const headers = (...lines: string[]) =>
		Object.fromEntries(partsOf(message(...lines, '', 'body: none'))[0]!.headers);

	test('are by their names in small letters, the first of each', () => {
		expect(headers('From: Ann', 'FROM: Bo', 'X-A : 1:2 ')).toEqual({ from: 'Ann', 'x-a': '1:2' });
	});

	test('may go on in the next line', () => {
		expect(headers('Subject: The', ' \triver', '\trose')).toEqual({ subject: 'The river rose' });
	});

	test('are no lines without a name', () => {
		expect(headers(': x', 'none', 'a: 1')).toEqual({ a: '1' });
	});

	test('may have empty lines above them, or nothing below', () => {
		expect(partsOf('\r\n\na: 1')).toEqual([{ headers: new Map([['a', '1']]), body: '' }]);
		expect(partsOf('a: 1\n\nb')).toEqual([{ headers: new Map([['a', '1']]), body: 'b' }]);
	});
});

describe('the parts', () => {
	const head = 'Content-Type: multipart/mixed; boundary="b"';
	const bodies = (...lines: string[]) => partsOf(message(...lines)).map(({ body }) => body);

	test('stand between the lines with the boundary, to the last', () => {
		expect(
			bodies(
				head,
				'',
				'before',
				...['--b', 'X: 1', '', 'one --b'],
				...['--b', 'X: 2', '', 'two', ''],
				'--b--',
				'behind',
			),
		).toEqual(['one --b', 'two\r\n']);
	});

	test('may have no headers, which an empty line says, or may have them below it', () => {
		expect(
			bodies(
				head,
				'',
				'--b \t',
				'',
				'Note: one',
				'',
				'two',
				'--b',
				'',
				'Content-Type: x',
				'',
				'three',
			),
		).toEqual(['Note: one\r\n\r\ntwo', 'three']);
	});

	test('may be cut off', () => {
		expect(bodies(head, '', '--b', 'X: 1', '', 'one', '--b', 'X: 2', '', 'two')).toEqual([
			'one',
			'two',
		]);
		expect(bodies(head, '', 'none')).toEqual([]);
	});

	test('are the whole where no boundary is said', () => {
		expect(bodies('Content-Type: multipart/mixed', '', '--b', '', 'x')).toEqual(['--b\r\n\r\nx']);
		expect(bodies('Content-Type: a; boundary=""', '', '--', '', 'x')).toHaveLength(1);
		expect(bodies('--b', '', 'x')).toEqual(['x']);
	});

	test('inside parts are in their place, down to the fourth level', () => {
		const nested = (depth: number): string =>
			depth === 0
				? message('X: 1', '', 'deep')
				: message(
						...[`Content-Type: multipart/mixed; boundary=b${depth}`, ''],
						...[`--b${depth}`, nested(depth - 1), `--b${depth}`, 'X: 2', '', 'x', `--b${depth}--`],
					);
		expect(bodies(nested(4))).toEqual(['deep', 'x', 'x', 'x', 'x']);
		expect(bodies(nested(5))[0]).toContain('--b1');
	});

	test('are two thousand at most', () => {
		expect(bodies(head, '', '--b\r\n\r\nx\r\n'.repeat(2500))).toHaveLength(2000);
	});
});

test.each([
	['text/html; charset=utf-8', 'utf-8'],
	['text/html;CHARSET = "utf 8" ; x=y', 'utf 8'],
	['text/html; charset=utf-8; x=y', 'utf-8'],
	['text/html; xcharset=utf-8', undefined],
	['charset=utf-8', undefined],
])('%j has the charset %j', (header, charset) => {
	expect(parameter(header, 'charset')).toBe(charset);
});

test.each([
	['quoted-printable', 'r=C3=ado=20=\r\nrose=3d= \n!', 'r\xc3\xado rose=!'],
	[' Quoted-Printable ', '=zz=4', '=zz=4'],
	['base64', 'cm\r\n9zZQ==', 'rose'],
	['BASE64', 'cm9zZQ=*=', 'rose'],
	['base64', 'cm9zZ', 'ros'],
	['8bit', 'r=C3', 'r=C3'],
])('a body in %s: %j is %j', (encoding, body, text) => {
	expect(decoded(encoding, body)).toBe(text);
});
