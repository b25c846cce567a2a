/** The door to the database: what it says when it stays shut, and how often it is tried again. */
import '../state/database-classes.ts';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import type { Problem } from '#lib/core/result.ts';
import { Database } from '#lib/storage/database.ts';
import { Repository } from '#lib/storage/repository.ts';
import { DATABASE_VERSION } from '#lib/storage/schema.ts';
import { databaseOf, newDatabase } from './in-memory.ts';
import { BESIDE, LATEST, SHIPPED } from './shipped.ts';

const unavailable = { ok: false, error: { code: 'storage-unavailable' } };

afterEach(() => void vi.useRealTimers());

/** Counts how often a database is opened. */
function counting(factory: IDBFactory): { readonly openings: () => number } {
	const open = vi.spyOn(factory, 'open');
	return { openings: () => open.mock.calls.length };
}

function opened(factory: IDBFactory, version?: number, make?: (database: IDBDatabase) => void) {
	return new Promise<IDBDatabase>((resolve, reject) => {
		const request = factory.open('crossread', version);
		request.onupgradeneeded = () => make?.(request.result);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error!);
	});
}

test('a browser without a database says that there is none', async () => {
	expect(await databaseOf(undefined).run('reading', async () => 1)).toEqual(unavailable);
});

test('a browser that forbids to ask for the database is told apart from a mistake', async () => {
	const factory = () => {
		throw new DOMException('', 'SecurityError');
	};
	const database = new Database({ name: 'crossread', factory });
	expect(await database.run('reading', async () => 1)).toEqual(unavailable);
});

test('many pieces of work share one opening', async () => {
	const factory = new IDBFactory();
	const { openings } = counting(factory);
	const database = databaseOf(factory);
	const work = async () => 7;
	const both = [database.run('reading', work), database.run('reading', work)];
	expect(await Promise.all(both)).toEqual([7, 7].map((value) => ({ ok: true, value })));
	await database.run('reading', work);
	expect([openings(), database.name]).toEqual([1, 'crossread']);
	database.close();
});

test.each(['InvalidStateError', 'UnknownError', 'AbortError'])(
	'a connection lost by %s is replaced three times in a row, then no more',
	async (name) => {
		const factory = new IDBFactory();
		const { openings } = counting(factory);
		const database = databaseOf(factory);
		const lose = vi.fn(() => Promise.reject(new DOMException('', name)));
		const failing = { ok: false, error: { code: 'storage-failing' } };
		expect(await database.run('writing', lose)).toEqual(failing);
		expect([lose.mock.calls.length, openings()]).toEqual([4, 4]);
		expect(await database.run('writing', lose)).toEqual(failing);
		expect(lose.mock.calls.length).toBe(5);
		database.encourage();
		await database.run('writing', lose);
		expect(lose.mock.calls.length).toBe(9);
		database.close();
	},
);

test('work that is done makes up for lost connections before', async () => {
	const database = newDatabase();
	const work = vi.fn(async () => 'done');
	const lost = new DOMException('', 'InvalidStateError');
	for (let round = 0; round < 2; round++) {
		for (let time = 0; time < 3; time++) work.mockRejectedValueOnce(lost);
		expect(await database.run('writing', work)).toEqual({ ok: true, value: 'done' });
	}
	database.close();
});

test('a full disk is said at once, on the same connection', async () => {
	const factory = new IDBFactory();
	const { openings } = counting(factory);
	const database = databaseOf(factory);
	const full = vi.fn(() => Promise.reject(new DOMException('', 'QuotaExceededError')));
	const problem = { ok: false, error: { code: 'storage-full' } };
	expect(await database.run('writing', full)).toEqual(problem);
	await database.run('writing', full);
	expect([full.mock.calls.length, openings()]).toEqual([2, 1]);
	database.close();
});

test('a mistake of the program is no matter of storage', async () => {
	const database = newDatabase();
	const mistake = () => Promise.reject(new RangeError('mistake'));
	await expect(database.run('reading', mistake)).rejects.toThrow('mistake');
	database.close();
});

test('a closed database opens no more', async () => {
	const database = newDatabase();
	await database.run('reading', async () => 1);
	database.close();
	expect(await database.run('reading', async () => 1)).toEqual(unavailable);
	const early = newDatabase();
	const running = early.run('reading', async () => 1);
	early.close();
	expect(await running).toEqual(unavailable);
});

test('a newer version of the database is left alone', async () => {
	const factory = new IDBFactory();
	(await opened(factory, DATABASE_VERSION + 1)).close();
	expect(await databaseOf(factory).run('reading', async () => 1)).toEqual({
		ok: false,
		error: { code: 'storage-newer-version' },
	});
});

test('it makes way for a newer version, says so once and stays retired', async () => {
	const factory = new IDBFactory();
	const told: Problem[] = [];
	const database = new Database({
		...{ name: 'crossread', factory: () => factory },
		onretired: (problem) => told.push(problem),
	});
	await database.run('reading', async () => 1);
	// hangs for ever if the connection is held
	(await opened(factory, DATABASE_VERSION + 1)).close();
	const problem = { code: 'storage-newer-tab' };
	expect(told).toEqual([problem]);
	expect(await database.run('reading', async () => 1)).toEqual({ ok: false, error: problem });
});

test('a database that is deleted is made again', async () => {
	const factory = new IDBFactory();
	const database = databaseOf(factory);
	await database.run('reading', async () => 1);
	await new Promise((resolve) => {
		factory.deleteDatabase('crossread').onsuccess = resolve;
	});
	const again = await database.run('reading', async ({ version }) => version);
	expect(again).toEqual({ ok: true, value: DATABASE_VERSION });
	database.close();
});

test('an old tab that holds on is named, and its closing is told', async () => {
	const factory = new IDBFactory();
	const holder = await opened(factory, 1, makeFirst);
	let late = () => {};
	const isOpen = new Promise<void>((resolve) => (late = resolve));
	const database = new Database({
		...{ name: 'crossread', factory: () => factory },
		onopened: () => late(),
	});
	const blocked = { ok: false, error: { code: 'storage-blocked' } };
	expect(await database.run('reading', async () => 1)).toEqual(blocked);
	expect(await database.run('reading', async () => 1)).toEqual(blocked);
	holder.close();
	await isOpen;
	expect(await database.run('reading', async () => 1)).toEqual({ ok: true, value: 1 });
	database.close();
});

test('an old tab that holds on is still what is named after a while', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	const factory = new IDBFactory();
	const holder = await opened(factory, 1, makeFirst);
	const database = databaseOf(factory);
	const blocked = { ok: false, error: { code: 'storage-blocked' } };
	expect(await database.run('reading', async () => 1)).toEqual(blocked);
	vi.advanceTimersByTime(60_000);
	expect(await database.run('reading', async () => 1)).toEqual(blocked);
	holder.close();
	database.close();
});

test.each(SHIPPED)(
	'version $version of the database opens with all that is in it',
	async ({ version, stores }) => {
		const factory = new IDBFactory();
		const before = await opened(factory, version, (made) => {
			for (const { name, keyPath, indexes, records } of stores) {
				const store = made.createObjectStore(name, { keyPath });
				for (const index of indexes) store.createIndex(index.name, index.keyPath);
				for (const { key, value } of records) store.put(value, key);
			}
		});
		before.close();
		const database = databaseOf(factory);
		const loaded = await new Repository(database).load();
		const count = stores
			.filter(({ name }) => !BESIDE.includes(name))
			.flatMap(({ records }) => records).length;
		expect(loaded).toMatchObject({ ok: true, value: { seq: 42, count, found: count } });
		expect(loaded.ok && [...loaded.value.seeded]).toEqual(['harbour-vote']);
		database.close();
	},
);

test('a new database has the shape of the last fixture and a name of its own', async () => {
	expect(LATEST.version).toBe(DATABASE_VERSION);
	const editions = new Set<string>();
	for (const factory of [new IDBFactory(), new IDBFactory()]) {
		const database = databaseOf(factory);
		const position = await new Repository(database).position();
		expect(position).toMatchObject({ ok: true, value: { seq: 0, count: 0 } });
		if (position.ok) editions.add(position.value.edition);
		database.close();
		const made = await opened(factory);
		const shape = [...made.objectStoreNames].map((name) => {
			const store = made.transaction(name).objectStore(name);
			const indexes = [...store.indexNames].map((index) => ({
				...{ name: index, keyPath: store.index(index).keyPath },
			}));
			return { name, keyPath: store.keyPath, indexes };
		});
		made.close();
		const wanted = LATEST.stores.map(({ name, keyPath, indexes }) => ({ name, keyPath, indexes }));
		expect(shape).toEqual(wanted.sort((a, b) => (a.name < b.name ? -1 : 1)));
	}
	expect([...editions].map((name) => /^\d+(-\d+){3}$/u.test(name))).toEqual([true, true]);
});

/** A database of the first version, as a program made it that pays no heed to newer ones. */
function makeFirst(made: IDBDatabase): void {
	for (const name of ['articles', 'annotations', 'stories', 'tags', 'links', 'claims']) {
		made.createObjectStore(name, { keyPath: 'id' });
	}
	made.createObjectStore('meta');
}
