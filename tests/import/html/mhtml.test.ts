/** Pages saved as one file: the page is found among its pictures and decoded. */
import { describe, expect, test } from 'vitest';
import { readMhtml } from '#lib/import/html/mhtml.ts';

const WORDS =
	'The council voted on Tuesday to rebuild the north quay, and the café on it, in autumn.';
const PAGE = `<html><body><article><h1>Quay vote</h1>${`<p>${WORDS}</p>`.repeat(8)}</article></body></html>`;

const bytes = (text: string) => new TextEncoder().encode(text);

function quotedPrintable(text: string): string {
	const encoded = [...bytes(text)].map((byte) =>
		byte > 126 || byte === 61
			? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
			: String.fromCharCode(byte),
	);
	return encoded.join('').replace(/(.{60}(?![0-9A-F]{1,2}))/g, '$1=\r\n');
}

function saved(page: string, headers: string): Uint8Array {
	return bytes(
		[
			...[
				'From: <Saved by Blink>',
				'Snapshot-Content-Location: https://coastal.example/quay',
				'MIME-Version: 1.0',
			],
			...[
				'Content-Type: multipart/related;',
				'\ttype="text/html";',
				'\tboundary="----Part=_1"',
				'',
				'',
			],
			...['------Part=_1', headers, 'Content-Location: https://coastal.example/frame', '', page],
			...[
				'------Part=_1',
				'Content-Type: image/png',
				'Content-Transfer-Encoding: base64',
				'',
				'iVBORw0KGgo=',
			],
			...[
				'------Part=_1',
				'Content-Type: text/html',
				'',
				'<p>An advertisement in a frame</p>',
				'------Part=_1--',
				'',
			],
		].join('\r\n'),
	);
}

describe('a page saved as one file', () => {
	test.each([
		['quoted-printable', quotedPrintable(PAGE)],
		['base64', btoa(String.fromCharCode(...bytes(PAGE))).replace(/(.{76})/g, '$1\r\n')],
		['8bit', PAGE],
	])('is decoded from %s, and knows where it is from', (encoding, body) => {
		const read = readMhtml(
			saved(
				body,
				`Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}`,
			),
			'quay.mhtml',
		);
		if (!read.ok) throw new RangeError(read.error.code);
		expect(read.value.draft).toMatchObject({
			title: 'Quay vote',
			url: 'https://coastal.example/quay',
		});
		expect(read.value.draft.text).toContain(WORDS);
		expect(read.value.draft.text).not.toContain('advertisement');
	});

	test('may have its page in a part of a part, in another encoding', () => {
		const inner = `Content-Type: text/html; charset="windows-1252"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${PAGE.replaceAll('=', '=3D').replaceAll('é', '=E9')}`;
		const file = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n--a\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n${inner}\r\n--b--\r\n--a--\r\n`;
		const read = readMhtml(bytes(file), 'quay.mht');
		expect(read.ok && read.value.draft.text).toContain('the café on it');
	});

	test('without a page is said to have no text', () => {
		const error = { code: 'article-no-text', where: 'a.mht' };
		expect(
			readMhtml(bytes('MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx'), 'a.mht'),
		).toEqual({ ok: false, error });
		expect(readMhtml(new Uint8Array(), 'a.mht')).toEqual({ ok: false, error });
	});
});
