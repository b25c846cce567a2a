/**
 * Places passages of a text that is known: by what became of each of its words, so that a sentence is
 * not taken for its look-alike, which was there before. Nothing is placed on less than half its words.
 */
import type { Span } from '../../text/span.ts';
import type { Resolution } from '../resolve.ts';
import { rivals, same } from './copies.ts';
import { pairGaps } from './gaps.ts';
import { keptTogether, type KeptWords } from './kept-words.ts';
import { Pairing } from './pairing.ts';
import { pairRuns } from './runs.ts';
import { sidesOf } from './sides.ts';
import { surroundingsOf } from './surroundings.ts';
import { fitted, spanOf, touched } from './token-span.ts';

/** The least part of a passage that has to be left of it, and how much alike the two have to be. */
const KEPT = 0.45;
const FLOOR = 0.4;
/** The least part of the sentences around it that has to be left, on both sides of the change. */
const SURROUNDED = 0.35;
/** A passage that says as much as this, in bits, needs nothing around it. */
const TELLING = 45;

const ORPHAN: Resolution = { status: 'orphan' };

export type Placing = (passage: Span) => Resolution;

/** Compares the two texts once; what it returns then places passages of the first in the second. */
export function placingIn(before: string, text: string): Placing {
	const sides = sidesOf(before, text);
	const { old, now, oldIds, nowIds } = sides;
	const pairing = new Pairing(oldIds.length, nowIds.length);
	pairRuns(sides, pairing);
	pairGaps(sides, pairing);
	const { to, from } = pairing;
	const oldAround = surroundingsOf(old, oldIds, sides.weights, to);
	const nowAround = surroundingsOf(now, nowIds, sides.weights, from);

	const isSurrounded = (kept: KeptWords): boolean =>
		kept.bits >= TELLING ||
		(oldAround.share(oldAround.around(kept.old)) >= SURROUNDED &&
			nowAround.share(nowAround.around(kept.now)) >= SURROUNDED);

	return (passage) => {
		const tokens = touched(old, passage);
		if (tokens.start === tokens.end) return ORPHAN;
		const kept = keptTogether(sides, to, tokens);
		if (!kept || !isSurrounded(kept)) return ORPHAN;

		const length = tokens.end - tokens.start;
		const start = kept.now.start - (kept.old.start - tokens.start);
		if (same(oldIds, tokens.start, nowIds, start, length)) {
			const whole = { start, end: start + length };
			const others = rivals({ old: tokens, now: whole }, oldIds, nowIds, pairing);
			if (others.taken) return ORPHAN;
			if (others.now.length > 0) {
				const places = [whole, ...others.now].sort((a, b) => a.start - b.start);
				return { status: 'ambiguous', places: places.map((place) => spanOf(now, place)) };
			}
			return { status: 'moved', ...fitted(passage, old, tokens, now, whole) };
		}

		const weight = oldAround.weight(tokens);
		const left = kept.weight / weight;
		const score = (2 * kept.weight) / (weight + nowAround.weight(kept.now));
		if (left < KEPT || score < FLOOR) return ORPHAN;
		return { status: 'approximate', ...spanOf(now, kept.now), score: Math.min(score, 0.99) };
	};
}
