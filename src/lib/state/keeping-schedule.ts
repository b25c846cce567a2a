/**
 * When a copy of the work is due, which copies stay, and when the person is reminded to take one out
 * of this browser. Pure: time is given, in milliseconds since 1970.
 */
import type { PointFacts } from '#lib/storage/points.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Zotero copies its database when the last copy is older than this. */
export const POINT_AGE = 12 * HOUR;
/** However soon after the last one: what fast work may lose of itself at most. */
export const POINT_CHANGES = 50;
/** A lesson is over before either: a little work and a while are enough, too. */
export const SOON_AGE = HOUR / 6;
export const SOON_CHANGES = 5;
/** As many as a morning of imports and second thoughts makes; then one a day, then one a week. */
export const LATEST = 5;
export const DAYS = 7;
export const WEEKS = 4;
/** Bytes. Packed, a hundred thousand highlights take a tenth of it. */
export const POINTS_LIMIT = 64 * 1000 * 1000;
/** So many stay whatever their size. */
const LEAST = 2;

/** Changes that are in no file outside this browser, from which on the person is reminded. */
export const REMIND_CHANGES = 25;
/**
 * Days with such changes, of which Safari leaves seven: what a site stored goes after seven days of
 * use of the browser without a visit (WebKit’s tracking prevention, 2020).
 */
export const REMIND_DAYS = 3;
/** A visit that has just begun for the first time is not the moment. */
export const FIRST_HOUR = HOUR;
/** For so long “Later” holds. */
export const LATER = DAY;

/** How long nothing is tried where the browser has refused a restore point: each takes its time. */
export const REFUSED = HOUR / 4;

/** A number of writes, which means nothing in another database than it was counted in. */
export interface Mark {
	/** See `Workspace.seq`. */
	readonly seq: number;
	/** See `Workspace.edition`; not known of what an earlier version of the program has noted. */
	readonly edition?: string | undefined;
}

/** Where the database stands. */
export interface Standing extends Mark {
	/** Milliseconds since 1970. */
	readonly now: number;
	/** The version of the database. */
	readonly database: number;
}

/** Whether two marks can be compared. What is not known is not the same. */
export function isSameDatabase(one: Mark, other: Mark): boolean {
	return one.edition !== undefined && one.edition === other.edition;
}

/** Whether it is time for another restore point. @param last the latest one */
export function isDue(
	last: Pick<PointFacts, 'time' | 'seq' | 'edition' | 'database'> | undefined,
	{ now, database, ...mark }: Standing,
): boolean {
	if (!last || last.database < database || !isSameDatabase(last, mark)) return true;
	const { seq } = mark;
	if (last.seq === seq) return false;
	const age = now - Date.parse(last.time);
	// the clock was set back, or the database was, as damaged ones are
	if (age < 0 || seq < last.seq) return true;
	const changes = seq - last.seq;
	return (
		age >= POINT_AGE || changes >= POINT_CHANGES || (age >= SOON_AGE && changes >= SOON_CHANGES)
	);
}

/**
 * The ids of those that stay: the latest ones, the last of each of the latest days and of the latest
 * weeks; the oldest of these go until the rest fits.
 */
export function staying(
	points: readonly { readonly id: string; readonly time: string; readonly bytes: number }[],
	now: number,
	limit = POINTS_LIMIT,
): ReadonlySet<string> {
	const latestFirst = points.toSorted((a, b) => Date.parse(b.time) - Date.parse(a.time));
	const kept = new Set(latestFirst.slice(0, LATEST));
	for (const [length, count] of [
		[DAY, DAYS],
		[7 * DAY, WEEKS],
	] as const) {
		const seen = new Set<number>();
		for (const point of latestFirst) {
			const ago = Math.floor((now - Date.parse(point.time)) / length);
			if (ago < count && !seen.has(ago)) kept.add(point);
			seen.add(ago);
		}
	}
	let bytes = 0;
	const fits = [...kept]
		.toSorted((a, b) => Date.parse(b.time) - Date.parse(a.time))
		.filter((point, i) => (bytes += point.bytes) <= limit || i < LEAST);
	return new Set(fits.map(({ id }) => id));
}

/**
 * What is known of copies outside this browser; kept outside the database, too. The mark is of what is
 * in the last backup, or was there before anybody did anything.
 */
export interface BackupFacts extends Mark {
	/** When this was written for the first time, milliseconds since 1970. */
	readonly first: number;
	/** When the last backup was made. */
	readonly saved?: number;
	/** Since when there is something that it doesn’t have. */
	readonly since?: number;
	/** When the person said “Later”. */
	readonly later?: number;
}

/** How many changes are in no backup. */
export function changesSince(backup: Mark, now: Mark): number {
	// of another database, or of a smaller number than there was, nothing is known to be in a backup
	const isKnown = isSameDatabase(backup, now) && now.seq >= backup.seq;
	return isKnown ? now.seq - backup.seq : now.seq;
}

export interface Reminding {
	readonly facts: BackupFacts;
	readonly now: number;
	/** See `changesSince`. */
	readonly changes: number;
	/** The person has stories or highlights of their own. */
	readonly hasOwn: boolean;
	/** Nobody had been here before this visit. */
	readonly isFirstVisit: boolean;
}

/** Why to remind the person to keep a copy, if there is a reason. */
export function reminder(about: Reminding): 'changes' | 'days' | undefined {
	const { facts, now, changes, hasOwn, isFirstVisit } = about;
	if (!hasOwn || changes === 0) return undefined;
	if (isFirstVisit && within(facts.first, now, FIRST_HOUR)) return undefined;
	if (facts.later !== undefined && within(facts.later, now, LATER)) return undefined;
	if (changes >= REMIND_CHANGES) return 'changes';
	return facts.since !== undefined && now - facts.since >= REMIND_DAYS * DAY ? 'days' : undefined;
}

/** Whether so much time has not passed since; never of a time that is still to come. */
export function within(since: number, now: number, time: number): boolean {
	return now >= since && now - since < time;
}
