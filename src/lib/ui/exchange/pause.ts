/** Room between two stretches of long work. */

/** Resolves when the browser has answered to keys and drawn what changed. */
export function pause(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}

/** Does it for each, and pauses after every so many. */
export async function inStretches<T, R>(
	all: readonly T[],
	length: number,
	each: (one: T) => R,
): Promise<R[]> {
	const done: R[] = [];
	for (const [i, one] of all.entries()) {
		if (i > 0 && i % length === 0) await pause();
		done.push(each(one));
	}
	return done;
}
