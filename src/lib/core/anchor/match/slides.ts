/**
 * A stretch that was dropped or put in can often be told in several ways: of `a b. a c.` without
 * `a b.` the words that went may be `b. a` too. Whole sentences and paragraphs come and go, so the
 * stretch is slid to where it begins and ends with one (as diff-match-patch and git do for lines).
 */
import type { Pairing } from './pairing.ts';
import { seamBefore, SENTENCE } from './seams.ts';
import type { Ids, Sides } from './sides.ts';
import type { Tokens } from './tokens.ts';

/** What begins and ends with a sentence is as likely as what does with a paragraph. */
const WHOLE = 2 * SENTENCE;

/**
 * By token: how far away an equal one stands that may just as well be the one that was kept; 0 if
 * there is none.
 */
export interface Doubts {
	readonly old: Int32Array;
	readonly now: Int32Array;
}

/** Slides every such stretch of either text, and says which tokens that leaves in doubt. */
export function slide({ old, now, oldIds, nowIds }: Sides, { to, from }: Pairing): Doubts {
	return {
		old: new Stretches(old, oldIds, to, from).slid(),
		now: new Stretches(now, nowIds, from, to).slid(),
	};
}

/** What one text has and the other has not. */
class Stretches {
	readonly #tokens: Tokens;
	readonly #ids: Ids;
	readonly #partners: Int32Array;
	/** The same from the other text's point of view. */
	readonly #others: Int32Array;
	readonly #doubts: Int32Array;

	constructor(tokens: Tokens, ids: Ids, partners: Int32Array, others: Int32Array) {
		this.#tokens = tokens;
		this.#ids = ids;
		this.#partners = partners;
		this.#others = others;
		this.#doubts = new Int32Array(ids.length);
	}

	slid(): Int32Array {
		for (let start = 0; start < this.#ids.length; start++) {
			if (this.#partners[start] !== -1) continue;
			let end = start + 1;
			while (this.#partners[end] === -1) end++;
			start = Math.max(end, end + this.#slide(start, end)) - 1;
		}
		return this.#doubts;
	}

	#slide(start: number, end: number): number {
		const partners = this.#partners;
		const isPure =
			start === 0 || end === partners.length || partners[end] === partners[start - 1]! + 1;
		if (!isPure) return 0;
		const places = [{ by: 0, seams: this.#seams(start, end) }];
		for (let by = 1; this.#mayPass(end + by - 1, start + by - 1, end + by - 2); by++) {
			places.push({ by, seams: this.#seams(start + by, end + by) });
		}
		for (let by = -1; this.#mayPass(start + by, end + by, start + by + 1); by--) {
			places.unshift({ by, seams: this.#seams(start + by, end + by) });
		}
		const most = Math.max(...places.map(({ seams }) => seams));
		const likely = places.filter(({ seams }) => seams >= Math.min(most, WHOLE)).map(({ by }) => by);
		const [first, last] = [likely[0]!, likely.at(-1)!];
		this.#doubt(start + first, start + last, end - start);
		this.#doubt(end + first, end + last, start - end);
		const best = places.filter(({ seams }) => seams === most).map(({ by }) => by);
		const by = best.includes(0) ? 0 : best[0]!;
		this.#move(start, end, by);
		return by;
	}

	#seams(start: number, end: number): number {
		return seamBefore(this.#tokens, start) + seamBefore(this.#tokens, end);
	}

	/** Whether the token, which has a partner, may hand it on; it stands right beside the last one. */
	#mayPass(giver: number, taker: number, last: number): boolean {
		const partner = this.#partners[giver] ?? -1;
		if (partner < 0 || this.#ids[giver] !== this.#ids[taker]) return false;
		const previous = this.#partners[last]!;
		return previous < 0 || partner - previous === giver - last;
	}

	#doubt(start: number, end: number, away: number): void {
		for (let at = start; at < end; at++) this.#doubts[at] = away;
	}

	/** Each token that the stretch passes hands its partner to its equal at the other end. */
	#move(start: number, end: number, by: number): void {
		const length = end - start;
		for (let at = 0; at < by; at++) this.#hand(end + at, start + at);
		for (let at = -1; at >= by; at--) this.#hand(start + at, start + at + length);
	}

	#hand(giver: number, taker: number): void {
		const partner = this.#partners[giver]!;
		this.#partners[giver] = -1;
		this.#partners[taker] = partner;
		this.#others[partner] = taker;
	}
}
