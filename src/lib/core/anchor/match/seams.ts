/** Where a text may be cut: how good a place the seam before a token is to begin something. */
import type { Tokens } from './tokens.ts';

const STOPS = new Set('.!?…。！？');
const COMMAS = new Set(',;:-،、，；：');
/** Of quotes and apostrophes only one kind each is in the keys. */
const CLOSING = new Set('"\')]」』）');

/** How good a seam is, by what begins or ends there. */
export const PARAGRAPH = 4;
export const SENTENCE = 3;
const CLAUSE = 1;

/** From 0, amid a clause, up to PARAGRAPH; `at` from 0 to the number of tokens. */
export function seamBefore({ text, keys, starts, ends }: Tokens, at: number): number {
	if (at <= 0 || at >= keys.length) return PARAGRAPH;
	const end = ends[at - 1]!;
	const start = starts[at]!;
	if (text.slice(end, start).includes('\n')) return PARAGRAPH;
	const last = keys[at - 1]!;
	if (COMMAS.has(last)) return CLAUSE;
	// A closing quote stands with its sentence, an opening one with the next.
	if (STOPS.has(keys[at]!) || (CLOSING.has(keys[at]!) && start === end)) return 0;
	if (STOPS.has(last)) return SENTENCE;
	const before = keys[at - 2] ?? '';
	return CLOSING.has(last) && start > end && STOPS.has(before) ? SENTENCE : 0;
}
