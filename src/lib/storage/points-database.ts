/**
 * Restore points where a page has no Cache Storage (it was served without https): in a database of
 * their own. Firefox and Safari keep it in files of its own; in Chromium it helps against mistakes
 * more than against damage.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { STRICT } from './durability.ts';
import type { Point, Shelf } from './points-shelf.ts';

interface PointsSchema extends DBSchema {
	points: { key: string; value: Point };
	contents: { key: string; value: ArrayBuffer };
}

/** @param factory none where the browser has none: then everything rejects */
export function inDatabase(factory: IDBFactory | undefined, name: string): Shelf {
	async function within<T>(work: (database: IDBPDatabase<PointsSchema>) => Promise<T>): Promise<T> {
		if (!factory) throw new DOMException('no storage', 'NotSupportedError');
		const database = await openDB<PointsSchema>(name, 1, {
			upgrade(made) {
				made.createObjectStore('points', { keyPath: 'id' });
				made.createObjectStore('contents');
			},
		});
		try {
			return await work(database);
		} finally {
			database.close();
		}
	}
	return {
		list: () => within((database) => database.getAll('points')),
		async put(point, content) {
			// WebKit keeps no Blob in some windows
			const bytes = await content.arrayBuffer();
			await within(async (database) => {
				const writing = database.transaction(['points', 'contents'], 'readwrite', STRICT);
				await writing.objectStore('points').put(point);
				await writing.objectStore('contents').put(bytes, point.id);
				await writing.done;
			});
		},
		async read(id) {
			const bytes = await within((database) => database.get('contents', id));
			return bytes && new Blob([bytes]);
		},
		remove: (id) =>
			within(async (database) => {
				const writing = database.transaction(['points', 'contents'], 'readwrite', STRICT);
				await writing.objectStore('points').delete(id);
				await writing.objectStore('contents').delete(id);
				await writing.done;
			}),
	};
}
