/**
 * The versions that are kept in Cache Storage, a cache each. Other caches of this origin belong to
 * others: the same program in another language, restore points. Those are never touched.
 */
import type { Source } from './fill.ts';
import type { Listing } from './listing.ts';

/** An older version, for the pages that were opened with it. */
interface Older extends Source {
	/** Ids of the pages that use it. */
	readonly clients: readonly string[];
}

interface InUse {
	readonly current: Cache;
	readonly older: readonly Older[];
}

/** `clients` is there since a version was begun, and empty as long as it is the one in use. */
type Note = 'listing' | 'clients';

/** What of the worker’s world is needed here. */
declare const self: {
	readonly registration: Pick<ServiceWorkerRegistration, 'installing' | 'waiting'>;
	readonly clients: {
		matchAll(options: {
			readonly type: 'all';
			readonly includeUncontrolled: true;
		}): Promise<readonly { readonly id: string; readonly url: string; readonly type: string }[]>;
	};
};

export class Versions {
	/** The address of the program. */
	readonly #folder: URL;
	readonly #prefix: string;
	#inUse: Promise<InUse> | undefined;

	constructor(folder: URL) {
		this.#folder = folder;
		this.#prefix = `crossread-app ${folder.pathname} `;
	}

	open(version: string): Promise<Cache> {
		return caches.open(this.#prefix + version);
	}

	/** Every version but `current` that was complete once. */
	async complete(current: string): Promise<Source[]> {
		const found: Source[] = [];
		for (const version of await this.#kept()) {
			const cache = await this.open(version);
			const listing = await this.#read<Listing>(cache, 'listing');
			if (version !== current && listing) found.push({ cache, listing });
		}
		return found;
	}

	/** To be called once everything that is listed is there. */
	async finish({ cache, listing }: Source): Promise<void> {
		await this.#write(cache, 'listing', listing);
	}

	/**
	 * From now on `current` is used. The version that was used before stays for the pages that are open
	 * now; what nobody uses is deleted.
	 * @returns whether there was none before
	 */
	async begin(current: string): Promise<boolean> {
		const open = await this.#openPages();
		const { installing, waiting } = self.registration;
		let first = true;
		for (const version of await this.#kept()) {
			if (version === current) continue;
			const cache = await this.open(version);
			const clients = await this.#read<string[]>(cache, 'clients');
			if (clients) first = false;
			if (clients?.length === 0) await this.#write(cache, 'clients', open);
			// never used, and nothing is to be by now: it was given up
			if (!clients && !installing && !waiting) await caches.delete(this.#prefix + version);
		}
		await this.#write(await this.open(current), 'clients', []);
		await this.sweep(current);
		return first;
	}

	/** Deletes the versions that no open page uses any more. */
	async sweep(current: string): Promise<void> {
		const open = await this.#openPages();
		for (const version of await this.#kept()) {
			if (version === current) continue;
			const clients = await this.#read<string[]>(await this.open(version), 'clients');
			// one without is still to be used, or to be fetched on
			if (clients?.every((id) => !open.includes(id))) await caches.delete(this.#prefix + version);
		}
		this.#inUse = undefined;
	}

	/** The version in use, and those of pages that were opened before it was. */
	inUse(current: string): Promise<InUse> {
		return (this.#inUse ??= this.#findInUse(current));
	}

	async #findInUse(current: string): Promise<InUse> {
		const older: Older[] = [];
		for (const one of await this.complete(current)) {
			const clients = await this.#read<string[]>(one.cache, 'clients');
			if (clients?.length) older.push({ ...one, clients });
		}
		return { current: await this.open(current), older };
	}

	async #kept(): Promise<string[]> {
		const names = (await caches.keys()).filter((name) => name.startsWith(this.#prefix));
		return names.map((name) => name.slice(this.#prefix.length));
	}

	async #openPages(): Promise<string[]> {
		const all = await self.clients.matchAll({ type: 'all', includeUncontrolled: true });
		// to Firefox a service worker is one, too
		const open = all.filter(({ type }) => type === 'window' || type === 'worker');
		return open.filter(({ url }) => url.startsWith(this.#folder.href)).map(({ id }) => id);
	}

	/** What is noted about a version, in its own cache, so that it is deleted with it. */
	async #read<Value>(cache: Cache, note: Note): Promise<Value | undefined> {
		const response = await cache.match(this.#noteAddress(note));
		return response && ((await response.json()) as Value);
	}

	async #write(cache: Cache, note: Note, value: unknown): Promise<void> {
		await cache.put(this.#noteAddress(note), Response.json(value));
	}

	#noteAddress(note: Note): string {
		return new URL(`?offline-${note}`, this.#folder).href;
	}
}
