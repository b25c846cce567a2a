/**
 * Which units of two texts may be the same one, edited or moved: found by the words that few others
 * have, so that a long text costs little more than its length and not the product of both.
 */
import type { Span } from '../text/span.ts';

/** A stretch of a text, with its words as sorted numbers. */
export interface Unit extends Span {
	readonly text: string;
	readonly words: readonly number[];
}

export interface Likely {
	/** Indexes into the two lists. */
	readonly before: number;
	readonly after: number;
	/** The share of their words that they have in common (Dice), up to 1. */
	readonly score: number;
}

/** A word that more units have tells nothing of where one of them came from. */
const COMMON = 20;
/** Of the units that share rare words, so many are weighed: those that share most. */
const MOST = 6;

/**
 * The pairs that have at least the share `least` of their words in common, the most alike first. Of
 * units that share only words which many others have, those that are the same to the letter are found.
 */
export function likelyPairs(
	before: readonly Unit[],
	after: readonly Unit[],
	least: number,
): Likely[] {
	const places = new Map<number, number[]>();
	const texts = new Map<string, number[]>();
	for (const [at, { text, words }] of before.entries()) {
		note(texts, text, at);
		for (const word of new Set(words)) note(places, word, at);
	}
	const next = new Map<string, number>();
	return after
		.flatMap(({ text, words }, here): Likely[] => {
			const same = texts.get(text);
			if (same) {
				// The first one here is the first one there, as far as there are as many.
				const turn = next.get(text) ?? 0;
				next.set(text, turn + 1);
				return [{ before: same[Math.min(turn, same.length - 1)]!, after: here, score: 1 }];
			}
			const votes = new Map<number, number>();
			for (const word of new Set(words)) {
				const holders = places.get(word) ?? [];
				if (holders.length > COMMON) continue;
				for (const one of holders) votes.set(one, (votes.get(one) ?? 0) + 1 / holders.length);
			}
			return [...votes]
				.sort(([, a], [, b]) => b - a)
				.slice(0, MOST)
				.map(([one]) => ({
					before: one,
					after: here,
					score: likeness(before[one]!.words, words),
				}))
				.filter(({ score }) => score >= least);
		})
		.sort((a, b) => b.score - a.score);
}

function note<Key>(places: Map<Key, number[]>, key: Key, at: number): void {
	const known = places.get(key);
	if (known) known.push(at);
	else places.set(key, [at]);
}

/** How many words two units have in common. */
export function shared(a: readonly number[], b: readonly number[]): number {
	let count = 0;
	for (let i = 0, j = 0; i < a.length && j < b.length;) {
		const difference = a[i]! - b[j]!;
		if (difference === 0) count++;
		if (difference <= 0) i++;
		if (difference >= 0) j++;
	}
	return count;
}

/** The share of their words that two units have in common (Dice), up to 1. */
export function likeness(a: readonly number[], b: readonly number[]): number {
	return a.length + b.length === 0 ? 0 : (2 * shared(a, b)) / (a.length + b.length);
}
