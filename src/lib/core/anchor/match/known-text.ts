/**
 * Places passages of a text that is known: by what became of each of its words, so that a sentence is
 * not taken for its look-alike, which was there before. Nothing is placed on less than half its words.
 */
import type { Span } from '../../text/span.ts';
import type { Resolution } from '../resolve.ts';
import { copiesIn, same } from './copies.ts';
import { pairGaps } from './gaps.ts';
import { keptTogether, type KeptWords } from './kept-words.ts';
import { Pairing } from './pairing.ts';
import { pairRuns } from './runs.ts';
import { sidesOf, type Sides } from './sides.ts';
import { slide } from './slides.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import { fitted, spanOf, touched } from './token-span.ts';

/** The least part of a passage that has to be left of it, and how much alike the two have to be. */
const KEPT = 0.45;
const FLOOR = 0.4;
/** The least part of the sentences around it that has to be left, on both sides of the change. */
const SURROUNDED = 0.42;
/** Whoever writes as much twice repeats himself: it matters which copy went. */
const REPEATED = 25;
/** Less than this of a sentence is no part of it. */
const STRAY_WORDS = 0.25;
/** A passage that says as much as this, in bits, needs nothing around it. */
const TELLING = 45;

/** In a sentence of fewer characters, so many words on either side of it count too. */
const LONG_SENTENCE = 16;
const NEAR = 5;
/** A word or two say at least this much, in bits, together with the neighbours that they kept. */
const FIRM = 6;
const NEIGHBOURS = 2;

const ORPHAN: Resolution = { status: 'orphan' };

/** The place of a passage of the earlier text, by its UTF-16 offsets, in the later one. */
export type Placing = (passage: Span) => Resolution;

/** Compares the two texts once; what it returns then places passages of the first in the second. */
export function placingIn(before: string, text: string): Placing {
	const sides = sidesOf(before, text);
	const { old, now, oldIds, nowIds } = sides;
	const pairing = new Pairing(oldIds.length, nowIds.length);
	pairRuns(sides, pairing);
	pairGaps(sides, pairing);
	const doubts = slide(sides, pairing);
	const { to, from } = pairing;
	const oldAround = surroundingsOf(old, oldIds, sides.weights, to);
	const nowAround = surroundingsOf(now, nowIds, sides.weights, from);

	const copies = copiesIn(sides, pairing);

	const isKeptAround = ({ old, now }: KeptWords, near: number): boolean =>
		oldAround.share(oldAround.around(old, near)) >= SURROUNDED &&
		nowAround.share(nowAround.around(now, near)) >= SURROUNDED;
	/** Its sentence is left, or, if that is short, what stands around it. */
	const isSurrounded = (kept: KeptWords): boolean =>
		kept.bits >= TELLING ||
		(bitsTogether(kept, sides, to) >= FIRM &&
			((oldAround.weight(oldAround.around(kept.old, 0)) >= LONG_SENTENCE &&
				isKeptAround(kept, 0)) ||
				isKeptAround(kept, NEAR)));

	return (passage) => {
		const tokens = touched(old, passage);
		if (tokens.start === tokens.end) return ORPHAN;
		const kept = keptTogether(sides, pairing, withoutLostEnds(tokens, oldAround));
		if (!kept || !isSurrounded(kept)) return ORPHAN;

		const length = tokens.end - tokens.start;
		const start = kept.now.start - (kept.old.start - tokens.start);
		if (same(oldIds, tokens.start, nowIds, start, length)) {
			const whole = { start, end: start + length };
			const both = { old: tokens, now: whole };
			if (isAll(doubts.old, tokens)) return ORPHAN;
			if (kept.bits >= REPEATED && copies.differ(tokens) && !copies.isBesideNeighbours(both)) {
				return ORPHAN;
			}
			const away = isAll(doubts.now, whole) ? doubts.now[start]! : 0;
			const rival =
				away === 0
					? (copies.rival(both) ??
						(kept.bits >= REPEATED ? copies.quotedElsewhere(both) : undefined))
					: { start: start + away, end: start + length + away };
			if (rival) {
				const places = [whole, rival].sort((a, b) => a.start - b.start);
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

function isAll(doubts: Int32Array, { start, end }: Span): boolean {
	for (let at = start; at < end; at++) if (doubts[at] === 0) return false;
	return true;
}

/** Without the sentences at its beginning and end of which only stray words are left. */
function withoutLostEnds(tokens: Span, { around, share }: Surroundings): Span {
	let { start, end } = tokens;
	const isLost = (part: Span): boolean => share(part) < STRAY_WORDS;
	for (;;) {
		const first = { start, end: around({ start, end: start + 1 }, 0).end };
		if (first.end >= end || !isLost(first)) break;
		start = first.end;
	}
	for (;;) {
		const last = { start: around({ start: end - 1, end }, 0).start, end };
		if (last.start <= start || !isLost(last)) break;
		end = last.start;
	}
	return { start, end };
}

/** What the kept words say, with those that still stand right beside them. */
function bitsTogether({ old, now, bits: own }: KeptWords, sides: Sides, to: Int32Array): number {
	let sum = own;
	const said = (at: number): number => sides.bits[sides.oldIds[at]!]!;
	for (let by = 1; by <= NEIGHBOURS && by <= now.start; by++) {
		if (to[old.start - by] !== now.start - by) break;
		sum += said(old.start - by);
	}
	for (let by = 0; by < NEIGHBOURS && to[old.end + by] === now.end + by; by++) {
		sum += said(old.end + by);
	}
	return sum;
}
