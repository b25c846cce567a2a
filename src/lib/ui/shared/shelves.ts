/** The order in which records are offered. */
import { present, type Binnable } from '#lib/core/model/bin.ts';

/** What is not in the bin, by title. */
export function byTitle<T extends Binnable>(records: ReadonlyMap<string, T>): T[] {
	return present(records).sort((a, b) => a.title.localeCompare(b.title));
}
