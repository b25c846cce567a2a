/**
 * What stands between the runs: the words of an edited stretch, aligned in their order so that the
 * most telling ones and the longest runs stay together.
 */
import { chainOf } from './chain.ts';
import type { Pairing } from './pairing.ts';
import type { Sides } from './sides.ts';
import { pairSpellings } from './spellings.ts';

/** The largest table of pairs that is looked at, and the largest sum of them. */
const TABLE = 250_000;
const TABLES = 12_000_000;

/** Bits that a word is worth more for standing right after its neighbour. */
const TOGETHER = 4;

/**
 * Pairs what the runs have left free. Where too much of it lies in one place, that is done only around
 * words that stand there once.
 */
export function pairGaps(sides: Sides, pairing: Pairing): void {
	const left = { cells: TABLES };
	const { to, from } = pairing;
	for (let start = 0; start < to.length; start++) {
		if (to[start] !== -1) continue;
		let end = start + 1;
		while (to[end] === -1) end++;
		const after = start === 0 ? 0 : to[start - 1]! + 1;
		const before = end === to.length ? from.length : to[end]!;
		const old = range(start, end);
		const now = freeFrom(after, from);
		// What followed moved elsewhere, or something moved in: look on both sides of the seam.
		if (after + now.length !== before) now.push(...freeUpTo(before, from));
		align(old, now, sides, pairing, left);
		start = end;
	}
}

function range(start: number, end: number): number[] {
	return Array.from({ length: end - start }, (_, at) => start + at);
}

function freeFrom(start: number, from: Int32Array): number[] {
	let end = start;
	while (from[end] === -1) end++;
	return range(start, end);
}

function freeUpTo(end: number, from: Int32Array): number[] {
	let start = end;
	while (from[start - 1] === -1) start--;
	return range(start, end);
}

/** Pairs the tokens of two lists, in order. */
function align(
	old: readonly number[],
	now: readonly number[],
	sides: Sides,
	pairing: Pairing,
	left: { cells: number },
): void {
	const cells = old.length * now.length;
	if (cells === 0) return;
	if (cells <= TABLE && cells <= left.cells) {
		left.cells -= cells;
		pairByTable(old, now, sides, pairing);
		return;
	}
	const seams = wordsOnce(old, now, sides);
	let fromOld = 0;
	let fromNow = 0;
	for (const { old: atOld, now: atNow } of seams) {
		align(old.slice(fromOld, atOld), now.slice(fromNow, atNow), sides, pairing, left);
		pairing.pair(old[atOld]!, now[atNow]!);
		[fromOld, fromNow] = [atOld + 1, atNow + 1];
	}
	if (seams.length > 0) align(old.slice(fromOld), now.slice(fromNow), sides, pairing, left);
}

interface Seam {
	readonly old: number;
	readonly now: number;
	readonly bits: number;
}

/** The words that stand once in each list and kept their order: places to cut a large gap at. */
function wordsOnce(
	old: readonly number[],
	now: readonly number[],
	{ oldIds, nowIds, bits }: Sides,
): Seam[] {
	const places = once(now.map((at) => nowIds[at]!));
	const seams: Seam[] = [];
	for (const [id, at] of once(old.map((one) => oldIds[one]!))) {
		const other = places.get(id) ?? -1;
		if (at >= 0 && other >= 0) seams.push({ old: at, now: other, bits: bits[id]! });
	}
	const chain = chainOf(seams);
	return seams.filter((seam) => chain.has(seam));
}

/** In the order in which they begin: where each id stands, or -1 if it does so more than once. */
function once(ids: readonly number[]): Map<number, number> {
	const places = new Map<number, number>();
	for (const [at, id] of ids.entries()) places.set(id, places.has(id) ? -1 : at);
	return places;
}

const CAME_TOGETHER = 1;
const UP = 2;
const LEFT = 4;

function pairByTable(
	old: readonly number[],
	now: readonly number[],
	sides: Sides,
	pairing: Pairing,
): void {
	const { oldIds, nowIds, bits } = sides;
	const [rows, columns] = [old.length, now.length];
	const wide = columns + 1;
	const steps = new Uint8Array((rows + 1) * wide);
	/** Of the row above, then of this one: the best that ends with this very pair, and the best of all. */
	let paired = new Float64Array(wide).fill(-Infinity);
	let best = new Float64Array(wide);
	let pairedNow = new Float64Array(wide);
	let bestNow = new Float64Array(wide);
	paired[0] = 0;
	const ids = now.map((at) => nowIds[at]!);
	for (let row = 1; row <= rows; row++) {
		const id = oldIds[old[row - 1]!]!;
		pairedNow[0] = -Infinity;
		bestNow[0] = 0;
		for (let column = 1; column <= columns; column++) {
			let step = 0;
			let pair = -Infinity;
			if (ids[column - 1] === id) {
				const together = paired[column - 1]! + TOGETHER;
				const apart = best[column - 1]!;
				if (together >= apart) step = CAME_TOGETHER;
				pair = bits[id]! + Math.max(together, apart);
			}
			const up = best[column]!;
			const left = bestNow[column - 1]!;
			let most = pair;
			if (up > most || left > most) {
				most = Math.max(up, left);
				step |= up >= left ? UP : LEFT;
			}
			pairedNow[column] = pair;
			bestNow[column] = most;
			steps[row * wide + column] = step;
		}
		[paired, pairedNow] = [pairedNow, paired];
		[best, bestNow] = [bestNow, best];
	}
	let [row, column] = [rows, columns];
	let endOld = rows;
	let endNow = columns;
	let together = paired[columns]! + TOGETHER >= best[columns]!;
	while (row > 0 && column > 0) {
		const step = steps[row * wide + column]!;
		if (!together && step & UP) row--;
		else if (!together && step & LEFT) column--;
		else {
			pairSpellings(old.slice(row, endOld), now.slice(column, endNow), sides, pairing);
			row--;
			column--;
			pairing.pair(old[row]!, now[column]!);
			[endOld, endNow] = [row, column];
			together = (step & CAME_TOGETHER) !== 0;
		}
	}
	pairSpellings(old.slice(0, endOld), now.slice(0, endNow), sides, pairing);
}
