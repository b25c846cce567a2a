/**
 * Words as a reader sees them: `1,370-mile`, `$50`, `12%`, `U.S.`, `don’t` are one word each, where
 * the Unicode rules see several. Scripts without spaces are cut by the platform's dictionaries.
 */
import { pieceAt, pieces } from './pieces.ts';
import { segmenterFor } from './segmenter.ts';
import type { Span } from './span.ts';

/** The words that lie within the span, in order; punctuation and emoji are not words. */
export function words(text: string, language: string, within: Span): Span[] {
	const found: Span[] = [];
	const segmenter = segmenterFor(language, 'word');
	for (const piece of pieces(text, within)) {
		const slice = text.slice(piece.start, piece.end);
		if (slice.trim() === '') continue;
		let start = 0;
		let end = 0;
		let isWord = false;
		for (const { segment, index, isWordLike = false } of segmenter.segment(slice)) {
			if (index > 0 && !insideWord(slice, index)) {
				if (isWord) found.push({ start: piece.start + start, end: piece.start + end });
				start = index;
				isWord = false;
			}
			isWord ||= isWordLike;
			end = index + segment.length;
		}
		if (isWord) found.push({ start: piece.start + start, end: piece.start + end });
	}
	return found;
}

/** How many words the text, or the span of it, has. */
export function wordCount(text: string, language: string, span?: Span): number {
	return words(text, language, span ?? { start: 0, end: text.length }).length;
}

/** The word, mark of punctuation or blank space that holds the character at `offset`. */
export function wordAt(text: string, language: string, offset: number): Span {
	const piece = pieceAt(text, offset);
	const slice = text.slice(piece.start, piece.end);
	const segments = segmenterFor(language, 'word').segment(slice);
	const bounds = (at: number): Span => {
		const found = segments.containing(at);
		if (!found) throw new RangeError(`No character at ${at} in a piece of ${slice.length}.`);
		return { start: found.index, end: found.index + found.segment.length };
	};
	let { start, end } = bounds(offset - piece.start);
	while (start > 0 && insideWord(slice, start)) start = bounds(start - 1).start;
	while (end < slice.length && insideWord(slice, end)) end = bounds(end).end;
	return { start: piece.start + start, end: piece.start + end };
}

/**
 * Whether a word, mark of punctuation or blank space begins at a place, or the text ends there. Ask
 * for places in ascending order: the text is walked through once.
 */
export function wordEdges(text: string, language: string): (offset: number) => boolean {
	const segmenter = segmenterFor(language, 'word');
	const rest = pieces(text, { start: 0, end: text.length });
	let piece: Span = { start: 0, end: 0 };
	let edges: Set<number> | undefined;
	return (offset) => {
		while (offset >= piece.end) {
			const next = rest.next();
			if (next.done) return offset === text.length;
			piece = next.value;
			edges = undefined;
		}
		edges ??= new Set(edgesIn(text.slice(piece.start, piece.end), segmenter));
		return edges.has(offset - piece.start);
	};
}

function* edgesIn(piece: string, segmenter: Intl.Segmenter): Generator<number> {
	for (const { index } of segmenter.segment(piece)) {
		if (index === 0 || !insideWord(piece, index)) yield index;
	}
}

const WORD = /^[\p{L}\p{N}\p{M}_]/u;
const LETTER = /^\p{L}/u;
const DIGIT = /^\p{N}/u;
const HYPHEN = /^[-\u2010\u2011&]/;
/** `10:30`, `24/7` */
const NUMBER_JOINER = /^[:/]/;
const SIGN_BEFORE_NUMBER = /^[$€£¥₹₩₽₺₿#±~]/;
const SIGN_BEFORE_NAME = /^[#@]/;
const SIGN_AFTER_NUMBER = /^[%‰°$€£¥]/;
const MINUS_OR_PLUS = /^[-+\u2212]/;

/** Whether a boundary that the Unicode rules see at `at` lies inside what readers call one word. */
function insideWord(text: string, at: number): boolean {
	if (text.charAt(at) === ' ' || text.charAt(at - 1) === ' ') return false;
	const before = startOfCharacterBefore(text, at);
	const previous = text.slice(before, at);
	const next = text.slice(at, at + 2);
	if (LETTER.test(previous) && LETTER.test(next)) return false;
	const earlier = text.slice(startOfCharacterBefore(text, before), before);
	const later = text.slice(at + 1, at + 3);

	if (HYPHEN.test(next)) return WORD.test(previous) && WORD.test(later);
	if (HYPHEN.test(previous) && WORD.test(earlier)) return WORD.test(next);
	if (NUMBER_JOINER.test(next)) return DIGIT.test(previous) && DIGIT.test(later);
	if (NUMBER_JOINER.test(previous)) return DIGIT.test(earlier) && DIGIT.test(next);
	if (DIGIT.test(next) && SIGN_BEFORE_NUMBER.test(previous)) return true;
	if (DIGIT.test(next) && MINUS_OR_PLUS.test(previous)) return !/\S/.test(earlier);
	if (DIGIT.test(previous) && SIGN_AFTER_NUMBER.test(next)) return true;
	if (SIGN_BEFORE_NAME.test(previous)) return WORD.test(next) && !WORD.test(earlier);
	if (SIGN_BEFORE_NUMBER.test(next)) return LETTER.test(previous) && DIGIT.test(later);
	return next.startsWith('.') && endsInInitials(text, at) && !later.startsWith('.');
}

/** `U.S`, `a.m`, `Ph.D`: the full stop after it is part of it. */
function endsInInitials(text: string, at: number): boolean {
	return /\p{L}\.\p{L}$/u.test(text.slice(Math.max(0, at - 4), at));
}

function startOfCharacterBefore(text: string, at: number): number {
	const isPair = /[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 2), at));
	return Math.max(0, at - (isPair ? 2 : 1));
}
