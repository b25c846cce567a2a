/**
 * Which stretches of one text became which of another: paragraphs, or the sentences of a long one.
 * Pairs keep the order of both texts; what was moved is left alone on either side.
 */
import { words } from '../text/segment.ts';
import type { Span } from '../text/span.ts';
import { likelyPairs, shared, type Unit } from './text-difference-likely.ts';
import { chained, unchanged } from './text-difference-unchanged.ts';

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

/** Pairs that are weighed at most, in one stretch and in all: some 300 paragraphs of which each was edited. */
const MOST_PAIRS = 90_000;
const MOST_IN_ALL = 360_000;

/** UTF-16 units of both texts; of longer ones the words that changed are not looked at. */
export const MOST_TEXT = 1_500_000;

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
	const left = { pairs: isLong(before, after) ? -1 : MOST_IN_ALL };
	let gap = { before: 0, after: 0 };
	const close = (end: typeof gap) => {
		const stretch = {
			before: { start: gap.before, end: end.before },
			after: { start: gap.after, end: end.after },
		};
		for (const pair of paired(before, after, stretch, left)) pairs.push(pair);
	};
	for (const same of unchanged(before, after)) {
		close(same);
		pairs.push({ before: one(same.before), after: one(same.after), same: true });
		gap = { before: same.before + 1, after: same.after + 1 };
	}
	close({ before: before.length, after: after.length });
	return pairs;
}

/** Whether the words of the two are too many to be looked at while somebody waits. */
export function isLong(before: readonly Unit[], after: readonly Unit[]): boolean {
	const length = (units: readonly Unit[]) => units.reduce((sum, { text }) => sum + text.length, 0);
	return length(before) + length(after) > MOST_TEXT;
}

function one(at: number): Span {
	return { start: at, end: at + 1 };
}

type Stretch = Omit<Pair, 'same'>;

/**
 * The pairs of a stretch in which no unit stayed as it was. In a large one an edited unit is found
 * by its rare words, and what lies between two of them is weighed; `left` is what may be spent.
 */
function paired(
	before: readonly Unit[],
	after: readonly Unit[],
	stretch: Stretch,
	left: { pairs: number },
): Pair[] {
	const [rows, columns] = [lengthOf(stretch.before), lengthOf(stretch.after)];
	if (rows === 0 || columns === 0 || left.pairs < 0) return alone(stretch);
	if (rows * columns <= Math.min(MOST_PAIRS, left.pairs)) {
		left.pairs -= rows * columns;
		return weighed(before, after, stretch);
	}
	const edited = chained(
		likelyPairs(
			before.slice(stretch.before.start, stretch.before.end),
			after.slice(stretch.after.start, stretch.after.end),
			EDITED,
		).map((likely) => ({
			before: likely.before + stretch.before.start,
			after: likely.after + stretch.after.start,
			worth: likely.score,
		})),
	);
	if (edited.length === 0) return alone(stretch);
	const pairs: Pair[] = [];
	let [from, to] = [stretch.before.start, stretch.after.start];
	const between = (end: Pick<(typeof edited)[number], 'before' | 'after'>) => {
		const part = { before: { start: from, end: end.before }, after: { start: to, end: end.after } };
		const size = lengthOf(part.before) * lengthOf(part.after);
		// What is still large has no more such units: it would be looked through in vain.
		const found = size <= MOST_PAIRS ? paired(before, after, part, left) : alone(part);
		for (const pair of found) pairs.push(pair);
	};
	for (const pair of edited) {
		between(pair);
		pairs.push({ before: one(pair.before), after: one(pair.after), same: false });
		[from, to] = [pair.before + 1, pair.after + 1];
	}
	between({ before: stretch.before.end, after: stretch.after.end });
	return pairs;
}

function lengthOf({ start, end }: Span): number {
	return end - start;
}

/** Every unit for itself, what is gone first. */
function alone({ before, after }: Stretch): Pair[] {
	const each = ({ start, end }: Span) => Array.from({ length: end - start }, (_, i) => start + i);
	return [
		...each(before).map((at) => ({
			before: one(at),
			after: { start: after.start, end: after.start },
			same: false,
		})),
		...each(after).map((at) => ({
			before: { start: before.end, end: before.end },
			after: one(at),
			same: false,
		})),
	];
}

interface Choice {
	readonly before: number;
	readonly after: number;
}

const SKIP_BEFORE: Choice = { before: 1, after: 0 };
const SKIP_AFTER: Choice = { before: 0, after: 1 };

/** The pairs that together share most words; takes rows times columns steps. */
function weighed(allBefore: readonly Unit[], allAfter: readonly Unit[], gap: Stretch): Pair[] {
	const before = allBefore.slice(gap.before.start, gap.before.end);
	const after = allAfter.slice(gap.after.start, gap.after.end);
	const [rows, columns] = [before.length, after.length];
	const choices: Choice[] = [];
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
