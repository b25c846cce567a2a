/**
 * Which stretches of one text became which of another: paragraphs, or the sentences of a long one.
 * Pairs keep the order of both texts; what was moved is left alone on either side.
 */
import { diffArrays } from 'diff';
import { words } from '../text/segment.ts';
import type { Span } from '../text/span.ts';

/** A stretch of a text, with its words as sorted numbers. */
export interface Unit extends Span {
	readonly text: string;
	readonly words: readonly number[];
}

/** Units of either text, by index, end exclusive; one side is empty where nothing answers to it. */
export interface Pair {
	readonly before: Span;
	readonly after: Span;
	/** Letter for letter. */
	readonly same: boolean;
}

/** So much must two paragraphs have in common (Dice) to be one that was edited. */
const EDITED = 0.45;

/** A paragraph may have been split into so many, or put together from so many. */
const MOST_PARTS = 3;

/** Pairs that are weighed at most: some 800 paragraphs of which each was edited. */
const MOST_PAIRS = 640_000;

/** Gives the units of both texts numbers for the same words, whatever their case. */
export class Vocabulary {
	readonly #numbers = new Map<string, number>();

	unitsOf(text: string, spans: readonly Span[], language: string): Unit[] {
		const wordsOf = (span: Span) =>
			words(text, language, span)
				.map((word) => this.#number(text.slice(word.start, word.end).toLowerCase()))
				.sort((a, b) => a - b);
		return spans.map(({ start, end }) => {
			let known: readonly number[] | undefined;
			return {
				start,
				end,
				text: text.slice(start, end),
				// Most stretches stay as they were, and nobody asks for their words.
				get words() {
					return (known ??= wordsOf({ start, end }));
				},
			};
		});
	}

	#number(word: string): number {
		const known = this.#numbers.get(word);
		if (known !== undefined) return known;
		this.#numbers.set(word, this.#numbers.size);
		return this.#numbers.size - 1;
	}
}

/** In the order of both texts; every unit is in exactly one pair. */
export function alignedUnits(before: readonly Unit[], after: readonly Unit[]): Pair[] {
	const pairs: Pair[] = [];
	const steps = diffArrays(
		before.map(({ text }) => text),
		after.map(({ text }) => text),
	);
	let [from, to] = [0, 0];
	let gap = { before: { start: 0, end: 0 }, after: { start: 0, end: 0 } };
	const close = () => {
		pairs.push(...weighed(before, after, gap));
	};
	for (const { value, added, removed } of steps) {
		const [goneBy, comeBy] = [added ? 0 : value.length, removed ? 0 : value.length];
		if (!added && !removed) {
			close();
			for (let i = 0; i < value.length; i++) {
				pairs.push({ before: one(from + i), after: one(to + i), same: true });
			}
		}
		from += goneBy;
		to += comeBy;
		gap =
			added || removed
				? {
						before: { start: gap.before.start, end: from },
						after: { start: gap.after.start, end: to },
					}
				: { before: { start: from, end: from }, after: { start: to, end: to } };
	}
	close();
	return pairs;
}

function one(at: number): Span {
	return { start: at, end: at + 1 };
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

interface Choice {
	readonly before: number;
	readonly after: number;
}

const SKIP_BEFORE: Choice = { before: 1, after: 0 };
const SKIP_AFTER: Choice = { before: 0, after: 1 };

/** The pairs of a stretch in which no unit stayed as it was: those that share most words. */
function weighed(
	allBefore: readonly Unit[],
	allAfter: readonly Unit[],
	gap: Omit<Pair, 'same'>,
): Pair[] {
	const before = allBefore.slice(gap.before.start, gap.before.end);
	const after = allAfter.slice(gap.after.start, gap.after.end);
	const [rows, columns] = [before.length, after.length];
	const choices: Choice[] = [];
	if (rows * columns <= MOST_PAIRS) {
		const width = columns + 1;
		const best = new Float64Array((rows + 1) * width);
		for (let i = rows; i >= 0; i--) {
			for (let j = columns; j >= 0; j--) {
				let choice: Choice | undefined;
				let most = -1;
				const consider = (candidate: Choice, gain: number) => {
					const sum = gain + best[(i + candidate.before) * width + j + candidate.after]!;
					if (sum > most) [choice, most] = [candidate, sum];
				};
				if (i < rows) consider(SKIP_BEFORE, 0);
				if (j < columns) consider(SKIP_AFTER, 0);
				if (i < rows && j < columns) {
					for (const option of joins(before, after, i, j)) consider(option, option.gain);
				}
				if (!choice) continue;
				best[i * width + j] = most;
				choices[i * width + j] = choice;
			}
		}
	}
	const pairs: Pair[] = [];
	for (let i = 0, j = 0; i < rows || j < columns;) {
		const by = choices[i * (columns + 1) + j] ?? (i < rows ? SKIP_BEFORE : SKIP_AFTER);
		const [start, other] = [gap.before.start + i, gap.after.start + j];
		pairs.push({
			before: { start, end: start + by.before },
			after: { start: other, end: other + by.after },
			same: false,
		});
		i += by.before;
		j += by.after;
	}
	return pairs;
}

/** The units from `i` and `j` on as one that was edited, split, or put together. */
function* joins(
	before: readonly Unit[],
	after: readonly Unit[],
	i: number,
	j: number,
): Generator<Choice & { readonly gain: number }> {
	const [a, b] = [before[i]!.words, after[j]!.words];
	const common = shared(a, b);
	const gain = (inCommon: number, sum: number) => (inCommon * 2 * inCommon) / Math.max(1, sum);
	if (2 * common >= EDITED * (a.length + b.length)) {
		yield { before: 1, after: 1, gain: gain(common, a.length + b.length) };
	}
	yield* parted(a, after, j).map(({ parts, inCommon, sum }) => ({
		before: 1,
		after: parts,
		gain: gain(inCommon, sum),
	}));
	yield* parted(b, before, i).map(({ parts, inCommon, sum }) => ({
		before: parts,
		after: 1,
		gain: gain(inCommon, sum),
	}));
}

/** `whole` as two units or more from `at` on, each of them made of its words. */
function parted(whole: readonly number[], units: readonly Unit[], at: number) {
	const found: { parts: number; inCommon: number; sum: number }[] = [];
	let all: readonly number[] = [];
	for (let parts = 1; parts <= MOST_PARTS && at + parts <= units.length; parts++) {
		const next = units[at + parts - 1]!.words;
		if (2 * shared(whole, next) < next.length) break;
		all = [...all, ...next].sort((a, b) => a - b);
		if (parts === 1) continue;
		const inCommon = shared(whole, all);
		const sum = whole.length + all.length;
		if (2 * inCommon >= EDITED * sum) found.push({ parts, inCommon, sum });
	}
	return found;
}
