/** Where a text may be cut: how good a place the seam before a token is to begin something. */
import type { Tokens } from './tokens.ts';

const STOP = /^[.!?…。！？]$/;
const COMMA = /^[,;:،、，；：-]$/;
const CLOSING = /^["'”’»)\]」』）]$/;

/** How good a seam is, by what begins or ends there. */
export const PARAGRAPH = 4;
export const SENTENCE = 3;
const CLAUSE = 1;

/** From 0, amid a clause, up to PARAGRAPH; `at` from 0 to the number of tokens. */
export function seamBefore({ text, keys, starts, ends }: Tokens, at: number): number {
	if (at <= 0 || at >= keys.length) return PARAGRAPH;
	const end = ends[at - 1]!;
	const start = starts[at]!;
	if (start > end && text.slice(end, start).includes('\n')) return PARAGRAPH;
	const last = keys[at - 1]!;
	if (COMMA.test(last)) return CLAUSE;
	// A closing quote stands with its sentence, an opening one with the next.
	if (STOP.test(keys[at]!) || (CLOSING.test(keys[at]!) && start === end)) return 0;
	if (STOP.test(last)) return SENTENCE;
	const before = at > 1 ? keys[at - 2]! : '';
	return CLOSING.test(last) && start > end && STOP.test(before) ? SENTENCE : 0;
}
