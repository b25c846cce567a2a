/** A sentence in pieces, each with the marks around it, as the text has them. */
import type { Highlight } from '#lib/core/anchor/placed.ts';
import { lanesOf, runsOf, TEXT_LANES } from '#lib/core/text/layers.ts';
import type { Span } from '#lib/core/text/span.ts';
import { cardId } from '#lib/ui/shared/tag-look.ts';

/** What a `mark` element says of the highlights it is of. */
export interface Mark {
	readonly look: string;
	readonly annotations: string;
	readonly tags: string;
	readonly cards: string;
}

export interface Piece extends Span {
	/** The outermost first; none around words that nobody has marked. */
	readonly marks: readonly Mark[];
}

/** @param highlights those that share words with the sentence */
export function piecesOf(sentence: Span, highlights: readonly Highlight[]): Piece[] {
	const lanes = lanesOf(highlights);
	const pieces: Piece[] = [];
	let at = sentence.start;
	for (const { start, end, spans } of runsOf(highlights, sentence)) {
		if (start > at) pieces.push({ start: at, end: start, marks: [] });
		// Deeper than the lanes that are drawn, they become one.
		const groups = spans.length <= TEXT_LANES ? spans.map((span) => [span]) : [spans];
		pieces.push({ start, end, marks: groups.map((group) => markOf(group, lanes)) });
		at = end;
	}
	if (at < sentence.end) pieces.push({ start: at, end: sentence.end, marks: [] });
	return pieces;
}

function markOf(group: readonly Highlight[], lanes: ReadonlyMap<Highlight, number>): Mark {
	const lane = Math.min(lanes.get(group.at(-1)!) ?? 0, TEXT_LANES - 1);
	return {
		look: group.length > 1 ? 'many' : `lane-${lane}`,
		annotations: group.map(({ id }) => id).join(' '),
		tags: [...new Set(group.map(({ tag }) => tag))].filter(Boolean).join(' '),
		cards: group.map(({ id }) => cardId(id)).join(' '),
	};
}
