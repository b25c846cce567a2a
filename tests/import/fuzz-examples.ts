/** A small, sound file of each kind that is read, made here. */
import { strToU8, zipSync } from 'fflate';
import { snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import { encode } from '#lib/formats/native.ts';
import { finish, readText } from '#lib/import/index.ts';
import { paragraph, wordFile } from './docx-file.ts';
import { pdfFile, set } from './pdf/pdf-file.ts';
import { BODY } from './table/reading.ts';

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Flood</title></head><body><nav><a href="/">Home</a></nav><article><h1>Flood</h1><p>${BODY}</p><p>${BODY}</p></article></body></html>`;
const record = { title: 'Flood', outlet: 'The Post', date: '2025-10-04', text: BODY };

const own = encode(
	snapshotOf([finish({ ...readText(BODY), title: 'Flood' }, 'a')], EMPTY_SNAPSHOT),
	{
		exported: '2026-01-01T00:00:00.000Z',
		generator: 'Test',
		includeText: true,
		includeNotes: true,
	},
);

const texts = {
	'a.txt': `Flood\n\n${BODY}`,
	'a.md': `---\ntitle: Flood\n---\n\n# Flood\n\n${BODY}\n\n- one\n- two\n`,
	'a.html': page,
	'a.csv': `title,outlet,date,text\nFlood,The Post,4/10/2025,"${BODY}"\nRain,Gazette,13/10/2025,"${BODY}"\n`,
	'a.json': JSON.stringify([record, { ...record, title: 'Rain' }]),
	'a.jsonl': `${JSON.stringify(record)}\n${JSON.stringify(record)}\n`,
	'a.crossread.json': own,
	'a.eml': [
		'From: The Post <news@post.example>',
		'Subject: =?utf-8?Q?Flood?=',
		'MIME-Version: 1.0',
		'Content-Type: multipart/alternative; boundary="x"',
		'',
		'--x',
		'Content-Type: text/html; charset=utf-8',
		'Content-Transfer-Encoding: base64',
		'',
		btoa(page),
		'--x--',
		'',
	].join('\r\n'),
	'a.mhtml': [
		'From: <Saved by Blink>',
		'Snapshot-Content-Location: https://post.example/flood',
		'Subject: Flood',
		'MIME-Version: 1.0',
		'Content-Type: multipart/related; type="text/html"; boundary="----x"',
		'',
		'------x',
		'Content-Type: text/html',
		'Content-Transfer-Encoding: quoted-printable',
		'Content-Location: https://post.example/flood',
		'',
		page.replaceAll('=', '=3D'),
		'------x--',
		'',
	].join('\r\n'),
};

export const examples: Readonly<Record<string, Uint8Array>> = {
	...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
	'a.docx': wordFile({ body: paragraph('Flood', 'Title') + paragraph(BODY) + paragraph(BODY) }),
	'a.pdf': pdfFile([set(['Flood', BODY, BODY])]),
	'a.zip': zipSync({
		'flood/a.txt': strToU8(texts['a.txt']),
		'flood/b.md': strToU8(texts['a.md']),
		'list.csv': strToU8(texts['a.csv']),
	}),
};
