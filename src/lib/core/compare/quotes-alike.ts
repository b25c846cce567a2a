/**
 * How two quotations are alike: their best common stretch by local alignment (Smith & Waterman 1981)
 * over words, and what is missing around and inside it.
 */
import type { QuotedWords } from './quotes-words.ts';

export type Relation = 'same' | 'cut' | 'altered';

export interface Likeness {
	readonly relation: Relation;
	/** The words of each that lie in the common stretch, end exclusive. */
	readonly inA: readonly [from: number, to: number];
	readonly inB: readonly [from: number, to: number];
}

type Numbers = Pick<QuotedWords, 'numbers' | 'joints'>;

const LEAST_CUT = 4;
const LEAST_ALTERED = 5;
/** So much of the shorter quotation lies in the common stretch, and so much of the stretch is common. */
const FLOOR = 0.7;

/** Undefined if they are two quotations. */
export function relationOf(a: Numbers, b: Numbers): Likeness | undefined {
	const [x, y] = [a.numbers, b.numbers];
	const shorter = Math.min(x.length, y.length);
	if (x.length === y.length && x.every((number, at) => number === y[at])) {
		return { relation: 'same', inA: [0, x.length], inB: [0, y.length] };
	}
	const pairs = commonWords(x, y);
	const [first, last] = [pairs[0], pairs.at(-1)];
	if (!first || !last) return undefined;
	const inA = [first[0], last[0] + 1] as const;
	const inB = [first[1], last[1] + 1] as const;

	const isWhole = pairs.length === shorter;
	const overlaps =
		(first[0] === 0 || first[1] === 0) && (inA[1] === x.length || inB[1] === y.length);
	if (pairs.length >= LEAST_CUT && (isWhole || overlaps) && isUnbroken(pairs, a, b)) {
		return { relation: 'cut', inA, inB };
	}
	const stretch = Math.max(inA[1] - inA[0], inB[1] - inB[0]);
	const isAltered =
		pairs.length >= LEAST_ALTERED &&
		pairs.length >= FLOOR * shorter &&
		pairs.length >= FLOOR * stretch;
	return isAltered ? { relation: 'altered', inA, inB } : undefined;
}

/** Whether each word follows on the one before, in both, but where one shows that words are missing. */
function isUnbroken(
	pairs: readonly (readonly [number, number])[],
	a: Numbers,
	b: Numbers,
): boolean {
	return pairs.every(([i, j], at) => {
		const before = pairs[at - 1];
		if (!before) return true;
		const [lacksInB, lacksInA] = [i - before[0] > 1, j - before[1] > 1];
		if (lacksInB && lacksInA) return false;
		return (!lacksInB || b.joints.has(j)) && (!lacksInA || a.joints.has(i));
	});
}

const MATCH = 2;
const GAP = -1;

/** The places of the words in the best common stretch, as pairs, ascending in both. */
function commonWords(x: readonly number[], y: readonly number[]): [number, number][] {
	const width = y.length + 1;
	const scores = new Int32Array((x.length + 1) * width);
	let best = 0;
	for (let i = 1; i <= x.length; i++) {
		for (let j = 1; j <= y.length; j++) {
			const diagonal = scores[(i - 1) * width + j - 1]!;
			const step = x[i - 1] === y[j - 1] ? MATCH : GAP;
			const score = Math.max(
				0,
				diagonal + step,
				scores[(i - 1) * width + j]! + GAP,
				scores[i * width + j - 1]! + GAP,
			);
			scores[i * width + j] = score;
			if (score > scores[best]!) best = i * width + j;
		}
	}
	const pairs: [number, number][] = [];
	for (let at = best; scores[at]! > 0;) {
		const [i, j] = [Math.floor(at / width), at % width];
		const isMatch = x[i - 1] === y[j - 1];
		if (scores[at] === scores[at - width - 1]! + (isMatch ? MATCH : GAP)) {
			if (isMatch) pairs.push([i - 1, j - 1]);
			at -= width + 1;
		} else at -= scores[at] === scores[at - width]! + GAP ? width : 1;
	}
	return pairs.reverse();
}
