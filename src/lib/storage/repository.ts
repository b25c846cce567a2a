/**
 * Records in the database. A change is one transaction: it reads what is stored, merges, writes and
 * counts, so that no other tab can come between, and it is done only when it is on the disk.
 */
import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import { change, key, sameValue, snapshotOf, type Change } from '#lib/core/model/change.ts';
import { mergeEntity, outdone } from '#lib/core/model/merge.ts';
import {
	EMPTY_SNAPSHOT,
	type Entity,
	type EntityType,
	type Snapshot,
} from '#lib/core/model/snapshot.ts';
import type { Reading } from '#lib/core/model/rebase.ts';
import type { Result } from '#lib/core/result.ts';
import type { Database } from './database.ts';
import { STRICT } from './durability.ts';
import { STORES, type Connection, type CrossreadSchema, type RecordStore } from './schema.ts';

/** Where the database stands. */
export interface Position {
	/** The number of the last write. */
	readonly seq: number;
	/** Another one than before: the database was lost and made anew. */
	readonly edition: string;
	/** How many records were written, as the database itself has noted it. */
	readonly count: number;
}

export interface Stored extends Position {
	readonly snapshot: Snapshot;
	/** How many records there really are. */
	readonly found: number;
	/** The ids of the bundled stories that were put in once. */
	readonly seeded: ReadonlySet<string>;
	/** The edition that was lost and of which a tab that was open has put everything in again. */
	readonly follows?: string;
}

export interface Written extends Position {
	/** What differs in the database from what the change meant: to be applied to what is shown. */
	readonly correction: Change;
}

export interface Write {
	readonly change: Change;
	/** Bundled stories that are in once it is done. */
	readonly seeds?: readonly string[];
	/** The change counts only if not all of `seeds` have been in before. */
	readonly once?: true;
	/** What comes with the program: whatever else is stored under its names stays as it is. */
	readonly yields?: true;
	/** The database's own count is wrong: the records are counted anew. */
	readonly recount?: true;
	/** It puts in again what was in this edition. */
	readonly follows?: string;
	/** Writes down in the same transaction, of this number, how to take the change back. */
	readonly log?: (steps: Steps, seq: number) => Promise<unknown>;
}

export type Steps = IDBPObjectStore<CrossreadSchema, Name[], 'steps', 'readwrite'>;
type Name = RecordStore | 'meta' | 'steps';
type Transaction = IDBPTransaction<CrossreadSchema, Name[], 'readwrite'>;
type Meta = Pick<IDBPObjectStore<CrossreadSchema, 'meta'[], 'meta', 'readonly'>, 'get'>;

const ALL: readonly RecordStore[] = Object.values(STORES);

/** Every failure is a `storage-*` problem. */
export class Repository {
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
	}

	/** Everything, as it was at one moment. */
	load(): Promise<Result<Stored>> {
		return this.#database.run('reading', async (connection) => {
			const transaction = connection.transaction([...ALL, 'meta']);
			const meta = transaction.objectStore('meta');
			const [position, seeded, follows, ...records] = await Promise.all([
				positionIn(meta),
				meta.get('seeded'),
				meta.get('follows'),
				...ALL.map((name) => transaction.objectStore(name).getAll()),
			]);
			return {
				...position,
				seeded: new Set(Array.isArray(seeded) ? (seeded as string[]) : []),
				...(typeof follows === 'string' && { follows }),
				found: records.flat().length,
				snapshot: snapshotOf(records.flat(), EMPTY_SNAPSHOT),
			};
		});
	}

	/** The records of these keys as they are stored now, in one transaction. */
	read(keys: readonly string[]): Promise<Result<readonly Reading[]>> {
		const names = keys.flatMap(nameOf);
		return this.#database.run('reading', async (connection) => {
			if (names.length === 0) return [];
			const transaction = connection.transaction([...new Set(names.map(storeOf))]);
			return Promise.all(
				names.map(async (like) => ({
					like,
					stored: await transaction.objectStore(storeOf(like)).get(like.id),
				})),
			);
		});
	}

	position(): Promise<Result<Position>> {
		return this.#database.run('reading', (connection) =>
			positionIn(connection.transaction('meta').store),
		);
	}

	/** Resolves when the transaction is complete, with all of the change stored or none of it. */
	write(write: Write): Promise<Result<Written>> {
		const { change: wanted, seeds = [], once, yields = false, recount, follows, log } = write;
		const stores: Name[] = [...(recount ? ALL : storesOf(wanted)), 'meta'];
		return this.#database.run('writing', (connection) =>
			within(connection, log ? [...stores, 'steps'] : stores, async (transaction) => {
				const meta = transaction.objectStore('meta');
				const [position, seeded, done] = await Promise.all([
					positionIn(meta),
					meta.get('seeded'),
					// at once, which saves a way to the disk and back
					once ? undefined : store(transaction, wanted, yields),
				]);
				const known = Array.isArray(seeded) ? (seeded as string[]) : [];
				const wasIn = once && seeds.every((id) => known.includes(id));
				const { correction, grown } = wasIn
					? { correction: await asStored(transaction, wanted.added), grown: 0 }
					: (done ?? (await store(transaction, wanted, yields)));
				const seq = position.seq + 1;
				const count = recount ? await countIn(transaction) : position.count + grown;
				await Promise.all([
					log?.(transaction.objectStore('steps'), seq),
					meta.put(seq, 'seq'),
					count !== position.count && meta.put(count, 'count'),
					follows && meta.put(follows, 'follows'),
					seeds.length > 0 && meta.put([...new Set([...known, ...seeds])], 'seeded'),
				]);
				return { ...position, seq, count, correction };
			}),
		);
	}

	/** See `Database.encourage`. */
	encourage(): void {
		this.#database.encourage();
	}

	close(): void {
		this.#database.close();
	}
}

/** Runs `work` in one strict transaction; if it throws, nothing of it is stored. */
async function within<T>(
	connection: Connection,
	stores: Name[],
	work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
	const transaction = connection.transaction(stores, 'readwrite', STRICT);
	// WebKit freezes a page that is left together with its transactions, which then keep every other
	// page of this origin from the same stores, for good.
	const leave = ({ persisted }: PageTransitionEvent) => {
		if (persisted) abort(transaction);
	};
	globalThis.addEventListener?.('pagehide', leave);
	const working = work(transaction).catch((error: unknown) => {
		// what ended it says more than that its requests were ended
		const cause = transaction.error ?? error;
		abort(transaction);
		throw cause;
	});
	const [value] = await Promise.all([working, transaction.done]).finally(() =>
		globalThis.removeEventListener?.('pagehide', leave),
	);
	return value;
}

function abort(transaction: Transaction): void {
	try {
		transaction.abort();
	} catch (error) {
		// it is over already: the failed request or the lost connection has aborted it
		if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
	}
}

/**
 * Writes the change over what is stored and says what came out differently, and by how many records
 * there are more now. Where two tabs give an article another text, neither text is lost.
 */
async function store(
	transaction: Transaction,
	wanted: Change,
	yields: boolean,
): Promise<{ correction: Change; grown: number }> {
	let grown = 0;
	const added: Entity[] = [];
	const updated: [Entity, Entity][] = [];
	const found = await Promise.all(
		wanted.removed.map(async (entity) => {
			const stored = await transaction.objectStore(storeOf(entity)).get(entity.id);
			return { entity, stored, isSame: sameValue(stored, entity) };
		}),
	);
	/** Articles that were edited or marked elsewhere since: they stay, with all that belongs to them. */
	const spared = new Set<string>();
	const going = goingIn(wanted, found);
	const named = new Set(wanted.removed.map(key));
	await Promise.all(
		found.map(async ({ entity: { type, id }, stored, isSame }) => {
			if (!stored || type !== 'article') return;
			const marks = await transaction.objectStore('annotations').index('article').getAll(id);
			const left = marks.filter((mark) => !going.has(key(mark)));
			if (!isSame || left.length > 0) spared.add(id);
			added.push(...left.filter((mark) => !named.has(key(mark))));
		}),
	);
	const removals = found.map(async ({ entity, stored, isSame }) => {
		if (!stored) return;
		// an edit is never lost to a deletion
		if (!isSame || spared.has(articleOf(entity))) added.push(stored);
		else {
			grown -= 1;
			await transaction.objectStore(storeOf(entity)).delete(entity.id);
		}
	});
	const put = async (before: Entity | undefined, after: Entity) => {
		const records = transaction.objectStore(storeOf(after));
		const stored = await records.get(after.id);
		const isTheirs = yields && !sameValue(before, stored);
		const merged = !stored ? after : isTheirs ? stored : mergeEntity(before, after, stored);
		if (!sameValue(merged, after)) updated.push([after, merged]);
		if (!stored) grown += 1;
		if (!stored || !sameValue(merged, stored)) await records.put(merged);
		const lost = stored && outdone(before, stored, merged, new Date().toISOString());
		if (!lost) return;
		const versions = transaction.objectStore('versions');
		if (await versions.get(lost.id)) return;
		added.push(lost);
		grown += 1;
		await versions.put(lost);
	};
	await Promise.all([
		...removals,
		...wanted.updated.map(([before, after]) => put(before, after)),
		...wanted.added.map((entity) => put(undefined, entity)),
	]);
	return { correction: change({ added, updated }), grown };
}

interface Found {
	readonly entity: Entity;
	readonly isSame: boolean;
}

/** The keys of the records that the change takes out of the articles that they are in. */
function goingIn({ updated }: Change, found: readonly Found[]): ReadonlySet<string> {
	const removed = found.filter(({ isSame }) => isSame).map(({ entity }) => entity);
	const moved = updated.filter(([before, after]) => articleOf(before) !== articleOf(after));
	return new Set([...removed, ...moved.map(([before]) => before)].map(key));
}

/** The id of the article that the record is or belongs to. */
function articleOf(entity: Entity): string {
	if ('article' in entity) return entity.article;
	return entity.type === 'article' ? entity.id : '';
}

/** How many records there are, after all that was asked for before. */
async function countIn(transaction: Transaction): Promise<number> {
	const counts = await Promise.all(ALL.map((name) => transaction.objectStore(name).count()));
	return counts.reduce((sum, count) => sum + count);
}

/** What takes these records to what is stored under their names. */
async function asStored(transaction: Transaction, entities: readonly Entity[]): Promise<Change> {
	const updated: [Entity, Entity][] = [];
	const removed: Entity[] = [];
	await Promise.all(
		entities.map(async (entity) => {
			const stored = await transaction.objectStore(storeOf(entity)).get(entity.id);
			if (!stored) removed.push(entity);
			else if (!sameValue(stored, entity)) updated.push([entity, stored]);
		}),
	);
	return change({ updated, removed });
}

/** The keys of all records that a change touches. */
export function keysOf({ added, updated, removed }: Change): string[] {
	return [...added, ...updated.map(([, after]) => after), ...removed].map(key);
}

function storesOf({ added, updated, removed }: Change): RecordStore[] {
	const touched = [...added, ...updated.map(([, after]) => after), ...removed];
	const stores = new Set(touched.map(storeOf));
	if (stores.has('articles')) stores.add('versions');
	if (removed.some(({ type }) => type === 'article')) stores.add('annotations');
	return [...stores];
}

function storeOf({ type }: Pick<Entity, 'type'>): RecordStore {
	return STORES[type];
}

/** Nothing for a key of a type that only a newer version of the program knows. */
function nameOf(name: string): Pick<Entity, 'type' | 'id'>[] {
	const colon = name.indexOf(':');
	const type = name.slice(0, colon);
	return Object.hasOwn(STORES, type)
		? [{ type: type as EntityType, id: name.slice(colon + 1) }]
		: [];
}

async function positionIn(meta: Meta): Promise<Position> {
	const [seq, edition, count] = await Promise.all([
		meta.get('seq'),
		meta.get('edition'),
		meta.get('count'),
	]);
	return {
		seq: typeof seq === 'number' ? seq : 0,
		edition: typeof edition === 'string' ? edition : '',
		count: typeof count === 'number' ? count : 0,
	};
}
