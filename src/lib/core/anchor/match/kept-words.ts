/** A passage by what became of each of its words: those that still stand together. */
import type { Span } from '../../text/span.ts';
import type { Pairing } from './pairing.ts';
import type { Sides } from './sides.ts';

/** What is left of a passage, in one place. */
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
/** Edited words between the last word that was kept and a mark that belongs to it. */
const BESIDE = 3;

/** The heaviest group of the passage's words that stand together, also if they changed places. */
export function keptTogether(sides: Sides, pairing: Pairing, tokens: Span): KeptWords | undefined {
	const { old, now } = sides;
	const places = placesOf(sides, pairing, tokens);
	const apart = Math.max(APART, old.ends[tokens.end - 1]! - old.starts[tokens.start]!);
	const weight = (at: number): number => sides.weights[sides.nowIds[at]!]!;
	const gap = (at: number): number => now.starts[places[at]!]! - now.ends[places[at - 1]!]!;

	let best = { start: 0, end: 0, weight: 0 };
	let group = best;
	for (const [at, place] of places.entries()) {
		group =
			at > 0 && gap(at) <= apart
				? { start: group.start, end: at + 1, weight: group.weight + weight(place) }
				: { start: at, end: at + 1, weight: weight(place) };
		if (group.weight > best.weight) best = group;
	}
	if (best.end === 0) return undefined;

	return asKept(places.slice(best.start, best.end), sides, pairing, tokens);
}

/** Where the passage's words stand now, ascending; its marks if it has no words. */
function placesOf({ oldIds, weights }: Sides, { to }: Pairing, { start, end }: Span): number[] {
	const all: number[] = [];
	const words: number[] = [];
	let hasWords = false;
	for (let at = start; at < end; at++) {
		const isWord = weights[oldIds[at]!]! >= 1;
		hasWords ||= isWord;
		const place = to[at]!;
		if (place < 0) continue;
		all.push(place);
		if (isWord) words.push(place);
	}
	return (hasWords ? words : all).sort((a, b) => a - b);
}

/** The words with the marks that still stand beside them. */
function asKept(
	places: readonly number[],
	{ oldIds, weights, bits }: Sides,
	{ to, from }: Pairing,
	tokens: Span,
): KeptWords {
	let [first, last] = [tokens.end, tokens.start];
	let [weight, said] = [0, 0];
	for (const place of places) {
		const at = from[place]!;
		first = Math.min(first, at);
		last = Math.max(last, at);
		weight += weights[oldIds[at]!]!;
		said += bits[oldIds[at]!]!;
	}
	let [start, end] = [places[0]!, places.at(-1)!];
	for (let by = 1; by <= BESIDE && first - by >= tokens.start; by++) {
		const mark = to[first - by]!;
		if (mark < 0 || mark >= start || start - mark > BESIDE) continue;
		[first, start, by] = [first - by, mark, 0];
	}
	for (let by = 1; by <= BESIDE && last + by < tokens.end; by++) {
		const mark = to[last + by]!;
		if (mark <= end || mark - end > BESIDE) continue;
		[last, end, by] = [last + by, mark, 0];
	}
	return {
		old: { start: first, end: last + 1 },
		now: { start, end: end + 1 },
		weight,
		bits: said,
	};
}
