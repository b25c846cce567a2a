/** Plain text as paragraphs: lines, joined where they were wrapped by hand. */
import type { Span } from './span.ts';

/** A paragraph without the blank space around it. */
export interface Paragraph extends Span {
	readonly text: string;
	/** An empty line stands before it (or nothing at all). */
	readonly afterGap: boolean;
}

/** A line that begins a new paragraph wherever it stands: a list item or a quoted line. */
const MARKED = /^(?:[•‣◦▪●*+-]|\d{1,2}[.)]|>)\s/;

/** Every character that is not blank is in exactly one paragraph; they are in order. */
export function paragraphs(text: string): Paragraph[] {
	const lines = linesOf(text);
	const width = wrapWidth(lines);
	const found: Paragraph[] = [];
	for (const [at, line] of lines.entries()) {
		const previous = lines[at - 1];
		const last = found.at(-1);
		if (last && previous && isWrapped(previous, line, width)) {
			const span = { start: last.start, end: line.end };
			found[found.length - 1] = { ...last, ...span, text: text.slice(span.start, span.end) };
		} else {
			found.push(line);
		}
	}
	return found;
}

function linesOf(text: string): Paragraph[] {
	const found: Paragraph[] = [];
	let afterGap = true;
	for (let from = 0; from <= text.length;) {
		const newline = text.indexOf('\n', from);
		const to = newline < 0 ? text.length : newline;
		const line = text.slice(from, to);
		const start = from + line.length - line.trimStart().length;
		const content = line.trim();
		if (content !== '') {
			found.push({ start, end: start + content.length, text: content, afterGap });
		}
		afterGap = content === '';
		from = to + 1;
	}
	return found;
}

const NARROWEST = 45;
const WIDEST = 100;

/**
 * The width at which the text was wrapped by hand; undefined if it was not. It was if no line is
 * longer than about a hundred characters and nearly every line that has another one under it is
 * full, that is, the next line's first word would not have fitted on it.
 */
function wrapWidth(lines: readonly Paragraph[]): number | undefined {
	const pairs = lines.flatMap((line, at) => {
		const next = lines[at + 1];
		return next && mayContinue(line, next) ? [{ line, next }] : [];
	});
	const lengths = pairs.map(({ line }) => line.text.length).sort((a, b) => a - b);
	const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
	const tooLong = lines.filter(({ text }) => text.length > WIDEST + 20).length;
	if (pairs.length < 3 || width < NARROWEST || width > WIDEST) return undefined;
	if (tooLong > lines.length / 20) return undefined;
	const full = pairs.filter(({ line, next }) => isFull(line, next, width));
	const broken = full.filter(({ line }) => !/[.!?:;…"”’]$/.test(line.text));
	const isWrappedText = full.length >= pairs.length * 0.7 && broken.length >= full.length / 2;
	return isWrappedText ? width : undefined;
}

function isWrapped(line: Paragraph, next: Paragraph, width: number | undefined): boolean {
	return width !== undefined && mayContinue(line, next) && isFull(line, next, width);
}

function mayContinue(line: Paragraph, next: Paragraph): boolean {
	if (next.afterGap) return false;
	return !MARKED.test(next.text) || (line.text.startsWith('>') && next.text.startsWith('>'));
}

/** Hand-made line ends vary by some characters. */
const RAGGED = 4;

function isFull(line: Paragraph, next: Paragraph, width: number): boolean {
	const firstWord = next.text.search(/\s|$/);
	return line.text.length + 1 + Math.min(firstWord, 25) > width - RAGGED;
}
