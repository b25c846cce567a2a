/** Every place where the same words stand, whatever their capitals, accents, quotes and spaces. */
import { fold, unfoldingOverlaps } from '../search/fold.ts';
import { wordEdges } from '../text/words.ts';
import type { Article } from '../model/article.ts';
import type { Span } from '../text/span.ts';

export interface Occurrence extends Span {
	/** The words around it, for a person to judge by; cut at the ends of its block. */
	readonly before: string;
	readonly after: string;
}

export interface Looking {
	/** A word that only begins, or ends, like this is not meant. */
	readonly wholeWords: boolean;
}

/** UTF-16 units of context on either side. */
const AROUND = 70;

/** In the order of the text; they never overlap. Nothing to look for is found nowhere. */
export function occurrences(
	{ text, language, blocks }: Pick<Article, 'text' | 'language' | 'blocks'>,
	words: string,
	{ wholeWords }: Looking,
): Occurrence[] {
	const wanted = fold(words).trim();
	if (wanted === '') return [];
	const folded = fold(text);
	// Words may overlap themselves ("to to"): all of these go forward by where a run begins and ends.
	const unfold = unfoldingOverlaps(text);
	const [begins, ends] = [wordEdges(text, language), wordEdges(text, language)];
	let block = 0;
	const found: Occurrence[] = [];
	let at = folded.indexOf(wanted);
	let reached = 0;
	while (at >= 0) {
		const end = at + wanted.length;
		const span = unfold({ start: at, end });
		const counts =
			span.start >= reached &&
			span.start < span.end &&
			(!wholeWords || (begins(span.start) && ends(span.end)));
		if (counts) {
			reached = span.end;
			while ((blocks[block]?.end ?? text.length) <= span.start) block++;
			const own = blocks[block];
			const isIn = own !== undefined && own.start <= span.start;
			found.push({ ...span, ...around(text, span, isIn ? own : { start: 0, end: text.length }) });
		}
		at = folded.indexOf(wanted, counts ? end : at + 1);
	}
	return found;
}

function around(
	text: string,
	{ start, end }: Span,
	block: Span,
): { before: string; after: string } {
	const from = Math.max(block.start, start - AROUND);
	const to = Math.min(Math.max(block.end, end), end + AROUND);
	const before = text.slice(from, start);
	const after = text.slice(end, to);
	return {
		before: from > block.start ? `… ${before.replace(/^\S*\s/, '')}` : before,
		after: to < block.end ? `${after.replace(/\s\S*$/, '')} …` : after,
	};
}
