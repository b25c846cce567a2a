/** Every way in for a text: a payload as a file, or a paste, of each kind that is read. */
import { strToU8, zipSync } from 'fflate';
import { hashText } from '#lib/core/text/hash.ts';
import { paragraph, wordFile } from '../import/docx-file.ts';

export const WORDS =
	'The river rose above the old wall on Monday night, and two hundred people left their homes. ' +
	'The mayor, Ada Quill, said that the water had never come so fast. A ferry was lost at the pier.';

/** As the program gets it: what it is called, what is in it, and what the clipboard says it is. */
export interface Way {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly type?: string;
}

const cell = (words: string) => `"${words.replaceAll('"', '""')}"`;
const escaped = (words: string) =>
	words
		.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`)
		// XML has no way at all to say these
		// eslint-disable-next-line no-control-regex -- they are what it forbids
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

const page = (payload: string) =>
	`<!doctype html><html lang="en"><head><title>Flood</title></head><body><article><h1>Flood</h1><p>${WORDS}</p><div>${payload}</div><p>${WORDS}</p></article></body></html>`;

const record = (payload: string) => ({
	...{ title: payload, outlet: payload, author: payload, date: payload, url: payload },
	...{ language: payload, story: payload, kind: payload, text: `${payload}\n\n${WORDS}` },
});

/** In front of the page, in its head and body, in every field of a table, and in all other files. */
export const ways: Readonly<Record<string, (payload: string) => Way>> = {
	page: (payload) => text('a.html', page(payload)),
	'bare page': (payload) => text('a.html', payload + page('')),
	'head of a page': (payload) => text('a.html', `<html><head>${payload}</head><p>${WORDS}`),
	'rich paste': (payload) => ({ ...text('', `<p>${WORDS}</p>${payload}`), type: 'text/html' }),
	paste: (payload) => text('', `${payload}\n\n${WORDS}`),
	text: (payload) => text('a.txt', `${payload}\n\n${WORDS}`),
	markdown: (payload) => text('a.md', `# Flood\n\n${payload}\n\n${WORDS}\n\n> ${payload}\n`),
	'front matter': (payload) => {
		const line = payload.replace(/\s+/g, ' ');
		const names = ['title', 'outlet', 'author', 'published', 'url', 'language', 'kind'];
		return text('a.md', `---\n${names.map((name) => `${name}: ${line}\n`).join('')}---\n${WORDS}`);
	},
	mail: (payload) =>
		text(
			'a.eml',
			[
				...[`From: ${payload.replace(/\s+/g, ' ')}`, `Subject: ${payload.replace(/\s+/g, ' ')}`],
				...['MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8', ''],
				page(payload),
			].join('\r\n'),
		),
	'saved page': (payload) =>
		text(
			'a.mhtml',
			[
				...['From: <Saved by Blink>', `Snapshot-Content-Location: ${payload.replace(/\s+/g, '')}`],
				...['MIME-Version: 1.0', 'Content-Type: multipart/related; boundary="-x"', ''],
				...['---x', 'Content-Type: text/html; charset=utf-8', '', page(payload), '---x--', ''],
			].join('\r\n'),
		),
	table: (payload) => {
		const one = record(payload);
		const lines = [Object.keys(one), Object.values(one), Object.values(one)];
		return text('a.csv', lines.map((line) => line.map(cell).join(',')).join('\n'));
	},
	'markup in a table': (payload) =>
		text('a.csv', `title,text\nA,${cell(`<p>${WORDS}</p>${payload}`)}\nB,${cell(WORDS)}`),
	json: (payload) => text('a.json', JSON.stringify([record(payload), record(payload)])),
	'lines of json': (payload) => text('a.jsonl', `${JSON.stringify(record(payload))}\n`.repeat(2)),
	document: (payload) => ({
		name: 'a.docx',
		bytes: wordFile({ body: paragraph(escaped(payload)) + paragraph(WORDS) }),
	}),
	archive: (payload) => ({ name: 'a.zip', bytes: zipSync({ 'a.html': strToU8(page(payload)) }) }),
	"Crossread's own": (payload) => text('a.crossread.json', native([payload])),
};

function text(name: string, content: string): Way {
	return { name, bytes: new TextEncoder().encode(content) };
}

const TIME = '2026-01-01T00:00:00.000Z';

/** A file of the program's own whose every word, of every member, is one of the payloads. */
export function native(payloads: readonly string[]): string {
	const tag = (payload: string, i: number) => ({
		...{ id: `tag-${i}`, label: payload, definition: payload, colour: 'teal', rank: i },
		...{ example: payload, counterexample: payload },
		codes: [{ id: `code-${i}`, label: payload, definition: payload, example: payload }],
	});
	const article = (payload: string, i: number) => {
		const words = `${payload}\n\n${WORDS}`;
		return {
			...{ id: `hostile-${i}`, title: payload, outlet: payload, author: payload, url: payload },
			...{ published: payload, language: 'en', kind: payload, note: payload },
			...{ text: words, hash: hashText(words) },
		};
	};
	const annotation = (payload: string, i: number) => ({
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id: `urn:uuid:hostile-${i}`,
		type: 'Annotation',
		motivation: 'tagging',
		creator: { type: 'Person', name: payload.slice(0, 150) || 'A' },
		...{ created: TIME, modified: TIME },
		body: [
			{ type: 'TextualBody', purpose: 'tagging', value: `tag-${i}` },
			{ type: 'TextualBody', purpose: 'classifying', value: `code-${i}` },
			{ type: 'TextualBody', purpose: 'commenting', value: payload },
		],
		target: {
			source: `urn:crossread:article:hostile-${i}`,
			selector: selectors(payload),
		},
		replies: [
			{
				...{ id: `reply-${i}`, creator: { type: 'Person', name: 'B' }, value: payload || 'C' },
				...{ created: TIME, modified: TIME },
			},
		],
	});
	const whole = payloads.filter((payload) => payload.trim() !== '');
	return JSON.stringify({
		...{ format: 'crossread', version: 2, exported: TIME, generator: whole[0] },
		stories: [
			{
				...{ id: 'hostile', title: whole[0], note: whole.join('\n\n'), aliases: [whole] },
				articles: whole.map((_, i) => `hostile-${i}`),
			},
		],
		articles: whole.map(article),
		codebook: { tags: whole.map(tag) },
		annotations: whole.map(annotation),
		links: [],
		claims: whole.map((title, i) => ({
			...{ id: `claim-${i}`, title, story: 'hostile', rank: i },
			...{ annotations: [`urn:uuid:hostile-${i}`], notCovered: [] },
		})),
	});
}

/** Of the words after the payload, whose place counts code points. */
function selectors(payload: string): object[] {
	const before = `${payload}\n\n`;
	const exact = WORDS.slice(0, 40);
	const start = [...before].length;
	return [
		{ type: 'TextQuoteSelector', exact, prefix: before.slice(-20), suffix: '' },
		{ type: 'TextPositionSelector', start, end: start + exact.length },
	];
}
