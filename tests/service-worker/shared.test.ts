/** What another program shares reaches the page that looks it over. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sharedFiles } from '#lib/storage/shared-files.ts';
import { isShared, keepShared } from '../../src/service-worker/shared.ts';
import { FOLDER, Site } from './site.ts';

let site: Site;
beforeEach(() => void (site = new Site()));
afterEach(() => void vi.unstubAllGlobals());

function form(entries: Readonly<Record<string, string | File>>): Request {
	const data = new FormData();
	for (const [name, value] of Object.entries(entries)) data.append(name, value);
	const url = new URL('library/', FOLDER).href;
	return { url, method: 'POST', formData: async () => data } as unknown as Request;
}

async function leadsTo(request: Request): Promise<URL> {
	const response = await keepShared(request, FOLDER);
	expect(response.status).toBe(303);
	return new URL(response.headers.get('location')!);
}

test('only what is sent to the library is shared', () => {
	expect(isShared(form({}), FOLDER)).toBe(true);
	const other = { url: new URL('settings/', FOLDER).href, method: 'POST' } as Request;
	const page = { url: new URL('library/', FOLDER).href, method: 'GET' } as Request;
	expect([isShared(other, FOLDER), isShared(page, FOLDER)]).toEqual([false, false]);
});

test('words go on in the address', async () => {
	const { searchParams } = await leadsTo(form({ title: 'The vote', url: 'https://a.example/' }));
	expect([...searchParams]).toEqual([
		['title', 'The vote'],
		['url', 'https://a.example/'],
	]);
});

test('files wait for the page, which is told of those for which there was no room', async () => {
	site.caches.room = 1;
	const data = form({ files: new File(['x'], 'a.txt') });
	(await data.formData()).append('files', new File(['x'], 'b & c.txt'));
	const { searchParams } = await leadsTo(data);
	expect(searchParams.has('shared')).toBe(true);
	expect(searchParams.getAll('lost')).toEqual(['b & c.txt']);
	const { files } = await sharedFiles(FOLDER.pathname);
	expect(files.map(({ name }) => name)).toEqual(['a.txt']);
});
