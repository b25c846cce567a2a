/**
 * Making and reading copies of the work. Whoever is about to change much at once asks for a point
 * before, with the snapshot as it was: nobody has to wait for it.
 */
import type { Entity, Snapshot } from '#lib/core/model/snapshot.ts';
import { ok, type Result } from '#lib/core/result.ts';
import { Points, type Occasion, type Point } from '#lib/storage/points.ts';
import { DATABASE_VERSION } from '#lib/storage/schema.ts';
import { Keeper } from '#lib/workers/keeper.ts';
import { countsOf, hasOwn } from './keeping-counts.ts';
import { staying, type Mark } from './keeping-schedule.ts';
import { version } from '../../../package.json';

export type { Occasion, Point } from '#lib/storage/points.ts';

/** Pages of this browser that look after the points wait for each other. */
const LOCK = 'crossread-points';

/** Nobody waits for these. */
const CALM: ReadonlySet<Occasion> = new Set(['by-itself', 'upgrade']);

/** The state that a copy is of. */
export interface Kept extends Mark {
	readonly snapshot: Snapshot;
}

/** A file of everything. @param calm it may take its time, since nobody waits for it */
export async function packed(
	{ snapshot }: Pick<Kept, 'snapshot'>,
	options: { readonly zipped: boolean; readonly calm?: boolean },
): Promise<Result<Blob>> {
	const keeper = new Keeper();
	try {
		return await keeper.pack(snapshot, {
			exported: new Date().toISOString(),
			generator: `Crossread ${version}`,
			packed: options.zipped,
			pause: options.calm ? whenFree : nextTask,
		});
	} finally {
		keeper.close();
	}
}

/**
 * Keeps a restore point, and lets go of those whose time is over. `undefined` where there is nothing
 * of the person’s own to keep, or, given `unless`, another page has kept one.
 */
export async function keepPoint(
	{ snapshot, seq, edition }: Kept,
	occasion: Occasion,
	{
		unless,
		points = new Points(),
	}: { unless?: (last: Point | undefined) => boolean; points?: Points } = {},
): Promise<Result<Point | undefined>> {
	if (!hasOwn(snapshot)) return ok(undefined);
	return alone(LOCK, async () => {
		const before = await points.list();
		if (!before.ok) return before;
		if (unless?.(before.value[0])) return ok(undefined);
		const content = await packed({ snapshot }, { zipped: true, calm: CALM.has(occasion) });
		if (!content.ok) return content;
		const facts = {
			...{ time: new Date().toISOString(), occasion },
			...countsOf(snapshot),
			...{ seq, edition, database: DATABASE_VERSION },
		};
		let put = await points.put(facts, content.value);
		if (!put.ok && put.error.code === 'points-full') {
			// the work itself needs the room sooner than its older copies
			await points.remove(before.value.slice(1).map(({ id }) => id));
			put = await points.put(facts, content.value);
		}
		if (!put.ok) return put;
		const all = [put.value, ...before.value];
		const stays = staying(all, Date.now());
		await points.remove(all.flatMap(({ id }) => (stays.has(id) ? [] : [id])));
		return put;
	});
}

/** Lets go of all restore points: also of those that another page has just made, or is making. */
export function removePoints(points = new Points()): Promise<Result<void>> {
	return alone(LOCK, async () => {
		const all = await points.list();
		return all.ok ? points.remove(all.value.map(({ id }) => id)) : all;
	});
}

/** The records of a copy. */
export async function recordsOf(file: Blob, name: string): Promise<Result<readonly Entity[]>> {
	const keeper = new Keeper();
	try {
		return await keeper.unpack(file, name);
	} finally {
		keeper.close();
	}
}

/** One page at a time; where pages can’t wait for each other (no https), each by itself. */
export function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
	const locks = (navigator as Partial<Navigator>).locks;
	return locks ? (locks.request(lock, work) as Promise<T>) : work();
}

function nextTask(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}

function whenFree(): Promise<void> {
	return new Promise((resolve) => {
		// WebKit has no requestIdleCallback; a hidden page would wait for ever for some of them
		if (typeof requestIdleCallback !== 'function' || document.hidden) setTimeout(resolve, 8);
		else requestIdleCallback(() => resolve(), { timeout: 500 });
	});
}
