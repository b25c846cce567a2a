/** Two small texts and which of their tokens are paired, written as the partner of each, or -1. */
import { Pairing } from '#lib/core/anchor/match/pairing.ts';
import { sidesOf, type Sides } from '#lib/core/anchor/match/sides.ts';

export interface Compared {
	readonly sides: Sides;
	readonly pairing: Pairing;
}

/** `partners` by token of the first text; without them nothing is paired yet. */
export function compared(before: string, text: string, partners: readonly number[] = []): Compared {
	const sides = sidesOf(before, text);
	const pairing = new Pairing(sides.oldIds.length, sides.nowIds.length);
	if (partners.length > 0 && partners.length !== sides.oldIds.length) {
		throw new RangeError(`${partners.length} partners for ${sides.oldIds.length} tokens`);
	}
	for (const [old, now] of partners.entries()) if (now >= 0) pairing.pair(old, now);
	return { sides, pairing };
}

/** The partner of each token of the first text; throws if the second text tells it otherwise. */
export function partners({ to, from }: Pairing): number[] {
	for (const [old, now] of to.entries()) {
		if (now >= 0 && from[now] !== old) throw new Error(`${old} → ${now} → ${from[now]}`);
	}
	if (from.filter((old) => old >= 0).length !== to.filter((now) => now >= 0).length) {
		throw new Error('a token of the second text has a partner that has another one or none');
	}
	return [...to];
}
