/** Sentences of a block: the Unicode rules, plus what they cannot know (sentence-breaks.ts). */
import { segmenterFor } from './segmenter.ts';
import { goesOn } from './sentence-breaks.ts';
import { trimmed } from './snap.ts';
import type { Span } from './span.ts';

/**
 * The sentences that lie within the span, in order, without the blank space around them. Give the
 * span of one block, or a part of it: a line end counts as a space here (a paragraph may be wrapped
 * by hand), only an empty line ends a sentence.
 */
export function sentences(text: string, language: string, within: Span): Span[] {
	const found: Span[] = [];
	for (const part of betweenEmptyLines(text, within)) {
		for (const span of sentencesOfParagraph(text, language, part)) found.push(span);
	}
	return found;
}

function* betweenEmptyLines(text: string, within: Span): Generator<Span, void> {
	let start = within.start;
	for (const gap of text.slice(within.start, within.end).matchAll(/\n[^\S\n]*\n\s*/g)) {
		yield { start, end: within.start + gap.index };
		start = within.start + gap.index + gap[0].length;
	}
	yield { start, end: within.end };
}

/** Windows keep the work in proportion to the text (see pieces.ts); no sentence is cut by one. */
const WINDOW = 4000;

function* sentencesOfParagraph(
	text: string,
	language: string,
	within: Span,
): Generator<Span, void> {
	let size = WINDOW;
	for (let start = within.start; start < within.end;) {
		const end = Math.min(start + size, within.end);
		const breaks = breaksIn(text.slice(start, end), language);
		if (end < within.end && breaks.length === 0) {
			size *= 2;
			continue;
		}
		// What follows the last break may go on after the window: read it again from there.
		if (end === within.end) breaks.push(end - start);
		let from = start;
		for (const at of breaks) {
			const span = trimmed(text, { start: from, end: start + at });
			if (span) yield span;
			from = start + at;
		}
		start = from;
		size = WINDOW;
	}
}

/** Footnote marks after the full stop: “… were corrupted. [1] [2]” */
const NOTES = /(?<=[.!?…]["”’»)]*)(?:\s?\[\d{1,3}\])+/g;
/** Ends that the Unicode rules do not see: before a number, after an ellipsis, before a dash. */
const MORE_ENDS = new RegExp(
	[
		/\.["”’»)\]]*\s+(?=["“‘«(¿¡]*[$€£]?\d)/,
		/…["”’»)\]]*\s+(?=["“‘«([¿¡]*\p{Lu})/u,
		/[.!?]["”’»)\]]*\s+(?=[–—]\s?[¿¡]?\p{Lu})/u,
	]
		.map(({ source }) => source)
		.join('|'),
	'gu',
);
const OPENERS_AT_END = /[“‘«「『（(《]+$/;

/** Where in the paragraph new sentences begin, ascending. */
function breaksIn(paragraph: string, language: string): number[] {
	// Same length; a note stands for a closing bracket, which stays with its sentence.
	const plain = paragraph.replaceAll('\n', ' ').replace(NOTES, (notes) => ')'.repeat(notes.length));
	const places = new Set<number>();
	for (const { index } of segmenterFor(language, 'sentence').segment(plain)) {
		// In unspaced scripts the rules leave an opening quote behind.
		places.add(
			index - (OPENERS_AT_END.exec(plain.slice(Math.max(0, index - 4), index))?.[0].length ?? 0),
		);
	}
	for (const end of plain.matchAll(MORE_ENDS)) places.add(end.index + end[0].length);

	const breaks: number[] = [];
	let start = 0;
	for (const at of [...places].sort((a, b) => a - b)) {
		if (at === 0 || goesOn(plain.slice(start, at), plain.slice(at, at + 80), language)) continue;
		breaks.push(at);
		start = at;
	}
	return breaks;
}
