/** Restore points in the browser’s Cache Storage: one response each, with what is known of it in a header. */
import type { Point, Shelf } from './points-shelf.ts';

const FACTS = 'x-crossread-point';
const FOLDER = '/crossread-points/';

export function inCache(caches: CacheStorage, name: string): Shelf {
	const addressOf = (id: string) => FOLDER + encodeURIComponent(id);
	return {
		async list() {
			const cache = await caches.open(name);
			const requests = await cache.keys();
			const found = await Promise.all(requests.map((request) => cache.match(request)));
			return found.flatMap((response) => pointOf(response?.headers.get(FACTS)) ?? []);
		},
		async put(point, content) {
			const cache = await caches.open(name);
			const headers = { [FACTS]: JSON.stringify(point), 'content-type': 'application/gzip' };
			await cache.put(addressOf(point.id), new Response(content, { headers }));
		},
		async read(id) {
			const cache = await caches.open(name);
			return (await cache.match(addressOf(id)))?.blob();
		},
		async remove(id) {
			const cache = await caches.open(name);
			await cache.delete(addressOf(id));
		},
	};
}

/** Nothing for what another version of the program, or no version of it, has put there. */
function pointOf(header: string | null | undefined): Point | undefined {
	try {
		const point = JSON.parse(header ?? 'null') as Partial<Point> | null;
		const isPoint = typeof point?.id === 'string' && !Number.isNaN(Date.parse(point.time ?? ''));
		return isPoint ? (point as Point) : undefined;
	} catch {
		return undefined;
	}
}
