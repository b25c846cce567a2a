/**
 * Where the backup file is noted that is kept up to date: what the browser hands out for a file can be
 * kept in an IndexedDB only. A small database of its own, lest it is lost with the work.
 */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import { STRICT } from './durability.ts';

export interface KeptFile {
	readonly handle: FileSystemFileHandle;
	/** What is in it: where the database stood then, see `Workspace.seq`. */
	readonly seq?: number;
	/** Which database that was, see `Workspace.edition`. Notes of earlier versions don’t say. */
	readonly edition?: string | undefined;
	/** How much of the person’s own is in it, in records. */
	readonly own?: number;
	/** When it was written, by this program: milliseconds since 1970. */
	readonly written?: number;
	/** As the file was after that, by its own account. */
	readonly modified?: number;
	readonly size?: number;
}

interface BackupSchema extends DBSchema {
	files: { key: string; value: KeptFile };
}

export const BACKUP_DATABASE = 'crossread-backup';
const FILE = 'kept';

/** Each rejects as the browser does. */
export const noted = {
	read: () => within((database) => database.get('files', FILE)),
	write: (file: KeptFile) => change((files) => files.put(file, FILE)),
	forget: () => change((files) => files.delete(FILE)),
};

type Files = IDBPObjectStore<BackupSchema, ['files'], 'files', 'readwrite'>;

function change(work: (files: Files) => Promise<unknown>): Promise<void> {
	return within(async (database) => {
		const writing = database.transaction('files', 'readwrite', STRICT);
		await work(writing.store);
		await writing.done;
	});
}

async function within<T>(work: (database: IDBPDatabase<BackupSchema>) => Promise<T>): Promise<T> {
	const database = await openDB<BackupSchema>(BACKUP_DATABASE, 1, {
		upgrade: (made) => void made.createObjectStore('files'),
	});
	try {
		return await work(database);
	} finally {
		database.close();
	}
}
