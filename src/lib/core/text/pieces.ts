/**
 * A long text in pieces that no word reaches across. `Intl.Segmenter` takes time in proportion to
 * the whole text at every step, so it is only ever given a short one.
 */
import type { Span } from './span.ts';

const LIMIT = 300;
const BETWEEN_WORDS = /[\s。、，！？；：]/u;
const BELONGS_TO_PREVIOUS = /^[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\u200d]/u;

/** Whether the character at `at` is written onto the one before (an accent, half of an emoji). */
export function extendsPrevious(text: string, at: number): boolean {
	return text.charAt(at - 1) !== '\n' && BELONGS_TO_PREVIOUS.test(text.slice(at, at + 2));
}

/** In order and without gaps; each ends at a line end, or after blank space or CJK punctuation. */
export function* pieces(text: string, within: Span): Generator<Span, void> {
	for (let start = within.start; start < within.end;) {
		const end = pieceEnd(text, start, within.end);
		yield { start, end };
		start = end;
	}
}

/** The piece of its line that holds the character at `offset`. */
export function pieceAt(text: string, offset: number): Span {
	const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
	for (const piece of pieces(text, { start, end: text.length })) {
		if (offset < piece.end) return piece;
	}
	throw new RangeError(`No character at ${offset} in a text of ${text.length}.`);
}

function pieceEnd(text: string, start: number, limit: number): number {
	const lineEnd = text.slice(start, Math.min(start + LIMIT, limit)).indexOf('\n');
	if (lineEnd >= 0) return start + lineEnd + 1;
	if (start + LIMIT >= limit) return limit;
	for (let end = start + LIMIT; end > start; end--) {
		if (mayCut(text, end)) return end;
	}
	for (let end = start + LIMIT; end < limit; end++) {
		if (mayCut(text, end)) return end;
	}
	return limit;
}

function mayCut(text: string, at: number): boolean {
	return BETWEEN_WORDS.test(text.charAt(at - 1)) && !extendsPrevious(text, at);
}
