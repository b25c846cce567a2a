/** Restore points: what is put on the shelf is there as a whole, or the reason is said. */
import '../state/database-classes.ts';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { Points, type PointFacts, type PointsPlace } from '#lib/storage/points.ts';
import { Caches } from './cache-storage.ts';

afterEach(() => void vi.unstubAllGlobals());

const facts = (time: string): PointFacts => ({
	...{ time, occasion: 'import', stories: 1, articles: 2, annotations: 3 },
	...{ seq: 4, database: 4 },
});
const EARLY = facts('2026-01-01T00:00:00Z');
const LATE = facts('2026-01-02T00:00:00Z');

/** `openDB` asks for the factory by its global name. */
function inDatabase(): PointsPlace {
	const indexedDB = new IDBFactory();
	vi.stubGlobal('indexedDB', indexedDB);
	return { indexedDB };
}

const PLACES: [string, () => PointsPlace][] = [
	['the cache', () => ({ caches: new Caches().storage })],
	['a database', inDatabase],
];

test.each(PLACES)('what is put in %s can be listed, read and removed', async (_, place) => {
	const points = new Points(place());
	expect(await points.list()).toEqual({ ok: true, value: [] });
	const early = { ...EARLY, id: EARLY.time, bytes: 5 };
	const late = { ...LATE, id: LATE.time, bytes: 4 };
	expect(await points.put(EARLY, new Blob(['early']))).toEqual({ ok: true, value: early });
	expect(await points.put(LATE, new Blob(['late']))).toEqual({ ok: true, value: late });
	expect(await points.list()).toEqual({ ok: true, value: [late, early] });
	const read = await points.read(early.id);
	expect(read.ok && (await read.value.text())).toBe('early');
	expect((await points.remove([early.id])).ok).toBe(true);
	expect(await points.list()).toEqual({ ok: true, value: [late] });
	expect(await points.read(early.id)).toEqual({ ok: false, error: { code: 'point-gone' } });
	expect((await points.remove([late.id, 'never made'])).ok).toBe(true);
	expect(await points.list()).toEqual({ ok: true, value: [] });
});

test.each(PLACES)('points of another name in %s are others', async (_, place) => {
	const here = place();
	await new Points({ ...here, name: 'one' }).put(EARLY, new Blob(['x']));
	expect(await new Points({ ...here, name: 'two' }).list()).toEqual({ ok: true, value: [] });
	expect(await new Points(here).list()).toEqual({ ok: true, value: [] });
});

test('a point that reads back shorter than it was does not count, and is not left there', async () => {
	const caches = new Caches();
	const points = new Points({ caches: caches.storage });
	await points.put(EARLY, new Blob(['x']));
	caches.cut = 3;
	const put = await points.put(LATE, new Blob(['whole']));
	expect(put).toEqual({ ok: false, error: { code: 'points-unavailable' } });
	const left = await points.list();
	expect(left.ok && left.value.map(({ time }) => time)).toEqual([EARLY.time]);
});

test('nor is one that can’t be read back at all', async () => {
	const caches = new Caches();
	const points = new Points({ caches: caches.storage });
	caches.unreadable = true;
	expect(await points.put(EARLY, new Blob(['x']))).toMatchObject({
		...{ ok: false, error: { code: 'points-unavailable' } },
	});
	caches.unreadable = false;
	expect(await points.list()).toEqual({ ok: true, value: [] });
});

test('a point goes into the cache packed, by an address that is safe in a URL', async () => {
	const caches = new Caches();
	await new Points({ caches: caches.storage }).put(EARLY, new Blob(['x']));
	const [[address, response]] = [...caches.kept.get('crossread-points')!] as [[string, Response]];
	expect(address).toBe('/crossread-points/2026-01-01T00%3A00%3A00Z');
	expect(response.headers.get('content-type')).toBe('application/gzip');
});

test.each([
	['no note', undefined],
	['a note that is cut off', '{"id":"a"'],
	['a note of nothing', 'null'],
	['a note without a name', JSON.stringify(EARLY)],
	['a note without a time', JSON.stringify({ id: 'a' })],
	['a note of a time that is none', JSON.stringify({ id: 'a', time: 'soon' })],
])('what lies in the cache with %s is not listed', async (_, note) => {
	const caches = new Caches();
	const points = new Points({ caches: caches.storage });
	await points.put(LATE, new Blob(['x']));
	const headers: HeadersInit = note === undefined ? {} : { 'x-crossread-point': note };
	caches.kept.get('crossread-points')!.set('/other', new Response('x', { headers }));
	const listed = await points.list();
	expect(listed.ok && listed.value.map(({ time }) => time)).toEqual([LATE.time]);
});

test.each([
	[new DOMException('no room', 'QuotaExceededError'), 'points-full'],
	[new DOMException('not now', 'UnknownError'), 'points-unavailable'],
	[Object.assign(new Error('x'), { name: 'QuotaExceededError' }), 'points-unavailable'],
])('a refusal of the browser (%s) is said as it is', async (error, code) => {
	const caches = { open: () => Promise.reject(error) } as unknown as CacheStorage;
	const points = new Points({ caches });
	const refused = { ok: false, error: { code, params: { reason: String(error) } } };
	expect(await points.put(EARLY, new Blob(['x']))).toEqual(refused);
	expect(await points.list()).toEqual(refused);
	expect(await points.read('a')).toEqual(refused);
	expect(await points.remove(['a'])).toEqual(refused);
});

test('where there is neither cache nor database, points are unavailable', async () => {
	expect(await new Points({}).list()).toMatchObject({
		ok: false,
		error: {
			code: 'points-unavailable',
			params: { reason: expect.stringContaining('no storage') as string },
		},
	});
});
