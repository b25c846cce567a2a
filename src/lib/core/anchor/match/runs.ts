/**
 * The long runs that two texts share, wherever they stand: found by word sequences that each text has
 * once (as in patience and histogram diff), grown as far as they go, the most telling first. What
 * moved is found like what stayed.
 */
import { chainOf } from './chain.ts';
import type { Pairing, Run } from './pairing.ts';
import { PARAGRAPH, seamBefore, SENTENCE } from './seams.ts';
import type { Ids, Sides } from './sides.ts';
import type { Tokens } from './tokens.ts';

/** How many words a sequence has. */
const LENGTHS = [8, 5, 3];
/** Where a sequence stands that a text has not, or more than once. */
const NOWHERE = -1;

/** Pairs the runs, as far as their tokens have no partners yet. */
export function pairRuns(sides: Sides, pairing: Pairing): void {
	const runs: Run[] = [];
	for (const length of LENGTHS) {
		const found = grown(sides, pairing, length).sort((a, b) => b.bits - a.bits || a.old - b.old);
		for (const run of found) {
			const free = longestFree(run, pairing, sides);
			if (free.length < length) continue;
			for (let at = 0; at < free.length; at++) pairing.pair(free.old + at, free.now + at);
			runs.push(free);
		}
	}
	runs.sort((a, b) => a.old - b.old);
	partStrays(runs, sides, pairing);
}

function grown({ oldIds, nowIds, bits }: Sides, pairing: Pairing, length: number): Run[] {
	const old = placesOnce(oldIds, pairing.to, length);
	const now = placesOnce(nowIds, pairing.from, length);
	const runs: Run[] = [];
	/** By distance between the two places: up to where the last run reaches. */
	const reached = new Map<number, number>();
	for (const [key, from] of old) {
		const to = now.get(key) ?? NOWHERE;
		if (Math.min(from, to) === NOWHERE) continue;
		if (from < (reached.get(to - from) ?? 0)) continue;
		const equal = (at: number): boolean =>
			oldIds[from + at] === nowIds[to + at] && pairing.isFree(from + at, to + at);
		let start = 0;
		let end = 0;
		while (equal(start - 1)) start--;
		while (equal(end)) end++;
		reached.set(to - from, from + end);
		if (end - start < length) continue;
		const run = { old: from + start, now: to + start, length: end - start };
		runs.push({ ...run, bits: bitsOf(run, oldIds, bits) });
	}
	return runs;
}

function bitsOf(run: { old: number; length: number }, ids: Ids, bits: Float64Array): number {
	let sum = 0;
	for (let at = run.old; at < run.old + run.length; at++) sum += bits[ids[at]!]!;
	return sum;
}

/** Where each sequence of free tokens begins, by its hash, if it does so once. */
function placesOnce(ids: Ids, partners: Int32Array, length: number): Map<number, number> {
	const places = new Map<number, number>();
	let free = 0;
	for (let end = 0; end < ids.length; end++) {
		free = partners[end] === -1 ? free + 1 : 0;
		if (free < length) continue;
		const start = end + 1 - length;
		let high = 0;
		let low = 0;
		for (let at = start; at <= end; at++) {
			high = (Math.imul(high, 31) + Math.imul(ids[at]!, 0x9e3779b1)) | 0;
			low = (Math.imul(low, 0x01000193) ^ (ids[at]! + 1)) & 0xfffff;
		}
		const key = (high >>> 0) * 0x100000 + low;
		places.set(key, places.has(key) ? NOWHERE : start);
	}
	return places;
}

/** The longest part of the run that no other one has taken; it may be empty. */
function longestFree(run: Run, pairing: Pairing, { oldIds, bits }: Sides): Run {
	let best = { start: 0, length: 0 };
	let start = 0;
	for (let at = 0; at <= run.length; at++) {
		if (at < run.length && pairing.isFree(run.old + at, run.now + at)) continue;
		if (at - start > best.length) best = { start, length: at - start };
		start = at + 1;
	}
	const part = { old: run.old + best.start, now: run.now + best.start, length: best.length };
	return { ...part, bits: bitsOf(part, oldIds, bits) };
}

/** What one group of strays has to say to be believed, in bits, and how far its parts may be apart. */
const BELIEVED = 70;
const APART = 16;
/** A sentence that moved on its own is at least as long as this. */
const WORDS_OF_A_SENTENCE = 5;

/**
 * Runs that changed their order moved, or are a turn of phrase that was dropped here and used there.
 * The latter are parted again: few words, in surroundings that have nothing in common.
 */
function partStrays(runs: readonly Run[], sides: Sides, pairing: Pairing): void {
	const chain = chainOf(runs);
	let group: Run[] = [];
	const close = (): void => {
		const bits = group.reduce((sum, run) => sum + run.bits, 0);
		const isBelieved = bits >= BELIEVED || group.some((run) => isWhole(run, sides));
		if (!isBelieved) for (const run of group) part(run, pairing);
		group = [];
	};
	for (const run of runs) {
		const last = group.at(-1);
		if (chain.has(run) || (last && !follows(last, run))) close();
		if (!chain.has(run)) group.push(run);
	}
	close();
}

function follows(last: Run, run: Run): boolean {
	const old = run.old - last.old - last.length;
	const now = run.now - last.now - last.length;
	return old <= APART && now >= 0 && now <= APART;
}

function part(run: Run, pairing: Pairing): void {
	for (let at = 0; at < run.length; at++) pairing.part(run.old + at);
}

/** Whether the run is one or more whole sentences, or paragraphs of more than a word, in both texts. */
function isWhole({ old: from, now: to, length }: Run, { old, now }: Sides): boolean {
	// A bullet before it or a mark after it may belong to the run or not.
	const near = (tokens: Tokens, at: number): number =>
		Math.max(...[at - 1, at, at + 1].map((one) => seamBefore(tokens, one)));
	const whole = (tokens: Tokens, start: number): number =>
		Math.min(near(tokens, start), near(tokens, start + length));
	const seam = Math.min(whole(old, from), whole(now, to));
	return seam >= PARAGRAPH || (seam >= SENTENCE && length >= WORDS_OF_A_SENTENCE);
}
