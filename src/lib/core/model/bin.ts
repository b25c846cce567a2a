/** The bin: what is put into it stays as it was, can be taken out again, and goes for good in time. */
import type { Article } from './article.ts';
import { change, type Change } from './change.ts';
import type { Snapshot } from './snapshot.ts';
import type { Story } from './story.ts';

/** What can be in the bin. */
export type Binnable = Story | Article;

/** So many days does something stay in the bin. */
export const BIN_DAYS = 30;

const DAY = 24 * 60 * 60 * 1000;

/** Into the bin with all of them. @param time ISO 8601 */
export function binned(records: readonly Binnable[], time: string): Change {
	return change({ updated: records.map((one) => [one, { ...one, deleted: time }] as const) });
}

/** Out of the bin with those that are in it. */
export function restored(records: readonly Binnable[]): Change {
	const updated = records.flatMap((record): [Binnable, Binnable][] => {
		const { deleted, ...rest } = record;
		return deleted === undefined ? [] : [[record, rest as Binnable]];
	});
	return change({ updated });
}

/** What is not in the bin. */
export function present<T extends Binnable>(records: ReadonlyMap<string, T>): T[] {
	return [...records.values()].filter(({ deleted }) => deleted === undefined);
}

/** What is in the bin, the latest first. */
export function inBin({ stories, articles }: Snapshot): Binnable[] {
	return [...stories.values(), ...articles.values()]
		.filter(({ deleted }) => deleted !== undefined)
		.sort((a, b) => b.deleted!.localeCompare(a.deleted!));
}

/**
 * What has been in the bin for its time at `now` (ISO 8601), the latest first. A time that can't be
 * read is never over.
 */
export function overdue(snapshot: Snapshot, now: string, days = BIN_DAYS): readonly Binnable[] {
	return inBin(snapshot).filter((record) => daysLeft(record, now, days) === 0);
}

/** For how many more days it stays in the bin, begun ones counted as whole; 0 if its time is over. */
export function daysLeft({ deleted = '' }: Binnable, now: string, days = BIN_DAYS): number {
	const passed = (Date.parse(now) - Date.parse(deleted)) / DAY;
	return Number.isNaN(passed) ? days : Math.min(days, Math.max(0, Math.ceil(days - passed)));
}
