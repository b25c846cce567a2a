/** A site and a browser in memory, as far as the service worker sees of them. */
import { createHash } from 'node:crypto';
import { vi } from 'vitest';
import type { Listing } from '../../src/service-worker/listing.ts';
import { Caches } from '../storage/cache-storage.ts';

export const FOLDER = new URL('https://site.example/crossread/');

interface Page {
	readonly id: string;
	readonly url: string;
	readonly type: string;
}

export class Site {
	readonly caches = new Caches();
	/** What the server has, by path. */
	readonly files = new Map<string, string>();
	/** Paths that were asked for, and how. */
	readonly asked: [path: string, cache: RequestCache][] = [];
	/** Paths that can't be fetched. */
	readonly unreachable = new Set<string>();
	/** What the browser remembers wrongly. */
	readonly stale = new Map<string, string>();
	readonly registration = { installing: null as object | null, waiting: null as object | null };
	pages: Page[] = [];

	/** Until `vi.unstubAllGlobals`, the globals are those of this browser. */
	constructor() {
		const { registration } = this;
		vi.stubGlobal('caches', this.caches);
		vi.stubGlobal('self', { registration, clients: { matchAll: async () => this.pages } });
		vi.stubGlobal(
			'Request',
			class {
				readonly url: string;

				constructor(url: string, options: object) {
					this.url = url;
					Object.assign(this, options);
				}
			},
		);
		vi.stubGlobal('fetch', (request: Request) => this.#fetch(request));
	}

	open(...ids: string[]): void {
		this.pages = ids.map((id) => ({ id, url: `${FOLDER.href}library/`, type: 'window' }));
	}

	/** Another build: the server has these files. */
	build(version: string, files: Readonly<Record<string, string>>): Listing {
		this.files.clear();
		for (const [path, content] of Object.entries(files)) this.files.set(path, content);
		const digests = Object.entries(files).map(([path, content]) => [path, digest(content)]);
		return { version, files: Object.fromEntries(digests) as Record<string, string> };
	}

	async names(): Promise<string[]> {
		return (await this.caches.keys()).map((name) => name.split(' ').at(-1)!).sort();
	}

	async #fetch({ url, cache, integrity }: Request): Promise<Response> {
		const path = url.slice(FOLDER.href.length);
		this.asked.push([path, cache]);
		await undefined;
		const content = (cache === 'default' && this.stale.get(path)) || this.files.get(path);
		if (this.unreachable.has(path)) throw new TypeError('no network');
		if (content === undefined) return new Response('not here', { status: 404 });
		if (integrity && digest(content) !== integrity) throw new TypeError('not what it was to be');
		return new Response(content);
	}
}

function digest(content: string): string {
	return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

/** What a request of a page looks like to the worker. */
export function asking(path: string, how: { mode?: string; method?: string } = {}): Request {
	return { url: new URL(path, FOLDER).href, method: 'GET', mode: 'cors', ...how } as Request;
}
