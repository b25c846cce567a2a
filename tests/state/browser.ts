/**
 * A browser as far as the workspace needs one, without a window: a real implementation of the
 * database (fake-indexeddb) and, for each, tabs whose messages may get lost.
 * The test file itself imports `database-classes.ts` before anything else.
 */
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { Workspace } from '#lib/state/workspace.svelte.ts';
import { storageWith } from './stored.ts';

const NAME = 'crossread';

export interface Tab {
	workspace: Workspace;
	/** As the browser keeps it for the tab. */
	readonly session: Storage;
	/** What the page hears: `focus`, `pagehide`. */
	window: EventTarget;
	/** What it tells does not reach the others. */
	isMute: boolean;
}

export class Browser {
	readonly indexedDB = new IDBFactory();
	readonly ledger = storageWith();
	readonly #channels = new Map<Tab, Set<BroadcastChannel>>();
	readonly #locks = new Set<string>();
	/** The browser does not get at its own database, as with a damaged or a full disk. */
	isFailing = false;
	/** Without it, there are no locks, as on a page that is served without https. */
	readonly hasLocks: boolean = true;

	/** Until `vi.unstubAllGlobals`, the globals are those of a page of this browser. */
	constructor(hasLocks = true) {
		this.hasLocks = hasLocks;
		vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
		vi.stubGlobal('navigator', {});
	}

	/** A new tab; with the `session` of another one, its copy. */
	async open(session: Storage = storageWith()): Promise<Tab> {
		const tab: Tab = {
			workspace: undefined as unknown as Workspace,
			...{ session, window: new EventTarget(), isMute: false },
		};
		await this.#load(tab);
		return tab;
	}

	async reload(tab: Tab): Promise<void> {
		await this.close(tab);
		await this.#load(tab);
	}

	async close(tab: Tab): Promise<void> {
		tab.window.dispatchEvent(new Event('pagehide'));
		tab.workspace.close();
		await tab.workspace.settled();
	}

	/** What is in the database, past all of the program's code, by store. */
	async stored(): Promise<Record<string, unknown[]>> {
		const database = await once(this.indexedDB.open(NAME));
		const names = [...database.objectStoreNames];
		const transaction = database.transaction(names);
		const all = names.map(async (name) => {
			const store = transaction.objectStore(name);
			const values: unknown[] = await once(store.getAll());
			if (name !== 'meta') return [name, values] as const;
			const keys = await once(store.getAllKeys());
			return [name, keys.map((key, i) => [key, values[i]])] as const;
		});
		const stores = Object.fromEntries(await Promise.all(all));
		database.close();
		return stores;
	}

	/** Takes the database away, as browsers do with all that a site has stored. */
	async deleteDatabase(): Promise<void> {
		await once(this.indexedDB.deleteDatabase(NAME));
	}

	/** Makes the database hold just this, as `stored` once told it. */
	async rollBack(before: Readonly<Record<string, unknown[]>>): Promise<void> {
		const database = await once(this.indexedDB.open(NAME));
		const transaction = database.transaction(Object.keys(before), 'readwrite');
		for (const [name, values] of Object.entries(before)) {
			const store = transaction.objectStore(name);
			store.clear();
			for (const value of values) {
				if (name === 'meta')
					store.put(...((value as [IDBValidKey, unknown]).toReversed() as [unknown]));
				else store.put(value);
			}
		}
		await new Promise((resolve) => (transaction.oncomplete = resolve));
		database.close();
	}

	async #load(tab: Tab): Promise<void> {
		tab.window = new EventTarget();
		const { window } = tab;
		vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
		vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window));
		tab.workspace = await Workspace.open({
			...{ name: NAME, indexedDB: this.#door(), ledger: this.ledger, session: tab.session },
			...(this.hasLocks && { locks: this.#lockManager() }),
			channel: () => this.#channel(tab),
		});
		await tab.workspace.remember();
	}

	/** What a page sees of the database. */
	#door(): IDBFactory {
		const open: IDBFactory['open'] = (name, version) => {
			if (this.isFailing) throw new DOMException('no backing store', 'UnknownError');
			return this.indexedDB.open(name, version);
		};
		return { open } as unknown as IDBFactory;
	}

	#channel(tab: Tab): BroadcastChannel {
		const own = this.#channels.get(tab) ?? new Set();
		this.#channels.set(tab, own);
		const channel = {
			onmessage: null as ((event: { data: unknown }) => void) | null,
			postMessage: (data: unknown) => {
				if (tab.isMute) return;
				for (const [other, channels] of this.#channels) {
					if (other !== tab) for (const one of channels) one.onmessage?.({ data } as MessageEvent);
				}
			},
			close: () => void own.delete(channel as unknown as BroadcastChannel),
		};
		own.add(channel as unknown as BroadcastChannel);
		return channel as unknown as BroadcastChannel;
	}

	/** One lock a name; whoever asks for one that is held waits until they lose patience. */
	#lockManager(): LockManager {
		const request = async (
			name: string,
			{ signal }: LockOptions,
			held: () => Promise<void>,
		): Promise<void> => {
			while (this.#locks.has(name)) {
				if (signal?.aborted) throw new DOMException('given up', 'AbortError');
				await new Promise((resolve) => setTimeout(resolve));
			}
			this.#locks.add(name);
			await held().finally(() => this.#locks.delete(name));
		};
		return { request } as unknown as LockManager;
	}
}

export function once<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('the request failed'));
	});
}
