/** Titles, authors, outlets and addresses without what pages put around them. */
import { describe, expect, test } from 'vitest';
import {
	authorName,
	bare,
	lastPart,
	outletName,
	outletOfHost,
	titleWithout,
	webAddress,
} from '#lib/import/html/page-names.ts';

test('names are compared by their letters and digits', () => {
	expect(bare('The  Coastal-Post, 24!')).toBe('thecoastalpost24');
	expect(bare('Ｐｏｓｔ ①')).toBe('post1');
});

describe('the title', () => {
	test.each([
		['Flood - The Post', 'Flood'],
		['Flood | News | The Post', 'Flood'],
		['The Post: Flood', 'The Post: Flood'],
		['The Post : Flood', 'Flood'],
		['The Post – Flood – News', 'Flood'],
		['Flood :: the post', 'Flood'],
		['Flood_The Post', 'Flood'],
		['Flood - The Post - Rain', 'Flood - The Post - Rain'],
		[' Flood  and\nrain ', 'Flood and rain'],
		['- The Post', '- The Post'],
		['The Post', 'The Post'],
		['Flood-The Post', 'Flood-The Post'],
	])('%j is %j', (title, said) => {
		expect(titleWithout(title, ['The Post', 'News', '', '–'])).toBe(said);
	});

	test.each([
		['Flood - Rain | The Post', { rest: 'Flood - Rain', part: 'The Post' }],
		['Flood |', undefined],
		['| The Post', undefined],
		['Flood', undefined],
	])('%j ends in %j', (title, last) => {
		expect(lastPart(title)).toEqual(last);
	});
});

test.each([
	['https://www.coastal-post.example/a', 'Coastal Post'],
	['https://www2.post.example', 'Post'],
	['https://m.post.co.uk', 'Post'],
	['https://news.post.com.au', 'Post'],
	['https://edition.post.example', 'Post'],
	['https://blog.post.example', 'Post'],
	['https://www.example', 'Www'],
	['https://post', 'Post'],
	['https://com.example', 'Com'],
	['http://127.0.0.1/a', ''],
	['http://[::1]/a', ''],
	['post', ''],
])('the outlet of %s is %j', (url, outlet) => {
	expect(outletOfHost(url)).toBe(outlet);
});

test.each([
	[' The \n Post ', 'The Post'],
	['www.post.example', 'post.example'],
	['x'.repeat(80), 'x'.repeat(80)],
	['x'.repeat(81), undefined],
	['https://post.example', undefined],
	['', undefined],
	[undefined, undefined],
])('an outlet may be called %j: %j', (written, name) => {
	expect(outletName(written)).toBe(name);
});

describe('an address', () => {
	test.each([
		[' https://post.example/a ', 'https://post.example/a'],
		[
			'http://post.example/a?b=1&utm_source=x&fbclid=2&gclid=3&mc_cid=4&mc_eid=5&igshid=6',
			'http://post.example/a?b=1',
		],
		['https://post.example/a#top', 'https://post.example/a'],
		['https://post.example/a?butm_x=1', 'https://post.example/a?butm_x=1'],
		['ftp://post.example/a', undefined],
		['javascript:alert(1)', undefined],
		['https://ann@post.example/a', undefined],
		['https://:secret@post.example/a', undefined],
		['/a', undefined],
		[undefined, undefined],
	])('%j is %j', (written, url) => {
		expect(webAddress(written)).toBe(url);
	});

	test('that is relative needs a page', () => {
		expect(webAddress('../b', 'https://post.example/x/a')).toBe('https://post.example/b');
		expect(webAddress('b', 'nowhere')).toBeUndefined();
	});
});

describe('an author', () => {
	test.each([
		['By Ann Lee', 'Ann Lee'],
		['written by  Ann\nLee', 'Ann Lee'],
		['Von: Ann Lee', 'Ann Lee'],
		['Byron Lee', 'Byron Lee'],
		['作者：李安', '李安'],
		['Ann Lee ann.lee@post.example', 'Ann Lee'],
		['Ann Lee @annlee', 'Ann Lee'],
		['Ann Lee | 4 October 2025, 10:00', 'Ann Lee'],
		['Ann Lee, October 4, 2025', 'Ann Lee'],
		['Ann Lee 2025-10-04T10:00', 'Ann Lee'],
		['Ann Lee – Published today', 'Ann Lee'],
		['- Ann Lee -', 'Ann Lee'],
		['Administrator Lee', 'Administrator Lee'],
		['x'.repeat(200), 'x'.repeat(200)],
	])('%j is called %j', (written, name) => {
		expect(authorName(written)).toBe(name);
	});

	test.each([
		undefined,
		'',
		'https://post.example/ann',
		'www.post.example',
		'@annlee',
		'admin',
		'NULL',
		'None',
		'12',
		'ann@post.example',
		'x'.repeat(201),
		`Ann${' '.repeat(10)}${'x'.repeat(190)} ${'@y '.repeat(80)}`,
	])('is not called %j', (written) => {
		expect(authorName(written)).toBeUndefined();
	});
});
