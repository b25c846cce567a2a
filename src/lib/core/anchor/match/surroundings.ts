/** How much of a stretch of one text has a partner in the other. */
import type { Span } from '../../text/span.ts';
import { seamBefore, SENTENCE } from './seams.ts';
import type { Ids } from './sides.ts';
import type { Tokens } from './tokens.ts';

/** Tokens of the surroundings on either side, at most. */
const FAR = 40;

/** Of stretches of one text, by its tokens. */
export interface Surroundings {
	/** The part of the tokens that has a partner, from 0 to 1, by weight; 1 if there are none. */
	share(tokens: Span): number;
	/** What the tokens weigh. */
	weight(tokens: Span): number;
	/** The sentences that the tokens touch, and at least so many tokens on either side. */
	around(tokens: Span, near: number): Span;
}

/**
 * `weights` is by id, `partners` by token: its partner in the other text, or -1. What changes in them
 * later is not seen.
 */
export function surroundingsOf(
	tokens: Tokens,
	ids: Ids,
	weights: Float64Array,
	partners: Int32Array,
): Surroundings {
	const count = ids.length;
	const all = new Float64Array(count + 1);
	const paired = new Float64Array(count + 1);
	for (let at = 0; at < count; at++) {
		const weight = weights[ids[at]!]!;
		all[at + 1] = all[at]! + weight;
		paired[at + 1] = paired[at]! + (partners[at]! >= 0 ? weight : 0);
	}
	/** Whether a sentence may begin at the token. */
	const begins = (at: number): boolean => seamBefore(tokens, at) >= SENTENCE;
	return {
		weight: ({ start, end }) => all[end]! - all[start]!,
		share({ start, end }) {
			const total = all[end]! - all[start]!;
			return total > 0 ? (paired[end]! - paired[start]!) / total : 1;
		},
		around({ start, end }, near) {
			let first = start;
			let last = end;
			while (first > 0 && start - first < FAR && !(begins(first) && start - first >= near)) first--;
			while (last < count && last - end < FAR && !(begins(last) && last - end >= near)) last++;
			return { start: first, end: last };
		},
	};
}
