/** What a file is, by how it begins. */
import { describe, expect, test } from 'vitest';
import { decodeEntities } from '#lib/import/entities.ts';
import { readFrontMatter } from '#lib/import/front-matter.ts';
import { tooLargeProblem } from '#lib/import/problem-reading.ts';
import { extensionOf, isLarger } from '#lib/import/readable.ts';
import { byteKind, textKind } from '#lib/import/sniff.ts';
import { bytesOf } from './encode.ts';

describe('by its first bytes it is', () => {
	test.each([
		['PK\x03\x04', 'zip'],
		['PK\x05\x06', 'zip'],
		['PK\x07\x08', 'zip'],
		['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'old-office'],
		['\x1f\x8b', 'archive'],
		['BZh91AY&SY\x00', 'archive'],
		['7z\xbc\xaf\x27\x1c', 'archive'],
		['Rar!\x1a\x07', 'archive'],
		['\xfd7zXZ\0', 'archive'],
		['\x28\xb5\x2f\xfd', 'archive'],
		[`${'\0'.repeat(257)}ustar`, 'archive'],
		['\x89PNG\r\n', 'media'],
		['\xff\xd8\xff', 'media'],
		['GIF87a\0', 'media'],
		['GIF89a\0', 'media'],
		['II*\0', 'media'],
		['MM\0*', 'media'],
		['BM\x01', 'media'],
		['\0\0\x01\0', 'media'],
		['RIFF\0', 'media'],
		['ID3\x04', 'media'],
		['OggS\0', 'media'],
		['fLaC\0', 'media'],
		['\x1aE\xdf\xa3', 'media'],
		['\xff\xfb', 'media'],
		['\xff\xf3', 'media'],
		['wOFF\0', 'media'],
		['wOF2\0', 'media'],
		['\0\0\0\x18ftyp', 'media'],
		['{\\rtf1', 'rich-text-format'],
		['MZ\x90\0', 'program'],
		['\x7fELF', 'program'],
		['\xca\xfe\xba\xbe', 'program'],
		['\0asm', 'program'],
		['SQLite format 3\0', 'program'],
		['%PDF-1.4', 'pdf'],
		[`${'x'.repeat(1000)}%PDF-1.4`, 'pdf'],
	])('%j: %s', (start, kind) => {
		expect(byteKind(bytesOf(start))).toBe(kind);
	});

	test.each([
		...['', 'PK', 'GIF89a is a format', 'wOFF it goes', 'A7z\xbc\xaf', `${'x'.repeat(256)}ustar`],
		...['%PDF-x', `${'x'.repeat(1001)}%PDF-1.4`, '<html>%PDF-1.4', '<!DOCTYPE html>%PDF-1.4'],
		...['ID3 and MP3\r\n\t', 'ftyp', ' {\\rtf1'],
	])('none of these: %j', (start) => {
		expect(byteKind(bytesOf(start))).toBe('text');
	});

	test.each([
		['Received: x\n\nHello', 'mail'],
		['Subject: x\nMessage-ID: y\n\nHello', 'mail'],
		['From ann\nReturn-Path: x\n\nHello', 'mail'],
		['From: x\r\nmime-version: 1.0', 'mail'],
		['To: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed\n\n', 'mail'],
		['To: x\nMIME-Version: 1.0\ncontent-type:multipart/related\n\n', 'mhtml'],
		['To: x\nMIME-Version: 1.0\n\nContent-Type: multipart/related', 'mail'],
		['Subject: x\n\nReceived: y', 'text'],
		['Note:x\nReceived: y\n\n', 'text'],
		['1st: x\nReceived: y\n\n', 'text'],
		[' Subject: x\nReceived: y\n\n', 'text'],
	])('%j: %s', (start, kind) => {
		expect(byteKind(bytesOf(start))).toBe(kind);
	});
});

test.each([
	['<html>', '', 'html'],
	['<HEAD >', 'a.txt', 'html'],
	['<body>', '', 'html'],
	['<htmlx>', '', 'text'],
	['<?xml version="1.0"?>\n<!-- a --> <!doctype\nhtml>', '', 'html'],
	['x <html>', '', 'text'],
	['<p>x', 'a.htm', 'html'],
	['<p>x', 'a.PHP', 'html'],
	['x < y', 'a.html', 'text'],
	['x</p>', 'a.xhtml', 'html'],
	['<p>x', 'a.txt', 'text'],
	['{"a": 1}', 'a.jsonl', 'jsonl'],
	['x', 'a.ndjson', 'jsonl'],
	['[{"a": 1}]', 'a.jsonl', 'json'],
	['x', 'a.json', 'json'],
	['{}', '', 'json'],
	['[[1]]', '', 'json'],
	['[]', '', 'json'],
	['[x]', '', 'text'],
	['{x}', '', 'text'],
	['{"a": 1}\r\n{"b": 2}', 'a.json', 'jsonl'],
	['{"a": 1,\n"b": 2}', 'a.json', 'json'],
	['{"a": 1}\n\n{"b": 2}', 'a.json', 'json'],
	['x', 'a.tsv', 'table'],
	['x', 'a.tab', 'table'],
	['title,text', 'a.text', 'table'],
	['title,text', 'a.md', 'markdown'],
	['x\ntitle,text', '', 'text'],
	['x', 'a.markdown', 'markdown'],
	['x', 'a.mkd', 'markdown'],
	['---\nTitle: x\n---', 'a.txt', 'markdown'],
	['---\nby: x\nsource: y\n---', '', 'markdown'],
	['---\nby: x\n---', '', 'text'],
	['x\n---\ntitle: x\n---', '', 'text'],
	['x', 'a.ts', 'other'],
	['x', 'a.mjs', 'other'],
	['x', 'a.yaml', 'other'],
	['x', 'a.cpp', 'other'],
	['x', 'a.vcf', 'other'],
	['<?xml version="1.0"?><x/>', '', 'other'],
	['<rss>', '', 'other'],
	['<svg>', '', 'other'],
	['x <svg>', '', 'text'],
	['x', 'a.xyz', 'text'],
])('%j in %j is %s', (text, name, kind) => {
	expect(textKind(text, name)).toBe(kind);
});

test.each([
	['a.TXT', 'txt'],
	['a.b.md', 'md'],
	['a', ''],
	['a.b/c', ''],
	['Dr. Lee', ''],
	['a.abcdefghijkl', 'abcdefghijkl'],
	['a.abcdefghijklm', ''],
])('the ending of %s is %j', (name, extension) => {
	expect(extensionOf(name)).toBe(extension);
});

test('a limit is in megabytes, and itself within it', () => {
	expect([isLarger(5 * 1024 * 1024, 'text'), isLarger(5 * 1024 * 1024 + 1, 'text')]).toEqual([
		...[false, true],
	]);
	const code = (name: string) => tooLargeProblem(name, 'file').code;
	expect([code('a.json'), code('a.crossread.json'), code('a.crossread(1).JSON')]).toEqual([
		...['file-too-large', 'file-too-large-backup', 'file-too-large-backup'],
	]);
	expect(code('a.crossread.json.txt')).toBe('file-too-large');
});

test.each([
	['&amp;&lt;&gt;&quot;&apos;', '&<>"\''],
	['&nbsp;&eacute;&yuml;&szlig;', '\u00a0éÿß'],
	['&mdash;&rsquo;&hellip;&euro;&trade;&bull;', '—’…€™•'],
	['&ensp;&zwj;&OElig;&Scaron;&rarr;&ge;&larr;', '\u2002\u200dŒŠ→≥←'],
	['&#8217;&#x2019;&#X41;', '’’A'],
	['&#128;&#x80;&#129;&#159;&#150;', '€€\x81Ÿ–'],
	['&#0;&#xd800;&#xDFFF;&#1114112;', '\ufffd\ufffd\ufffd\ufffd'],
	['&#x10ffff;&#xd7ff;', '\u{10ffff}\ud7ff'],
	['&unknown; &amp &#; &#x; a&b;', '&unknown; &amp &#; &#x; a&b;'],
	['&amp;lt;', '&lt;'],
])('%s stands for %j', (references, text) => {
	expect(decodeEntities(references)).toBe(text);
});

describe('front matter', () => {
	const read = (...lines: string[]) => {
		const { members, body } = readFrontMatter(lines.join('\n'));
		return [Object.fromEntries(members), body];
	};

	test('is the lines between two rules', () => {
		expect(read('--- ', 'Title:  A: b ', 'by:', 'no member', '  x: y', '---', 'Text')).toEqual([
			...[{ title: 'A: b', by: '' }, 'Text'],
		]);
		expect(read('---', 'a: b', '...', '', 'Text')).toEqual([{ a: 'b' }, '\nText']);
		expect(read('---', 'a: b', '---')).toEqual([{ a: 'b' }, '']);
		expect(read('---', 'a: b', '---\t')).toEqual([{ a: 'b' }, '']);
	});

	test.each([
		['---\na: b'],
		['---\nText\n---\nText'],
		['Text\n---\na: b\n---'],
		['----\na: b\n---'],
		['---\na: b\n---x'],
		['---\na:b\n---\n'],
	])('is none in %j', (text) => {
		expect(readFrontMatter(text)).toEqual({ members: new Map(), body: text });
	});

	test.each([
		['"a # \\"b\\" \\\\ c" # d', 'a # "b" \\ c'],
		["'it''s' x", "it's"],
		['a # b', 'a'],
		['a #b', 'a #b'],
		['# b', ''],
		['a#', 'a#'],
		['"a', '"a'],
		["'a", "'a"],
		['""', ''],
	])('has values with or without quotes: %s', (value, said) => {
		expect(read('---', `a: ${value}`, '---')[0]).toEqual({ a: said });
	});
});
