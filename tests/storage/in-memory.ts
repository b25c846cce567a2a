/**
 * The program's database on one that lives in memory (fake-indexeddb). The test file itself imports
 * `database-classes.ts` before anything else.
 */
import { IDBFactory } from 'fake-indexeddb';
import { Database } from '#lib/storage/database.ts';

/** @param factory what the browser hands out */
export function databaseOf(factory: IDBFactory | undefined): Database {
	return new Database({ name: 'crossread', factory: () => factory });
}

export function newDatabase(): Database {
	return databaseOf(new IDBFactory());
}
