/** How folders and files of `corpus/` give their names to ids, and in which order they stand. */

/** Ids stand in lists separated by spaces or commas, so they have neither. */
export function idOf(name: string): string {
	return name.replace(/[\s,]+/g, '-');
}

/** For entries whose key is a name. */
export function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
	return a < b ? -1 : 1;
}
