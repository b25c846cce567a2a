/** An article that came by mail. */
import { expect, test } from 'vitest';
import { BODY, read } from './table/reading.ts';

const mail = (headers: readonly string[], body: string) =>
	[...headers, 'MIME-Version: 1.0', ...(body.startsWith('Content-') ? [] : ['']), body].join(
		'\r\n',
	);

const sent = [
	'Received: from post.example',
	'From: "The Post" <news@post.example>',
	'Date: Sat, 04 Oct 2025 10:00:00 +0200',
	'Subject: Fwd: =?utf-8?Q?The_r=C3=ADo?= =?utf-8?B?IHJvc2U=?=',
	'List-Unsubscribe: <https://post.example/u>',
];

test('in HTML and in plain text is read as the first', async () => {
	const body = [
		'Content-Type: multipart/alternative; boundary="b"',
		'',
		'--b',
		'Content-Type: text/plain; charset=utf-8',
		'',
		'Open in a browser.',
		'--b',
		'Content-Type: text/html; charset=iso-8859-1',
		'Content-Transfer-Encoding: quoted-printable',
		'',
		`<h1>The r=EDo rose</h1><p>${BODY}</p><img src=3D"https://tracker.example/a.gif">`,
		'--b--',
		'',
	].join('\r\n');
	const { articles, problems } = await read('flood.eml', mail(sent, body));
	expect(problems).toEqual([]);
	expect(articles).toMatchObject([
		{
			where: 'flood.eml',
			draft: {
				title: 'The río rose',
				outlet: 'The Post',
				published: '2025-10-04',
				text: `The río rose\n\n${BODY}`,
			},
		},
	]);
});

test('in plain text is read as such, and a person who sends it is no outlet', async () => {
	const headers = ['From: Ann Lee <ann@x.example>', 'Subject: Flood', 'Content-Type: text/plain'];
	const { articles } = await read('flood.txt', mail(headers, `${BODY}\r\n`));
	expect(articles[0]?.draft).toMatchObject({ title: 'Flood', outlet: '', text: `${BODY}\n` });
});

test('without words is told', async () => {
	const attached = [
		'Content-Type: multipart/mixed; boundary=b',
		'',
		'--b',
		'Content-Type: text/plain',
		'Content-Disposition: attachment',
		'',
		BODY,
		'--b--',
	].join('\r\n');
	expect((await read('a.eml', mail(sent, attached))).problems).toEqual([
		{ code: 'article-no-text', where: 'a.eml' },
	]);
});
