/** The two texts as numbers: equal words have equal ids, and each id tells how much it says. */
import { tokensOf, type Tokens } from './tokens.ts';

/** One text's tokens, as ids. */
export type Ids = Int32Array;

/** Both texts, and what each of their words tells. */
export interface Sides {
	readonly old: Tokens;
	readonly now: Tokens;
	readonly oldIds: Ids;
	readonly nowIds: Ids;
	/** By id: how rare it is in the two texts, in bits; marks say little. */
	readonly bits: Float64Array;
	/** By id: how much of a passage it is, in characters; marks are next to nothing. */
	readonly weights: Float64Array;
}

const MARK_BITS = 1;
const MARK_WEIGHT = 0.05;

/** Takes time that grows with the length of both. */
export function sidesOf(before: string, text: string): Sides {
	const old = tokensOf(before);
	const now = tokensOf(text);
	const known = new Map<string, number>();
	const idsOf = ({ keys }: Tokens): Ids => {
		const ids = new Int32Array(keys.length);
		for (let at = 0; at < keys.length; at++) {
			const key = keys[at]!;
			let id = known.get(key);
			if (id === undefined) known.set(key, (id = known.size));
			ids[at] = id;
		}
		return ids;
	};
	const oldIds = idsOf(old);
	const nowIds = idsOf(now);
	const counts = new Float64Array(known.size);
	for (const id of oldIds) counts[id]!++;
	for (const id of nowIds) counts[id]!++;
	const total = oldIds.length + nowIds.length;
	const bits = new Float64Array(known.size);
	const weights = new Float64Array(known.size);
	for (const [key, id] of known) {
		const isWord = /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(key);
		bits[id] = isWord ? Math.max(MARK_BITS, Math.log2(total / counts[id]!)) : MARK_BITS;
		weights[id] = isWord ? key.length : MARK_WEIGHT;
	}
	return { old, now, oldIds, nowIds, bits, weights };
}
