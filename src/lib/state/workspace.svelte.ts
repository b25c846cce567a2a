/**
 * Everything the person has, and the one place that changes it. A change is shown at once, then
 * stored, then told to the other tabs. What cannot be stored stays here and is tried again.
 */
import { callsForMatching, loadMatching, needsMatching } from '#lib/core/anchor/placed.ts';
import {
	NO_HISTORY,
	record,
	redo,
	undo,
	type Action,
	type History,
	type Step,
} from '#lib/core/history.ts';
import {
	apply,
	change as changeOf,
	difference,
	invert,
	isEmpty,
	NO_CHANGE,
	type Change,
} from '#lib/core/model/change.ts';
import { feasible } from '#lib/core/model/feasible.ts';
import { bereft, rebase, sparing, toMatch } from '#lib/core/model/rebase.ts';
import {
	EMPTY_SNAPSHOT,
	entities,
	find,
	type Entity,
	type Snapshot,
} from '#lib/core/model/snapshot.ts';
import { fail, ok, type Problem, type Result } from '#lib/core/result.ts';
import { Database } from '#lib/storage/database.ts';
import { askToPersist } from '#lib/storage/durability.ts';
import { LedgerBook, localStore } from '#lib/storage/ledger.ts';
import { keysOf, Repository, type Written } from '#lib/storage/repository.ts';
import { DATABASE_NAME } from '#lib/storage/schema.ts';
import { Sequence } from '#lib/storage/sequence.ts';
import type { StepLog } from '#lib/storage/step-log.ts';
import { Tabs, type Hint } from '#lib/storage/tabs.ts';
import { UNNAMED, type LastAction, type Origin, type Pending } from './acts.ts';
import { listenToComingAndGoing } from './coming-and-going.ts';
import { openChannel, type Platform } from './platform.ts';
import { Stocktaking } from './stocktaking.ts';
import { UnloadGuard } from './unload-guard.ts';
import { Writer, type SaveState } from './writer.ts';

export type { Action } from '#lib/core/history.ts';
export type { LastAction, Origin } from './acts.ts';
export type { Platform } from './platform.ts';
export type { SaveState } from './writer.ts';

export class Workspace {
	snapshot: Snapshot = $state.raw(EMPTY_SNAPSHOT);
	saveState: SaveState = $state.raw({ kind: 'saved' });
	/** How many changes are not on the disk yet. */
	pending = $state(0);
	lastAction: LastAction | undefined = $state.raw();
	/** The bundled stories that were put in once, even if they are deleted by now. */
	seeded: ReadonlySet<string> = $state.raw(new Set());
	/** Whether the browser keeps the storage when the disk is short; `undefined` until it was asked. */
	persisted: boolean | undefined = $state.raw();
	/** Says so if some of what was stored on this device is not there any more; see `dismissLoss`. */
	lost: Problem | undefined = $state.raw();
	/** The name of the database that was loaded; `undefined` until one was. `seq` counts within it. */
	edition: string | undefined;
	/** What was done in this tab; before the page was opened, too, as soon as `remember` is done. */
	history: History = $state.raw(NO_HISTORY);
	readonly canUndo = $derived(this.history.past.length > 0);
	readonly canRedo = $derived(this.history.future.length > 0);

	readonly #platform: Platform;
	readonly #database: Database;
	readonly #repository: Repository;
	#log: Promise<StepLog | undefined> | undefined;
	readonly #tabs: Tabs;
	readonly #stock: Stocktaking;
	readonly #writer: Writer<Pending>;
	#sequence = new Sequence();
	readonly #listening = new AbortController();
	readonly #guard = new UnloadGuard();
	#askedToPersist = false;

	/**
	 * Opens what is stored on this device. Never rejects: if storage cannot be used, the workspace
	 * is empty, works in memory, and says so in `saveState`.
	 */
	static async open(platform: Platform = {}): Promise<Workspace> {
		const workspace = new Workspace(platform);
		await workspace.settled();
		return workspace;
	}

	private constructor(platform: Platform) {
		this.#platform = platform;
		const { name = DATABASE_NAME } = platform;
		this.#writer = new Writer<Pending>({
			write: async (write) => {
				const loaded = await this.#load();
				if (!loaded.ok) return loaded;
				const log = write.act && (await this.#openLog());
				return (log ?? this.#repository).write(write);
			},
			onstored: (write, written) => this.#stored(write, written),
			onstate: (state, pending) => {
				this.saveState = state;
				this.pending = pending;
				this.#guard.needed = pending > 0;
				if (state.kind === 'saved' && !this.lost) this.#stock.take();
			},
		});
		this.#database = new Database({
			name,
			factory: () => platform.indexedDB ?? globalThis.indexedDB,
			onopened: () => void this.retry(),
			// after what is under way, which would pass for a sign that all is well again
			onretired: (problem) => this.#writer.check(async () => fail(problem)),
		});
		this.#repository = new Repository(this.#database);
		this.#stock = new Stocktaking(new LedgerBook(platform.ledger ?? localStore(), name));
		// listens before it loads, so that nothing is stored unheard in between
		this.#tabs = new Tabs((platform.channel ?? openChannel)(name), (hint) =>
			this.#writer.check(() => this.#reread(hint)),
		);
		this.#writer.check(() => this.#load());
		listenToComingAndGoing({
			oncoming: () => this.#writer.check(() => this.#catchUp()),
			onback: () => void this.retry(),
			ongoing: () => this.pending > 0 && void this.retry(),
			signal: this.#listening.signal,
		});
	}

	/** The number of the last write up to which this tab knows everything. */
	get seq(): number {
		return this.#sequence.known;
	}

	/**
	 * Shows the change, then stores it and tells the other tabs. Changes of the person and of their
	 * imports can be undone. `started`, in `performance.now()` milliseconds, is when they asked for it.
	 */
	commit(change: Change, origin: Origin, action?: Action, started = performance.now()): void {
		if (isEmpty(change)) return;
		const unnamed = UNNAMED[origin];
		const entry = unnamed && { change, action: action ?? unnamed, at: Date.now() };
		if (entry) {
			this.history = record(this.history, entry);
			this.lastAction = entry;
		}
		this.#apply(change, { origin, started, ...(entry && { act: { entry } }) });
	}

	/** Puts a bundled story in, on this device once and for all. */
	seed(story: string, records: readonly Entity[]): void {
		if (this.seeded.has(story)) return;
		this.seeded = new Set([...this.seeded, story]);
		const added = records.filter((entity) => !find(this.snapshot, entity));
		this.#apply(changeOf({ added }), { origin: 'corpus', seeds: [story], once: true });
	}

	undo(): void {
		const step = undo(this.history);
		if (step) this.#travel(step, true);
	}

	redo(): void {
		const step = redo(this.history);
		if (step) this.#travel(step, false);
	}

	/** Tries again to store what is unsaved; resolves when that has worked or failed. */
	async retry(): Promise<void> {
		this.#repository.encourage();
		await this.#writer.retry(() => this.#catchUp());
	}

	/**
	 * Brings back what was done in this tab before the page was opened, so that it can be undone, and
	 * forgets what is too old. Call it when there is time.
	 *
	 * @returns the step before all that can be undone, if it was too large to be kept
	 */
	async remember(): Promise<Action | undefined> {
		const log = await this.#openLog();
		await log?.prune(Date.now());
		return log?.wall;
	}

	/** The person knows that something is missing: what is there now is what there is. */
	dismissLoss(): void {
		if (!this.lost) return;
		this.lost = undefined;
		this.#apply(NO_CHANGE, { origin: 'corpus', recount: true });
	}

	/** Resolves when every change until now is stored or has failed to be. */
	settled(): Promise<void> {
		return this.#writer.settled();
	}

	/** Asks the browser to keep the storage when the disk is short; the answer is `persisted`. */
	async askToPersist(): Promise<void> {
		this.#askedToPersist = true;
		this.persisted = await askToPersist(this.#platform.storage ?? navigator.storage);
	}

	/** Stops listening; what is under way is still stored. */
	close(): void {
		this.#listening.abort();
		this.#tabs.close();
		this.#writer.after(async () => {
			this.#repository.close();
			this.#guard.needed = false;
		});
	}

	/**
	 * Resolves when passages that were marked on other texts can be placed. Where that part of the
	 * program can't be loaded `snapshot.matching` stays away, and they have no place until it is asked
	 * for again: by whoever needs it, in `retry`, or when the tab comes to the front or online.
	 */
	async readyToMatch(): Promise<void> {
		if (this.snapshot.matching) return;
		const matching = await loadMatching().catch(() => undefined);
		if (matching) this.snapshot = { ...this.snapshot, matching };
	}

	#apply(change: Change, pending: Omit<Pending, 'change'>): void {
		if (!isEmpty(change)) this.snapshot = apply(this.snapshot, change);
		if (!this.snapshot.matching && callsForMatching(change, this.snapshot))
			void this.readyToMatch();
		const { origin } = pending;
		if (origin === 'tab') return;
		// what comes with the program is never worth more than what a person has made of it
		this.#writer.push({ ...pending, ...(origin === 'corpus' && { yields: true }), change });
	}

	#travel({ entry, history }: Step, undone: boolean): void {
		const wanted = undone ? invert(entry.change) : entry.change;
		const { change, skipped } = feasible(wanted, this.snapshot, new Date().toISOString());
		this.history = history;
		this.lastAction = {
			action: entry.action,
			at: Date.now(),
			...(undone && { undone }),
			...(skipped > 0 && { skipped, ...(isEmpty(change) && { vain: true }) }),
		};
		// also where nothing of it could be done: the step itself is taken back
		this.#apply(change, { origin: 'local', act: { entry, undone } });
		this.#platform.ontravel?.(entry.action, undone);
	}

	#stored({ change, origin, act, started, recount }: Pending, written: Written): void {
		const end = performance.now();
		if (started !== undefined && /^(re)?tagged$/.test(act?.entry.action.name ?? '')) {
			performance.measure('tag-to-durable', { start: started, end });
		}
		const { seq, edition, correction } = written;
		this.#notice(edition);
		this.#stock.stands(written, recount);
		this.#sequence.add(seq);
		this.#tabs.tell({ seq, edition, keys: [...keysOf(change), ...keysOf(correction)] });
		this.commit(rebase(correction, this.snapshot), 'tab');
		if (origin === 'local' && change.added.some(({ type }) => type === 'annotation')) {
			if (!this.#askedToPersist) void this.askToPersist();
		}
	}

	/** Loads everything, if that has not worked yet. */
	async #load(): Promise<Result<unknown>> {
		return this.edition === undefined ? this.#reload() : ok(undefined);
	}

	async #reload(): Promise<Result<unknown>> {
		const stored = await this.#repository.load();
		if (!stored.ok) return stored;
		const { seq, edition, seeded, snapshot, found } = stored.value;
		if (this.edition === undefined) this.lost = this.#stock.lost(stored.value);
		this.#notice(edition);
		this.#stock.stands({ seq, edition, count: found });
		if (needsMatching(snapshot)) await this.readyToMatch();
		this.#sequence.reset(seq);
		this.seeded = new Set([...this.seeded, ...seeded]);
		this.#show(difference(this.snapshot, snapshot));
		return stored;
	}

	async #reread({ seq, edition, keys }: Hint): Promise<Result<unknown>> {
		const loaded = await this.#load();
		if (!loaded.ok) return loaded;
		const isSame = edition === undefined || edition === this.edition;
		if (isSame && this.#sequence.has(seq)) return loaded;
		if (!isSame || !keys) return this.#reload();
		const read = await this.#repository.read(keys);
		if (!read.ok) return read;
		this.#sequence.add(seq);
		this.#show(toMatch(this.snapshot, read.value));
		return read;
	}

	/** Reads everything again if another tab has stored something of which no hint arrived. */
	async #catchUp(): Promise<Result<unknown>> {
		if (needsMatching(this.snapshot)) void this.readyToMatch();
		const loaded = await this.#load();
		if (!loaded.ok) return loaded;
		const position = await this.#repository.position();
		if (!position.ok) return position;
		const { seq, edition } = position.value;
		if (seq !== this.#sequence.known || edition !== this.edition) return this.#reload();
		this.#stock.stands(position.value);
		return position;
	}

	/**
	 * Another edition than the one that was loaded means that the browser has cleared the storage
	 * while this tab was open: it now holds the last copy, so all of it is stored again.
	 */
	#notice(edition: string): void {
		const before = this.edition;
		this.edition = edition;
		if (before === undefined || before === edition) return;
		this.#sequence = new Sequence();
		const change = changeOf({ added: [...entities(this.snapshot)] });
		this.#writer.push({ change, origin: 'corpus', seeds: [...this.seeded], follows: before });
	}

	/** Shows what is stored, except where this tab has something of its own to store. */
	#show(change: Change): void {
		const shown = sparing(change, this.#writer.keys());
		this.commit(shown, 'tab');
		// marked here just before the deletion elsewhere was known: nothing marked is lost to it
		this.commit(changeOf({ added: bereft(shown, this.snapshot) }), 'corpus');
	}

	/** The log of this tab's steps; nothing as long as it can't be fetched or read. */
	#openLog(): Promise<StepLog | undefined> {
		const parts = [this.#database, this.#repository, this.#platform] as const;
		return (this.#log ??= import('#lib/storage/step-log.ts')
			.then(({ openStepLog }) => openStepLog(...parts, this.#listening.signal))
			.catch(() => undefined)
			.then((log) => {
				if (log) this.history = log.joined(this.history);
				else this.#log = undefined;
				return log;
			}));
	}
}
