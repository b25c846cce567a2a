/** Times one thing at several sizes. */

/**
 * What was measured: `sizes[i]` took `times[i]` ms of processor time, the median of the rounds. That of
 * the clock would say as much about what else the machine does.
 */
export interface Timing {
	readonly name: string;
	readonly ladder: 'elsewhere' | 'in one text' | 'whole';
	readonly sizes: readonly number[];
	readonly times: readonly number[];
}

/** `before` makes what one round works on, and is not timed. */
export interface Act<T> {
	readonly name: string;
	readonly before?: () => T;
	readonly act: (made: T) => unknown;
}

/** Where results go, so that no engine may leave out the work that made them. */
let kept: unknown;

/** ms; shorter acts are repeated until they took so long. */
const ENOUGH = 20;

/** The median time of each act in ms. */
export function timesOf(acts: readonly Act<never>[], rounds: number): Map<string, number> {
	return new Map(acts.map((one) => [one.name, timeOf(one as unknown as Act<unknown>, rounds)]));
}

function timeOf({ before, act }: Act<unknown>, rounds: number): number {
	const times: number[] = [];
	for (let round = 0; round <= rounds; round++) {
		let spent = 0;
		let done = 0;
		do {
			const made = before?.();
			const from = process.cpuUsage();
			kept = act(made);
			const { user, system } = process.cpuUsage(from);
			spent += (user + system) / 1000;
			done += 1;
		} while (spent < ENOUGH && done < 500);
		// The first round warms up.
		if (round > 0) times.push(spent / done);
	}
	if (kept === times) throw new RangeError('An act gives back something of its own.');
	return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

/** @param at what to measure at a size of the ladder */
export function climb(
	ladder: Timing['ladder'],
	sizes: readonly number[],
	at: (size: number) => Map<string, number>,
): Timing[] {
	const all = sizes.map(at);
	return [...all[0]!.keys()].map((name) => ({
		...{ name, ladder, sizes },
		times: all.map((times) => times.get(name)!),
	}));
}

export function act<T>(name: string, what: (made: T) => unknown, before?: () => T): Act<never> {
	return { name, act: what, ...(before && { before }) } as unknown as Act<never>;
}
