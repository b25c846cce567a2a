/** The quotations of an article: what stands in quotation marks, and blocks that are quoted whole. */
import type { Block } from '../model/article.ts';
import type { Span } from '../text/span.ts';
import { wordCount } from '../text/segment.ts';
import { hasAttribution } from './attribution-verbs.ts';
import type { Source } from './match.ts';
import { markedIn } from './quotes-marks.ts';

/** Words in one pair of marks. */
export interface Piece extends Span {
	/** With the marks around it. */
	readonly outer: Span;
	/** The block's place in the article. */
	readonly block: number;
	/** It makes up its whole block, which is set apart as a quotation. */
	readonly isBlock: boolean;
}

/**
 * What one person says in one go: pieces with nothing but who says it between them (“No,” she said.
 * “Never.”), or paragraphs of which each opens with a mark and only the last is closed.
 */
export interface Quotation extends Span {
	/** In order, at least one. `start` and `end` are those of the first and the last. */
	readonly pieces: readonly Piece[];
	/** The quoted words only. */
	readonly words: number;
}

/** All quotations of the article in order, of one word too; none in boilerplate. */
export function quotations(source: Source): Quotation[] {
	const joined: Piece[][] = [];
	let isOpen = false;
	const blocks = [...source.blocks.entries()].filter(
		([, { type, boilerplate }]) => !boilerplate && type !== 'caption',
	);
	for (const [at, [number, block]] of blocks.entries()) {
		const next = blocks[at + 1]?.[1];
		const pieces = piecesOf(source.text, block, number).filter(
			({ piece, goesOn }) =>
				!goesOn || source.text.charAt(next?.start ?? -1) === source.text.charAt(piece.outer.start),
		);
		for (const [at, { piece, goesOn }] of pieces.entries()) {
			const last = joined.at(-1);
			const before = last?.at(-1);
			const continues =
				last !== undefined &&
				before !== undefined &&
				(at === 0
					? isOpen && piece.outer.start === block.start
					: isInterrupted(source, before, piece));
			if (continues) last.push(piece);
			else joined.push([piece]);
			isOpen = goesOn;
		}
		if (pieces.length === 0) isOpen = false;
	}
	return joined.map((pieces) => ({
		pieces,
		start: pieces[0]!.start,
		end: pieces.at(-1)!.end,
		words: pieces.reduce((sum, piece) => sum + wordCount(source.text, source.language, piece), 0),
	}));
}

function piecesOf(text: string, block: Block, number: number): { piece: Piece; goesOn: boolean }[] {
	const marked = markedIn(text, block);
	if (block.type === 'quote' && marked.length === 0) {
		const inner = trimmedOf(text, block, /^[>\s]+/, /\s+$/);
		return inner
			? [{ piece: { ...inner, outer: block, block: number, isBlock: true }, goesOn: false }]
			: [];
	}
	return marked.flatMap(({ start, end, isOpen }) => {
		const inner = trimmedOf(
			text,
			{ start: start + 1, end: isOpen ? end : end - 1 },
			/^[\s\u00a0]+/,
			/[\s\u00a0]+$/,
		);
		if (!inner) return [];
		const isBlock = block.type === 'quote';
		return [{ piece: { ...inner, outer: { start, end }, block: number, isBlock }, goesOn: isOpen }];
	});
}

function trimmedOf(
	text: string,
	{ start, end }: Span,
	head: RegExp,
	tail: RegExp,
): Span | undefined {
	const inside = text.slice(start, end);
	const from = start + (head.exec(inside)?.[0].length ?? 0);
	const to = end - (tail.exec(inside)?.[0].length ?? 0);
	return from < to && /[\p{L}\p{N}]/u.test(text.slice(from, to))
		? { start: from, end: to }
		: undefined;
}

const LONGEST_INTERRUPTION = 160;

/**
 * Whether only who says it stands between the two: the first piece ends in a comma or a stop, and no
 * sentence ends before the second, except right in front of it.
 */
function isInterrupted({ text, language }: Source, before: Piece, piece: Piece): boolean {
	const between = text.slice(before.outer.end, piece.outer.start);
	if (between.length > LONGEST_INTERRUPTION || !/[.,:;—–]\s*$/.test(between)) return false;
	if (/[.!?]["”’)]*\s+\p{Lu}/u.test(between)) return false;
	const ending = /[,.!?…—–-]$/.exec(text.slice(before.start, before.end))?.[0];
	if (ending === undefined) return /^\s*[,—–]/.test(between);
	// After a full stop, a sentence of its own may follow: “Never.” She left. “Why?”
	return /[,—–-]/.test(ending) || hasAttribution(between, language);
}
