/** A passage by what became of each of its words: those that still stand together. */
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

/** New text between two of the passage's words, in UTF-16 units: as long as the passage, or this. */
const APART = 60;

/** The heaviest group of the passage's words that stand together, also if they changed places. */
export function keptTogether(
	{ old, now, oldIds, weights, bits }: Sides,
	{ to, from }: { readonly to: Int32Array; readonly from: Int32Array },
	tokens: Span,
): KeptWords | undefined {
	const apart = Math.max(APART, old.ends[tokens.end - 1]! - old.starts[tokens.start]!);
	let best: KeptWords | undefined;
	let group: KeptWords | undefined;
	for (const place of placesOf(to, tokens)) {
		const at = from[place]!;
		const id = oldIds[at]!;
		const goesOn: boolean =
			group !== undefined && now.starts[place]! - now.ends[group.now.end - 1]! <= apart;
		const last: KeptWords =
			group && goesOn
				? group
				: { old: { start: at, end: at }, now: { start: place, end: place }, weight: 0, bits: 0 };
		group = {
			old: { start: Math.min(last.old.start, at), end: Math.max(last.old.end, at + 1) },
			now: { start: last.now.start, end: place + 1 },
			weight: last.weight + weights[id]!,
			bits: last.bits + bits[id]!,
		};
		if (!best || group.weight > best.weight) best = group;
	}
	return best;
}

/** Where the tokens stand now, ascending. */
function placesOf(to: Int32Array, { start, end }: Span): number[] {
	const places: number[] = [];
	let ascending = true;
	for (let at = start; at < end; at++) {
		const place = to[at]!;
		if (place < 0) continue;
		ascending &&= place > (places.at(-1) ?? -1);
		places.push(place);
	}
	return ascending ? places : places.sort((a, b) => a - b);
}
