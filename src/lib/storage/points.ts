/**
 * Restore points: packed copies of the work on this device, outside the database. The files of an
 * IndexedDB get damaged or emptied as a whole (measured: mostly without any sign), so what stands in
 * for it must not be in it. Where the site’s data are cleared, they go as well.
 */
import { fail, ok, type Problem, type Result } from '#lib/core/result.ts';
import { inCache } from './points-cache.ts';
import { inDatabase } from './points-database.ts';
import type { Point, PointFacts, Shelf } from './points-shelf.ts';

export type { Occasion, Point, PointFacts } from './points-shelf.ts';

export interface PointsPlace {
	/** None outside secure contexts. */
	readonly caches?: CacheStorage | undefined;
	readonly indexedDB?: IDBFactory | undefined;
	/** Of the cache, or of the database that takes its place. */
	readonly name?: string;
}

/** A service worker must leave this cache alone. */
export const POINTS_NAME = 'crossread-points';

/** Problems: points-unavailable, points-full, point-gone. */
export class Points {
	readonly #shelf: Shelf;

	constructor({ caches, indexedDB, name = POINTS_NAME }: PointsPlace = ownPlace()) {
		this.#shelf = caches ? inCache(caches, name) : inDatabase(indexedDB, name);
	}

	/** The latest first. */
	list(): Promise<Result<readonly Point[]>> {
		return attempt(async () =>
			(await this.#shelf.list()).sort((a, b) => Date.parse(b.time) - Date.parse(a.time)),
		);
	}

	/** Resolves when it can be read back; what can't be is not left where others would count on it. */
	async put(facts: PointFacts, content: Blob): Promise<Result<Point>> {
		const point = { ...facts, id: facts.time, bytes: content.size };
		const put = await attempt(() => this.#shelf.put(point, content));
		if (!put.ok) return put;
		const back = await this.read(point.id);
		if (back.ok && back.value.size === content.size) return ok(point);
		await this.remove([point.id]);
		return back.ok ? fail({ code: 'points-unavailable' }) : back;
	}

	async read(id: string): Promise<Result<Blob>> {
		const read = await attempt(() => this.#shelf.read(id));
		if (!read.ok) return read;
		return read.value ? ok(read.value) : fail({ code: 'point-gone' });
	}

	remove(ids: Iterable<string>): Promise<Result<void>> {
		return attempt(async () => {
			for (const id of ids) await this.#shelf.remove(id);
		});
	}
}

async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
	try {
		return ok(await work());
	} catch (error) {
		return fail(problemOf(error));
	}
}

/** What a browser throws here is never a mistake of the program: it refuses, or has no room. */
function problemOf(error: unknown): Problem {
	const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
	return { code: isFull ? 'points-full' : 'points-unavailable', params: { reason: String(error) } };
}

/** Some browsers forbid even to ask for them. */
function ownPlace(): PointsPlace {
	const own = (name: 'caches' | 'indexedDB') => {
		try {
			return (globalThis as Partial<typeof globalThis>)[name];
		} catch {
			return undefined;
		}
	};
	return {
		caches: own('caches') as CacheStorage | undefined,
		indexedDB: own('indexedDB') as IDBFactory | undefined,
	};
}
