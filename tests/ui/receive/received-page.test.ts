import { describe, expect, test } from 'vitest';
import { LONGEST_PAGE, pageFile, receivedPage } from '#lib/ui/receive/received-page.ts';

const ORIGIN = 'https://www.news.example';
const sent = {
	crossread: 'page',
	url: `${ORIGIN}/a?b=1`,
	title: ' The vote ',
	html: '<p>It passed.</p>',
};

describe('a page that is sent', () => {
	test('is taken with the site that it is from', () => {
		expect(receivedPage(sent, ORIGIN)).toEqual({
			ok: true,
			value: { host: 'news.example', title: 'The vote', html: sent.html },
		});
	});

	test.each<[string, unknown]>([
		['nothing', null],
		['a word', 'crossread:page'],
		['another message', { ...sent, crossread: 'else' }],
		['a page without text', { ...sent, html: undefined }],
		['a page whose text is no text', { ...sent, html: { toString: () => 'x' } }],
		['a page without a title', { ...sent, title: 7 }],
		['a page from nowhere', { ...sent, url: 'nowhere' }],
		['a page of no web address', { ...sent, url: 'javascript:alert(1)' }],
		['a page that says it is from elsewhere', { ...sent, url: 'https://bank.example/' }],
		['an endless address', { ...sent, url: `${ORIGIN}/${'a'.repeat(5000)}` }],
	])('is not: %s', (_what, data) => {
		expect(receivedPage(data, ORIGIN)).toBeUndefined();
	});

	test('is refused with a sentence when it is too long', () => {
		const html = 'a'.repeat(LONGEST_PAGE + 1);
		expect(receivedPage({ ...sent, html }, ORIGIN)).toEqual({
			ok: false,
			error: { code: 'file-too-large', where: 'news.example', params: { limit: 5 } },
		});
	});

	test('is a file of UTF-8 with a name that says where it is from', async () => {
		const page = { host: 'news.example', title: 'Either/or: “vote”', html: '<p>ü</p>' };
		const file = pageFile(page);
		expect(file.name).toBe('Either or “vote” (news.example).html');
		expect([...new Uint8Array(await file.arrayBuffer())].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
		expect(pageFile({ ...page, title: '' }).name).toBe('news.example (news.example).html');
	});
});
