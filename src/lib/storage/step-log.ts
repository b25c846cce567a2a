/**
 * What was done in this tab, written down with every change in the same transaction, so that it can
 * be taken back after the page was loaded again. Not among what loads first: it is fetched when the
 * page is idle, or with the first change.
 *
 * Bounded: as many steps a tab as a history has, no step that `isWall`, and none older than a week.
 */
import {
	NO_HISTORY,
	record,
	redo,
	undo,
	DEPTH,
	type Action,
	type Entry,
	type History,
} from '#lib/core/history.ts';
import { compact, isErasing, isWall, kept } from '#lib/core/kept-history.ts';
import type { Result } from '#lib/core/result.ts';
import type { Database } from './database.ts';
import { STRICT } from './durability.ts';
import type { Repository, Steps, Write, Written } from './repository.ts';
import type { StepRecord } from './schema.ts';
import { tabName, type TabPlatform } from './tab-name.ts';

/** A step for the log: made, or taken back, or done again. */
export interface Act {
	readonly entry: Entry;
	/** Left out of a step that is new. */
	readonly undone?: boolean;
}

export interface ActWrite extends Write {
	readonly act?: Act;
}

/** Milliseconds for which a step is kept. */
const WEEK = 7 * 24 * 60 * 60 * 1000;

/**
 * Nothing where storage cannot be used now. Of one tab it is to be open only once: the tab's name is
 * held until `signal` aborts.
 */
export async function openStepLog(
	database: Database,
	repository: Repository,
	platform: TabPlatform,
	signal: AbortSignal,
): Promise<StepLog | undefined> {
	const tab = await tabName(database.name, platform, signal);
	const read = await database.run('reading', (connection) =>
		connection.getAll('steps', IDBKeyRange.bound([tab], [tab, []])),
	);
	return read.ok ? new StepLog(database, repository, tab, read.value) : undefined;
}

export class StepLog {
	readonly #database: Database;
	readonly #repository: Repository;
	readonly #tab: string;
	readonly #orders = new WeakMap<Entry, number>();
	#last = 0;
	/** What was done in this tab up to the last write. */
	#history: History;
	/** What of it is in the database. */
	#rows: History;
	#edition: string | undefined;
	/** What there was when the page was opened. */
	readonly #found: History;
	/** The step before all that can be taken back, if it was too large to be kept. */
	readonly wall: Action | undefined;

	constructor(
		database: Database,
		repository: Repository,
		tab: string,
		rows: readonly StepRecord[],
	) {
		this.#database = database;
		this.#repository = repository;
		this.#tab = tab;
		const whole = rows.filter(({ change }) => change);
		const entries = whole.map(({ change, action, at, order, undone }) => {
			const entry: Entry = { change: change!, action, at };
			this.#orders.set(entry, order);
			return { entry, undone };
		});
		const of = (wanted: boolean) =>
			entries.filter(({ undone = false }) => undone === wanted).map(({ entry }) => entry);
		this.#last = rows.at(-1)?.order ?? 0;
		this.#found = { past: of(false), future: of(true).toReversed() };
		this.#history = this.#rows = this.#found;
		this.wall = rows.findLast(({ change, undone }) => !change && !undone)?.action;
	}

	/** The history with what was done before the page was opened. */
	joined({ past, future }: History): History {
		const isUntouched = past.length + future.length === 0;
		return {
			past: [...this.#found.past, ...past].slice(-DEPTH),
			future: isUntouched ? this.#found.future : future,
		};
	}

	/** As `Repository.write`, and in the same transaction the log. */
	async write({ act, ...write }: ActWrite): Promise<Result<Written>> {
		if (!act) return this.#repository.write(write);
		const next = after(this.#history, act);
		const rows = kept(next);
		const isErasure = isErasing(act.entry.action) && act.undone !== true;
		const written = await this.#repository.write({
			...write,
			log: async (steps, seq) => {
				// of every tab: each may have steps that hold what is erased
				if (isErasure) await steps.clear();
				await this.#change(steps, seq, isErasure ? NO_HISTORY : this.#rows, rows);
			},
		});
		if (!written.ok) return written;
		const { edition } = written.value;
		this.#history = next;
		// another edition: what was there before has gone with the database
		this.#rows = edition === (this.#edition ?? edition) ? rows : NO_HISTORY;
		this.#edition = edition;
		return written;
	}

	/** Forgets the steps of all tabs that are older than a week. @param now milliseconds since 1970 */
	async prune(now: number): Promise<void> {
		// what goes wrong here goes wrong with the next change, too, and is said there
		await this.#database.run('writing', async (connection) => {
			const keys = await connection.getAllKeys('steps');
			const old = keys.filter(([, order]) => order < now - WEEK);
			if (old.length === 0) return;
			const transaction = connection.transaction('steps', 'readwrite', STRICT);
			await Promise.all([...old.map((key) => transaction.store.delete(key)), transaction.done]);
		});
	}

	async #change(steps: Steps, seq: number, from: History, to: History): Promise<void> {
		const before = flagged(from);
		const now = flagged(to);
		const key = (entry: Entry): [string, number] => [this.#tab, this.#orderOf(entry)];
		const put = async (entry: Entry, undone: boolean) => {
			// not again what another tab has erased
			if (before.has(entry) && (await steps.getKey(key(entry))) === undefined) return;
			await steps.put(this.#recordOf(entry, undone, seq));
		};
		await Promise.all([
			...[...before.keys()]
				.filter((entry) => !now.has(entry))
				.map((entry) => steps.delete(key(entry))),
			...[...now].map(([entry, undone]) =>
				before.get(entry) === undone ? undefined : put(entry, undone),
			),
		]);
	}

	#recordOf(entry: Entry, undone: boolean, seq: number): StepRecord {
		const { action, at, change } = entry;
		return {
			...{ tab: this.#tab, order: this.#orderOf(entry), seq, at, action },
			...(!isWall(entry) && { change: compact(change) }),
			...(undone && { undone }),
		};
	}

	#orderOf(entry: Entry): number {
		const known = this.#orders.get(entry);
		if (known !== undefined) return known;
		this.#last = Math.max(this.#last + 1, entry.at);
		this.#orders.set(entry, this.#last);
		return this.#last;
	}
}

/** A step that the log missed, since it could not be fetched at that time, is not taken back in it. */
function after(history: History, { entry, undone }: Act): History {
	if (undone === undefined) return record(history, entry);
	const step = undone ? undo(history) : redo(history);
	return step?.entry === entry ? step.history : history;
}

/** Whether each step is undone, in the order in which they were done. */
function flagged({ past, future }: History): Map<Entry, boolean> {
	return new Map([
		...past.map((entry) => [entry, false] as const),
		...future.toReversed().map((entry) => [entry, true] as const),
	]);
}
