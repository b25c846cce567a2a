/** Where an answer comes from: a page from the version in use, a part of it from the page's own. */
import type { Listing } from './listing.ts';
import { pathIn } from './listing.ts';
import type { Versions } from './versions.ts';

export class Answers {
	readonly #folder: URL;
	readonly #listing: Listing;
	readonly #versions: Versions;
	/** To be called when something that was installed has gone. */
	readonly #onmissing: () => void;

	constructor(folder: URL, listing: Listing, versions: Versions, onmissing: () => void) {
		this.#folder = folder;
		this.#listing = listing;
		this.#versions = versions;
		this.#onmissing = onmissing;
	}

	/**
	 * The answer to a request, or `undefined` if it is not for the program: another origin, another
	 * language, something that is not installed. What is open stands in the query, which is left aside.
	 * @param clientId of the page that asks
	 */
	to(request: Request, clientId: string): Promise<Response> | undefined {
		const address = new URL(request.url);
		const path = pathIn(this.#folder, address);
		if (request.method !== 'GET' || path === undefined) return undefined;
		const { files } = this.#listing;
		if (request.mode !== 'navigate') {
			const ours = path in files || path.startsWith('_app/');
			return ours ? this.#answer(path, request, clientId) : undefined;
		}
		if (path in files) return this.#answer(path, request, '');
		// the ways to write a page's address that servers redirect from
		const bare = path.replace(/(^|\/)index\.html$/, '$1');
		const page = bare === path ? `${path}/` : bare;
		if (!(page in files)) return undefined;
		return Promise.resolve(Response.redirect(new URL(page + address.search, this.#folder).href));
	}

	async #answer(path: string, request: Request, clientId: string): Promise<Response> {
		const { current, older } = await this.#versions.inUse(this.#listing.version);
		const own = older.find(({ clients }) => clients.includes(clientId));
		// a thread that an older page starts has an id that nobody has noted
		for (const cache of [
			...(own ? [own.cache] : []),
			current,
			...older.map(({ cache }) => cache),
		]) {
			const found = await cache.match(new URL(path, this.#folder).href, { ignoreVary: true });
			if (found) return found;
		}
		if (path in this.#listing.files) this.#onmissing();
		return fetch(request);
	}
}
