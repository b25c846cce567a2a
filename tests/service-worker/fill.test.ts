/** A version is installed as a whole, never mixed, and taken up again where it was cut. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fill } from '../../src/service-worker/fill.ts';
import { FOLDER, Site } from './site.ts';

const FILES = { 'index/': 'page', '_app/immutable/a.js': 'one', '_app/immutable/b.js': 'two' };

let site: Site;
beforeEach(() => void (site = new Site()));
afterEach(() => void vi.unstubAllGlobals());

const cacheOf = (version: string) => site.caches.storage.open(version);

async function content(cache: Cache, path: string): Promise<string | undefined> {
	return (await cache.match(new URL(path, FOLDER).href))?.text();
}

test('every file that is listed is fetched once', async () => {
	const source = { listing: site.build('1', FILES), cache: await cacheOf('1') };
	await fill(source, FOLDER, []);
	for (const [path, text] of Object.entries(FILES)) {
		expect(await content(source.cache, path)).toBe(text);
	}
	expect(site.asked).toHaveLength(3);
});

test('a cut is told, and taken up again where it was', async () => {
	const source = { listing: site.build('1', FILES), cache: await cacheOf('1') };
	site.unreachable.add('_app/immutable/b.js');
	await expect(fill(source, FOLDER, [])).rejects.toThrow('no network');
	const before = (await source.cache.keys()).length;
	site.unreachable.clear();
	site.asked.length = 0;
	await fill(source, FOLDER, []);
	expect(site.asked).toHaveLength(3 - before);
	expect(await source.cache.keys()).toHaveLength(3);
});

test('a file of a newer build is not taken into this one', async () => {
	const source = { listing: site.build('1', FILES), cache: await cacheOf('1') };
	site.build('2', { ...FILES, 'index/': 'newer page' });
	await expect(fill(source, FOLDER, [])).rejects.toThrow('not what it was to be');
	expect(await content(source.cache, 'index/')).toBeUndefined();
});

test('a file that is not there is no file', async () => {
	const source = { listing: site.build('1', FILES), cache: await cacheOf('1') };
	site.files.delete('index/');
	await expect(fill(source, FOLDER, [])).rejects.toThrow('404');
	expect(await content(source.cache, 'index/')).toBeUndefined();
});

test('what the browser remembers wrongly is asked for anew', async () => {
	const source = { listing: site.build('1', FILES), cache: await cacheOf('1') };
	site.stale.set('_app/immutable/a.js', 'damaged');
	await fill(source, FOLDER, []);
	expect(await content(source.cache, '_app/immutable/a.js')).toBe('one');
	expect(site.asked.filter(([path]) => path.endsWith('a.js'))).toEqual([
		['_app/immutable/a.js', 'default'],
		['_app/immutable/a.js', 'reload'],
	]);
});

test('what an earlier version has is taken over, and only where it is the same', async () => {
	const earlier = { listing: site.build('1', FILES), cache: await cacheOf('1') };
	await fill(earlier, FOLDER, []);
	site.asked.length = 0;
	const listing = site.build('2', { ...FILES, 'index/': 'newer page' });
	const source = { listing, cache: await cacheOf('2') };
	await fill(source, FOLDER, [earlier]);
	expect(site.asked).toEqual([['index/', 'no-cache']]);
	expect(await content(source.cache, 'index/')).toBe('newer page');
	expect(await content(source.cache, '_app/immutable/a.js')).toBe('one');
});
