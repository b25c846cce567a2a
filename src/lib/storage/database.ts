/**
 * The door to IndexedDB: opens the database, upgrades it, lets go of it when a newer version wants
 * it, and opens it again when the browser has dropped the connection.
 */
import { wrap } from 'idb';
import { fail, ok, type Problem, type Result } from '#lib/core/result.ts';
import { isConnectionLost, storageProblem, type Doing } from './problems.ts';
import { DATABASE_VERSION, UPGRADES, type Connection, type Upgrade } from './schema.ts';

export interface DatabaseOptions {
	readonly name: string;
	/** Called for every opening: a browser may refuse even to hand out the factory. */
	readonly factory: () => IDBFactory | undefined;
	/** An opening that was given up as hopeless has worked after all. */
	readonly onopened?: () => void;
	/** A newer version of the program has taken over: this one must not write any more. */
	readonly onretired?: (problem: Problem) => void;
}

/** So often in a row is a lost connection replaced within one piece of work. */
const REOPENINGS = 3;
/** Milliseconds without any answer after which an opening counts as failed, if not as finished. */
const OPENING_LIMIT = 10_000;

export class Database {
	readonly #options: DatabaseOptions;
	#connection: Connection | undefined;
	#opening: Promise<Result<Connection>> | undefined;
	/** Why there is no connection, while an opening is still without an answer. */
	#waiting: Problem | undefined;
	#retired: Problem | undefined;
	#closed = false;
	#reopened = 0;

	constructor(options: DatabaseOptions) {
		this.#options = options;
	}

	get name(): string {
		return this.#options.name;
	}

	/**
	 * Does `work` on an open connection; again on a new one if the connection proves dead, so `work`
	 * must bear being done twice. Fails with a `storage-*` problem; throws what is no matter of
	 * storage.
	 */
	async run<T>(doing: Doing, work: (connection: Connection) => Promise<T>): Promise<Result<T>> {
		for (;;) {
			const opened = await this.#open();
			if (!opened.ok) return opened;
			try {
				const value = await work(opened.value);
				this.#reopened = 0;
				return ok(value);
			} catch (error) {
				if (!(error instanceof DOMException)) throw error;
				if (!isConnectionLost(error)) return fail(storageProblem(error, doing));
				this.#drop(opened.value);
				if (this.#retired) return fail(this.#retired);
				if (this.#reopened >= REOPENINGS) return fail(storageProblem(error, doing));
				this.#reopened += 1;
			}
		}
	}

	/** Reopen as often as at first: a person has asked to try again. */
	encourage(): void {
		this.#reopened = 0;
	}

	close(): void {
		this.#closed = true;
		if (this.#connection) this.#drop(this.#connection);
	}

	async #open(): Promise<Result<Connection>> {
		if (this.#closed) return fail({ code: 'storage-unavailable' });
		if (this.#retired) return fail(this.#retired);
		if (this.#connection) return ok(this.#connection);
		if (this.#waiting) return fail(this.#waiting);
		this.#opening ??= this.#request().finally(() => (this.#opening = undefined));
		return this.#opening;
	}

	#request(): Promise<Result<Connection>> {
		return new Promise((resolve) => {
			let request: IDBOpenDBRequest;
			try {
				const factory = this.#options.factory();
				if (!factory) return resolve(fail({ code: 'storage-unavailable' }));
				request = factory.open(this.#options.name, DATABASE_VERSION);
			} catch (error) {
				return resolve(fail(storageProblem(error, 'opening')));
			}
			const giveUp = (problem: Problem) => {
				this.#waiting = problem;
				resolve(fail(problem));
			};
			const limit = setTimeout(() => giveUp({ code: 'storage-slow' }), OPENING_LIMIT);
			request.onblocked = () => {
				clearTimeout(limit);
				giveUp({ code: 'storage-blocked' });
			};
			let upgrading: IDBTransaction | undefined;
			request.onupgradeneeded = ({ oldVersion }) => {
				upgrading = request.transaction!;
				upgrade(request.result, upgrading, oldVersion);
			};
			request.onerror = (event) => {
				event.preventDefault();
				clearTimeout(limit);
				this.#waiting = undefined;
				// of an upgrade that failed the request says only that it was given up
				resolve(fail(storageProblem(upgrading?.error ?? request.error, 'opening')));
			};
			request.onsuccess = () => {
				clearTimeout(limit);
				const late = this.#waiting !== undefined;
				this.#waiting = undefined;
				resolve(this.#adopt(request.result));
				if (late) this.#options.onopened?.();
			};
		});
	}

	#adopt(database: IDBDatabase): Result<Connection> {
		const connection = wrap(database) as unknown as Connection;
		this.#connection = connection;
		database.onclose = () => this.#drop(connection);
		database.onversionchange = ({ newVersion }) => {
			this.#drop(connection);
			// without a new version it is being deleted, and may well be made again
			if (newVersion === null) return;
			this.#retired = { code: 'storage-newer-tab' };
			this.#options.onretired?.(this.#retired);
		};
		if (this.#closed) this.#drop(connection);
		return this.#closed ? fail({ code: 'storage-unavailable' }) : ok(connection);
	}

	#drop(connection: Connection): void {
		connection.close();
		if (this.#connection === connection) this.#connection = undefined;
	}
}

function upgrade(into: IDBDatabase, within: IDBTransaction, from: number): void {
	const transaction = wrap(within) as unknown as Parameters<Upgrade>[1];
	// whoever asked for the database is told of a failure
	transaction.done.catch(() => undefined);
	for (const step of UPGRADES.slice(from)) step(wrap(into), transaction);
}
