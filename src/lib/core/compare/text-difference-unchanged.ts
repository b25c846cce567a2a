/** The units that stayed as they were: the same letters in both texts, in the same order. */
import { diffArrays } from 'diff';
import { chainOf } from '../anchor/match/chain.ts';
import type { Unit } from './text-difference-likely.ts';

/** Indexes of one unit in each of the two texts. */
export interface Same {
	readonly before: number;
	readonly after: number;
}

/** Units put in and taken out, at most, for the shortest way between the two to be looked for. */
const MOST_EDITS = 1500;

/**
 * As many as keep their order. Where very much has changed its place only those are looked at that
 * stand once in each text, in time that grows with the number of units.
 */
export function unchanged(before: readonly Unit[], after: readonly Unit[]): Same[] {
	// What only one of the texts has is on no way.
	const from = shared(before, after);
	const to = shared(after, before);
	const steps = diffArrays(
		from.map((at) => before[at]!.text),
		to.map((at) => after[at]!.text),
		{ maxEditLength: MOST_EDITS },
	);
	if (!steps) return onceInEach(before, after);
	const all: Same[] = [];
	let [a, b] = [0, 0];
	for (const { value, added, removed } of steps) {
		if (!added && !removed) {
			for (let i = 0; i < value.length; i++) all.push({ before: from[a + i]!, after: to[b + i]! });
		}
		if (!added) a += value.length;
		if (!removed) b += value.length;
	}
	return all;
}

function shared(units: readonly Unit[], others: readonly Unit[]): number[] {
	const texts = new Set(others.map(({ text }) => text));
	return [...units.keys()].filter((at) => texts.has(units[at]!.text));
}

function onceInEach(before: readonly Unit[], after: readonly Unit[]): Same[] {
	const there = placesOnce(before);
	const pairs = [...placesOnce(after)].flatMap(([text, at]) => {
		const other = there.get(text);
		return at < 0 || other === undefined || other < 0
			? []
			: [{ before: other, after: at, worth: 1 }];
	});
	return chained(pairs);
}

/** By text; -1 for one that stands there again. */
function placesOnce(units: readonly Unit[]): Map<string, number> {
	const places = new Map<string, number>();
	for (const [at, { text }] of units.entries()) places.set(text, places.has(text) ? -1 : at);
	return places;
}

/** The most worthy of the pairs in which nothing changes places, in their order; each unit once. */
export function chained<P extends Same & { readonly worth: number }>(pairs: readonly P[]): P[] {
	const taken = { before: new Set<number>(), after: new Set<number>() };
	const runs = pairs
		.filter(({ before, after }) => {
			if (taken.before.has(before) || taken.after.has(after)) return false;
			taken.before.add(before);
			taken.after.add(after);
			return true;
		})
		.sort((a, b) => a.before - b.before)
		.map((pair) => ({ pair, now: pair.after, bits: pair.worth }));
	const kept = chainOf(runs);
	return runs.filter((run) => kept.has(run)).map(({ pair }) => pair);
}
