/**
 * Fetches what is listed into a cache. Only what has the digest that the list names is kept, so a
 * version is never a mixture, also when the server is given a newer one while this goes on.
 */
import type { Listing } from './listing.ts';

/** Requests at a time: whatever the page asks for meanwhile has a line to come over. */
const AT_ONCE = 4;

export interface Source {
	readonly listing: Listing;
	readonly cache: Cache;
}

/**
 * Adds what is not in the cache yet; a cut is taken up again where it was.
 * @param folder the address that the paths start from
 * @param earlier versions whose files are taken over where they are the same
 * @throws if anything can't be fetched; what came by then stays in the cache
 */
export async function fill(
	{ listing, cache }: Source,
	folder: URL,
	earlier: readonly Source[],
): Promise<void> {
	const present = new Set((await cache.keys()).map(({ url }) => url));
	const missing = Object.entries(listing.files).filter(
		([path]) => !present.has(new URL(path, folder).href),
	);
	async function some(): Promise<void> {
		for (let next = missing.pop(); next; next = missing.pop()) {
			const [path, integrity] = next;
			const { href } = new URL(path, folder);
			const had = earlier.find((one) => one.listing.files[path] === integrity);
			const response = await had?.cache.match(href, { ignoreVary: true });
			await cache.put(href, response ?? (await fetched(href, path, integrity)));
		}
	}
	try {
		await Promise.all(Array.from({ length: AT_ONCE }, some));
	} catch (error) {
		missing.length = 0;
		throw error;
	}
}

/** From the server, or from what the browser remembers of it if that is the same. */
async function fetched(href: string, path: string, integrity: string): Promise<Response> {
	const ask = (cache: RequestCache) =>
		fetch(new Request(href, { cache, integrity, priority: 'low' } as RequestInit));
	// Files under this folder never change; a wrong one that was remembered is asked for anew.
	const first = path.startsWith('_app/immutable/') ? 'default' : 'no-cache';
	const response = await ask(first).catch(() => ask('reload'));
	if (!response.ok) throw new TypeError(`${href}: ${response.status}`);
	// A browser takes no page that says that it was somewhere else.
	if (!response.redirected) return response;
	return new Response(await response.blob(), { headers: response.headers });
}
