/** Runs in a page: our store beside bare IndexedDB. */
import { openDB } from 'idb';
import { change } from '#lib/core/model/change.ts';
import type { Entity } from '#lib/core/model/snapshot.ts';
import { Database } from '#lib/storage/database.ts';
import { Repository } from '#lib/storage/repository.ts';

const NAME = 'bench';
const repository = new Repository(new Database({ name: NAME, factory: () => indexedDB }));
const bare = async () => openDB(NAME);
let connection: ReturnType<typeof bare> | undefined;

export async function fill(json: string): Promise<void> {
	const written = await repository.write({
		change: change({ added: JSON.parse(json) as Entity[] }),
	});
	if (!written.ok) throw new Error(written.error.code);
}

/** @returns ms until the snapshot of everything is there */
export async function loadOurs(): Promise<number> {
	const from = performance.now();
	const loaded = await repository.load();
	if (!loaded.ok) throw new Error(loaded.error.code);
	return performance.now() - from;
}

/** @returns ms until the rows of the annotations alone are there */
export async function loadBare(): Promise<number> {
	const database = await (connection ??= bare());
	const from = performance.now();
	await database.getAll('annotations');
	return performance.now() - from;
}

/** @returns ms until all rows of all stores that ours reads are there, in one transaction */
export async function loadBareAll(): Promise<number> {
	const database = await (connection ??= bare());
	const from = performance.now();
	const names = [...database.objectStoreNames];
	const transaction = database.transaction(names);
	await Promise.all(names.map((name) => transaction.objectStore(name).getAll()));
	return performance.now() - from;
}

/** @returns ms of one record from the call to the disk */
export async function writeOurs(json: string): Promise<number> {
	const from = performance.now();
	await fill(json);
	return performance.now() - from;
}

/** @returns the same by one strict put of the same record, in a store that holds nothing else */
export async function writeBare(json: string): Promise<number> {
	const database = await openDB('bare', 1, {
		upgrade: (made) => void made.createObjectStore('rows', { keyPath: 'id' }),
	});
	const from = performance.now();
	const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
	await Promise.all([transaction.store.put(JSON.parse(json)), transaction.done]);
	const time = performance.now() - from;
	database.close();
	return time;
}
