/**
 * Which lane of the margin each bracket takes: by what is drawn of it, since two passages that share
 * a line, or no more than touch in the text, would cover each other's letters.
 */
import type { Highlight } from '#lib/core/anchor/placed.ts';
import { lanesOf } from '#lib/core/text/layers.ts';

/** px from the top of the text. */
export interface Bracket {
	readonly highlight: Highlight;
	readonly top: number;
	readonly bottom: number;
}

/** Those beside the text; what lies deeper is told as a number in the last. */
export const LANES = 3;
/** px; on one line the letter takes the room of the bracket. */
const SHORT = 36;
/** px; the least there is to press. */
const LEAST = 24;
/** px from the middle to the ends of a letter, and to the end of the dot under it. */
const LETTER = 8;
const DOT = 14;
/** px that the line of a bracket keeps from either end. */
const INSET = 3;

export function isShort({ top, bottom }: Bracket): boolean {
	return bottom - top < SHORT;
}

/** 0 is nearest to the text; {@link LANES} is that of all for which there is no room. */
export function marginLanes<T extends Bracket>(brackets: readonly T[]): Map<T, number> {
	const drawn = brackets.map((bracket) => ({ bracket, ...inkOf(bracket) }));
	return new Map([...lanesOf(drawn, LANES)].map(([{ bracket }, lane]) => [bracket, lane]));
}

function inkOf(bracket: Bracket): { start: number; end: number } {
	const { highlight, top, bottom } = bracket;
	if (!isShort(bracket)) return { start: top + INSET, end: bottom - INSET };
	const middle = top + Math.max(bottom - top, LEAST) / 2;
	return { start: middle - LETTER, end: middle + (highlight.noted ? DOT : LETTER) };
}
