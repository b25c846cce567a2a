/** Where a selection that was made by hand most likely was meant to begin and end. */
import { extendsPrevious } from './pieces.ts';
import type { Span } from './span.ts';
import { wordAt } from './words.ts';

const BLANK = /[\s\u200b]/u;
const TRAILING = /[,;:，；：、،؛]/;
/** Closing mark → the mark that opens it. */
const OPENING = new Map([
	['”', '“'],
	['’', '‘'],
	['»', '«'],
	['›', '‹'],
	['」', '「'],
	['』', '『'],
	[')', '('],
	[']', '['],
	['"', '"'],
	["'", "'"],
]);

/** The range without blank space at its ends; undefined if it holds nothing else. */
export function trimmed(text: string, range: Span): Span | undefined {
	let start = Math.max(0, range.start);
	let end = Math.min(text.length, range.end);
	while (start < end && BLANK.test(text.charAt(start)) && !extendsPrevious(text, start + 1))
		start++;
	while (end > start && BLANK.test(text.charAt(end - 1))) end--;
	return start < end ? { start, end } : undefined;
}

/**
 * The range grown to whole words and freed from blank space, from a comma, semicolon or colon at
 * its end, and from a closing quote or bracket whose opening one lies outside. Undefined if the
 * range holds nothing but blank space. Snapping twice is snapping once.
 */
export function snapToWords(text: string, language: string, range: Span): Span | undefined {
	const inner = trimmed(text, range);
	if (!inner) return undefined;
	const start = wordAt(text, language, inner.start).start;
	const grown = wordAt(text, language, inner.end - 1).end;
	let end = grown;
	while (end > start && mayDrop(text, language, start, end - 1)) end--;
	return { start, end: end > start ? end : grown };
}

/** Whether the last character, at `at`, hangs loose. */
function mayDrop(text: string, language: string, start: number, at: number): boolean {
	const last = text.charAt(at);
	if (BLANK.test(last)) return true;
	const opening = OPENING.get(last);
	const loose = TRAILING.test(last) || (opening !== undefined && !isPaired(text, start, at));
	return loose && wordAt(text, language, at).start === at;
}

/** Whether the closing mark at `at` has its opening one in the text from `start`. */
function isPaired(text: string, start: number, at: number): boolean {
	const closing = text.charAt(at);
	const opening = OPENING.get(closing) ?? closing;
	const inside = text.slice(start, at);
	if (closing === '’' || closing === "'") {
		return inside.includes(opening) || /[sSzZxX]$/.test(inside);
	}
	const opened = inside.split(opening).length - 1;
	if (closing === opening) return opened % 2 === 1;
	return opened > inside.split(closing).length - 1;
}
