/** A passage by what became of each of its words: those that kept their order and stayed together. */
import type { Span } from '../../text/span.ts';
import type { Sides } from './sides.ts';

export interface KeptWords {
	/** The passage's tokens from the first that was kept to the last. */
	readonly old: Span;
	/** Where they stand now. */
	readonly now: Span;
	/** What was kept weighs. */
	readonly weight: number;
	/** What was kept says, in bits. */
	readonly bits: number;
}

/** New words between two of the passage's, at most, as a multiple of its length, and anyway. */
const STRETCH = 1;
const STRETCH_ANYWAY = 24;

/** The heaviest group of the passage's words that still stand together, in their order. */
export function keptTogether(
	sides: Sides,
	to: Int32Array,
	{ start, end }: Span,
): KeptWords | undefined {
	const { oldIds, weights, bits } = sides;
	const apart = Math.max(STRETCH_ANYWAY, (end - start) * STRETCH);
	let best: KeptWords | undefined;
	let group: KeptWords | undefined;
	for (let at = start; at < end; at++) {
		const now = to[at]!;
		if (now < 0) continue;
		const id = oldIds[at]!;
		const weight = weights[id]!;
		const said = bits[id]!;
		const goesOn: boolean =
			group !== undefined && now >= group.now.end && now - group.now.end <= apart;
		group =
			group && goesOn
				? {
						old: { start: group.old.start, end: at + 1 },
						now: { start: group.now.start, end: now + 1 },
						weight: group.weight + weight,
						bits: group.bits + said,
					}
				: {
						old: { start: at, end: at + 1 },
						now: { start: now, end: now + 1 },
						weight,
						bits: said,
					};
		if (!best || group.weight > best.weight) best = group;
	}
	return best;
}
