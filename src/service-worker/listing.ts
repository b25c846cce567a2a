/**
 * What is installed: every file of one language's build, by name and digest. `npm run build` writes it
 * as the first line of the worker (src/tools/offline-listing.js), so that a worker and its list are
 * always of one build; without it there is nothing to install.
 */
export interface Listing {
	/** Differs whenever any file does. */
	readonly version: string;
	/**
	 * By path from the folder of the worker, a page by its address (`library/`): its digest, as
	 * https://www.w3.org/TR/SRI/ writes it.
	 */
	readonly files: Readonly<Record<string, string>>;
}

/** The name under which the first line of the worker leaves it. */
export function writtenListing(): Listing | undefined {
	return (globalThis as { crossreadListing?: Listing }).crossreadListing;
}

/** An address as a path of the listing; `undefined` outside of `folder`. */
export function pathIn(folder: URL, { origin, pathname }: URL): string | undefined {
	if (origin !== folder.origin || !pathname.startsWith(folder.pathname)) return undefined;
	return pathname.slice(folder.pathname.length);
}
