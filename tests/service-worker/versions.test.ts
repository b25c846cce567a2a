/** Versions that are kept: none goes that is used or still to be, and what is not theirs is left alone. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fill } from '../../src/service-worker/fill.ts';
import { Versions } from '../../src/service-worker/versions.ts';
import { FOLDER, Site } from './site.ts';

let site: Site;
beforeEach(() => void (site = new Site()));
afterEach(() => void vi.unstubAllGlobals());

/** As the worker of that version does it. */
async function install(version: string): Promise<Versions> {
	const versions = new Versions(FOLDER);
	const listing = site.build(version, { 'index/': `page of ${version}` });
	const source = { listing, cache: await versions.open(version) };
	await fill(source, FOLDER, await versions.complete(version));
	await versions.finish(source);
	return versions;
}

test('the first version is the first, and another is not', async () => {
	expect(await (await install('1')).begin('1')).toBe(true);
	expect(await (await install('2')).begin('2')).toBe(false);
});

test('the version before stays for the pages that are open, and goes with the last of them', async () => {
	await (await install('1')).begin('1');
	site.open('a', 'b');
	const versions = await install('2');
	await versions.begin('2');
	expect(await site.names()).toEqual(['1', '2']);
	const { older } = await versions.inUse('2');
	expect(older.map(({ listing, clients }) => [listing.version, clients])).toEqual([
		['1', ['a', 'b']],
	]);
	site.open('b', 'c');
	await versions.sweep('2');
	expect(await site.names()).toEqual(['1', '2']);
	site.open('c');
	await versions.sweep('2');
	expect(await site.names()).toEqual(['2']);
	expect((await versions.inUse('2')).older).toEqual([]);
});

test('with no page open the version before goes at once', async () => {
	await (await install('1')).begin('1');
	await (await install('2')).begin('2');
	expect(await site.names()).toEqual(['2']);
});

test('a newer version that waits, complete, stays when another begins', async () => {
	const versions = await install('2');
	await install('3');
	site.registration.waiting = {};
	await versions.begin('2');
	expect(await site.names()).toEqual(['2', '3']);
});

test('so does one that is being fetched, and one that was given up goes', async () => {
	const versions = await install('2');
	await versions.open('3');
	site.registration.installing = {};
	await versions.begin('2');
	expect(await site.names()).toEqual(['2', '3']);
	site.registration.installing = null;
	await versions.begin('2');
	expect(await site.names()).toEqual(['2']);
});

test('a page that is opened takes nothing away that is still to be used', async () => {
	const versions = await install('1');
	await versions.begin('1');
	await install('2');
	await versions.sweep('1');
	expect(await site.names()).toEqual(['1', '2']);
});

test('restore points, and the program in another language, are never touched', async () => {
	for (const name of ['crossread-points', 'crossread-app /crossread/es/ 1']) {
		await site.caches.open(name);
	}
	const versions = await install('2');
	await versions.begin('2');
	await versions.sweep('2');
	expect(await site.caches.keys()).toEqual([
		'crossread-points',
		'crossread-app /crossread/es/ 1',
		'crossread-app /crossread/ 2',
	]);
});

test('only what was complete once counts as a version to take from', async () => {
	await install('1');
	const versions = new Versions(FOLDER);
	await versions.open('2');
	expect((await versions.complete('3')).map(({ listing }) => listing.version)).toEqual(['1']);
	expect(await versions.complete('1')).toEqual([]);
});
