/** Files that were shared wait until somebody has them, however many come at once. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepShared, sharedFiles } from '#lib/storage/shared-files.ts';
import { Caches } from './cache-storage.ts';

let caches: Caches;
beforeEach(() => {
	caches = new Caches();
	vi.stubGlobal('caches', caches);
});
afterEach(() => void vi.unstubAllGlobals());

const file = (name: string, text = name) => new File([text], name, { type: 'text/plain' });
const names = async (folder = '/') => (await sharedFiles(folder)).files.map(({ name }) => name);

test('they come with their names, kinds and words', async () => {
	expect(await keepShared('/', [file('crónica ¿1?.txt', 'words')])).toEqual([]);
	const [came] = (await sharedFiles('/')).files;
	expect([came?.name, came?.type, await came?.text()]).toEqual([
		...['crónica ¿1?.txt', 'text/plain', 'words'],
	]);
});

test('what is shared next takes the place of nothing that still waits', async () => {
	await keepShared('/', [file('a.txt'), file('b.txt')]);
	await keepShared('/', [file('c.txt')]);
	expect(await names()).toEqual(['a.txt', 'b.txt', 'c.txt']);
});

test('they wait until they are let go, and what has come since goes on waiting', async () => {
	await keepShared('/', [file('a.txt')]);
	const first = await sharedFiles('/');
	expect(await names()).toEqual(['a.txt']);
	await keepShared('/', [file('b.txt')]);
	await first.letGo();
	expect(await names()).toEqual(['b.txt']);
});

test('those for the program in another language are others', async () => {
	await keepShared('/es/', [file('a.txt')]);
	expect([await names(), await names('/es/')]).toEqual([[], ['a.txt']]);
});

test('one for which there is no room is named, and the others come', async () => {
	caches.room = 1;
	expect(await keepShared('/', [file('a.txt'), file('b.txt')])).toEqual(['b.txt']);
	expect(await names()).toEqual(['a.txt']);
});

test('one that can’t be read is named, and the others come', async () => {
	await keepShared('/', [file('a.txt'), file('b.txt')]);
	const [, response] = [...caches.kept.values()][0]!.values();
	const damaged = () => Promise.reject(new DOMException('', 'NotReadableError'));
	Object.assign(response!, { clone: () => Object.assign(response!, { blob: damaged }) });
	const { files, unread } = await sharedFiles('/');
	expect([files.map(({ name }) => name), unread]).toEqual([['a.txt'], ['b.txt']]);
});

test('without a Cache Storage there are none', async () => {
	vi.unstubAllGlobals();
	const none = await sharedFiles('/');
	expect([none.files, none.unread]).toEqual([[], []]);
	await none.letGo();
});
