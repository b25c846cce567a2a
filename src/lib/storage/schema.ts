/**
 * The shape of the database and how every older shape becomes it.
 * https://www.w3.org/TR/IndexedDB/#object-store-construct
 */
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Action } from '#lib/core/history.ts';
import type { Change } from '#lib/core/model/change.ts';
import type { Entity, EntityType } from '#lib/core/model/snapshot.ts';

export const DATABASE_NAME = 'crossread';

/** Where the records of each type are. */
export const STORES = {
	article: 'articles',
	version: 'versions',
	annotation: 'annotations',
	story: 'stories',
	tag: 'tags',
	link: 'links',
	claim: 'claims',
	coder: 'coders',
} as const satisfies Record<EntityType, string>;

export type RecordStore = (typeof STORES)[EntityType];

interface Records {
	key: string;
	value: Entity;
}

/** What was done in one tab, kept so that it can be taken back after a reload; see `StepLog`. */
export interface StepRecord {
	readonly tab: string;
	/** When it was done, in milliseconds since 1970, or as little later as keeps the order. */
	readonly order: number;
	/** The number of the write that stored it. */
	readonly seq: number;
	readonly at: number;
	readonly action: Action;
	/** Left out of a step that is too large to be kept. */
	readonly change?: Change;
	readonly undone?: true;
}

export interface CrossreadSchema extends DBSchema {
	articles: Records;
	versions: Records;
	annotations: Records & { indexes: { article: string } };
	stories: Records;
	tags: Records;
	links: Records;
	claims: Records;
	coders: Records;
	steps: { key: [tab: string, order: number]; value: StepRecord };
	/**
	 * `seq`: the number of write transactions so far. `edition`: a random name that the database got
	 * when it was made; another name means that it was lost and made anew. `count`: how many records
	 * there are. `follows`: the edition that was lost and all of which was put in again. `seeded`: the ids of the bundled stories that were put in once and are never put in
	 * again.
	 */
	meta: { key: string; value: number | string | readonly string[] };
}

export type Connection = IDBPDatabase<CrossreadSchema>;

export type Upgrade = (
	database: IDBPDatabase,
	transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void;

/** Then the whole upgrade has failed, and its request says so. */
const failed = () => undefined;

/**
 * `UPGRADES[n]` makes version n + 1 out of version n. What has shipped is never edited again: each
 * works on the database as it was at that time, so it knows neither the types nor the names above.
 */
export const UPGRADES: readonly Upgrade[] = [
	(database, transaction) => {
		for (const name of ['articles', 'annotations', 'stories', 'tags', 'links', 'claims']) {
			database.createObjectStore(name, { keyPath: 'id' });
		}
		transaction.objectStore('annotations').createIndex('article', 'article');
		const meta = database.createObjectStore('meta');
		// `randomUUID` is missing on pages that are served without https
		const edition = crypto.getRandomValues(new Uint32Array(4)).join('-');
		Promise.all([meta.put(0, 'seq'), meta.put(edition, 'edition')]).catch(failed);
	},
	(database) => {
		database.createObjectStore('versions', { keyPath: 'id' });
	},
	(database) => {
		database.createObjectStore('coders', { keyPath: 'id' });
	},
	(database, transaction) => {
		database.createObjectStore('steps', { keyPath: ['tab', 'order'] });
		const names = ['articles', 'versions', 'annotations', 'stories', 'tags', 'links', 'claims'];
		const counts = [...names, 'coders'].map((name) => transaction.objectStore(name).count());
		void Promise.all(counts)
			.then((all) =>
				transaction.objectStore('meta').put(
					all.reduce((sum, count) => sum + count),
					'count',
				),
			)
			.catch(failed);
	},
];

export const DATABASE_VERSION = UPGRADES.length;
