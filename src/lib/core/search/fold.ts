/**
 * A text as a search reads it: without capitals, accents, ligatures and kinds of quotes, dashes and
 * spaces, so that "munchen" finds "München" and `don't` finds “don’t”.
 */
import type { Span } from '../text/span.ts';

/** Accents of Latin, Greek and Cyrillic letters, and the vowel signs that Arabic may leave out. */
const ACCENTS = /[\u0300-\u036f\u064b-\u065f]+/g;
const ALIKE: Readonly<Record<string, string>> = {
	...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ' },
	...{ '‘': "'", '’': "'", '‚': "'", '‛': "'", ʼ: "'", '`': "'" },
	...{ '“': '"', '”': '"', '„': '"', '‟': '"', '«': '"', '»': '"' },
	...{ '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '−': '-' },
};
const UNLIKE = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'g');

/** The text folded; runs of blank space are one space. */
export function fold(text: string): string {
	return folded(text).replace(/\s+/g, ' ');
}

function folded(text: string): string {
	return text
		.normalize('NFKD')
		.replace(ACCENTS, '')
		.toLowerCase()
		.replace(ACCENTS, '')
		.replace(UNLIKE, (letter) => ALIKE[letter] ?? letter);
}

/**
 * Where a run of `fold(text)` is in the text itself; a letter that reads as two is taken whole. Ask
 * for runs in ascending order: the text is walked through once.
 */
export function unfolding(text: string): (run: Span) => Span {
	const walk = walking(text);
	return ({ start, end }) => ({ start: walk(start, false), end: walk(end, true) });
}

/** The same for runs that may overlap: neither their starts nor their ends ever go back. */
export function unfoldingOverlaps(text: string): (run: Span) => Span {
	const [toStart, toEnd] = [walking(text), walking(text)];
	return ({ start, end }) => ({ start: toStart(start, false), end: toEnd(end, true) });
}

/**
 * On to the last character that begins at or before a place in the folded text, or to the first one
 * beyond it.
 */
function walking(text: string): (place: number, beyond: boolean) => number {
	let at = 0;
	let reached = 0;
	let inSpace = false;
	return (place, beyond) => {
		while (at < text.length) {
			const { size, length, isSpace } = measured(text, at);
			const counted = isSpace && inSpace ? 0 : length;
			if (beyond ? reached >= place && counted > 0 : reached + counted > place) break;
			reached += counted;
			at += size;
			if (length > 0) inSpace = isSpace;
		}
		return at;
	};
}

interface Measured {
	/** How long the character is, and how long it is when folded. */
	readonly size: number;
	readonly length: number;
	readonly isSpace: boolean;
}

const LETTER: Measured = { size: 1, length: 1, isSpace: false };
const SPACE: Measured = { size: 1, length: 1, isSpace: true };

function measured(text: string, at: number): Measured {
	const code = text.charCodeAt(at);
	if (code > 32 && code < 128) return LETTER;
	if (code === 32) return SPACE;
	const character = String.fromCodePoint(text.codePointAt(at)!);
	const piece = folded(character);
	const isSpace = piece !== '' && piece.trim() === '';
	return { size: character.length, length: isSpace ? 1 : piece.length, isSpace };
}
