/**
 * The text of an article that comes in, part by part, as the person looks it over: what is left out
 * can be put back, and what is no part of the story can be left out.
 */
import type { Article, Block } from '#lib/core/model/article.ts';
import { assemble, type Piece } from '#lib/import/pieces.ts';

export interface PartedText extends Pick<Article, 'text' | 'blocks'> {
	/** Everything that the page says; only where something is left out, or can be. */
	readonly pieces?: readonly Piece[];
}

export interface Part extends Pick<Block, 'type' | 'level'> {
	readonly words: string;
	/** In the story; kept, but set apart from it; or not in the text at all. */
	readonly state: 'in' | 'aside' | 'out';
}

/** In the order of the page. */
export function partsOf(parted: PartedText): readonly Part[] {
	const { text, blocks } = parted;
	const parts = blocks.map(({ type, level, start, end, boilerplate }) => ({
		type,
		...(level !== undefined && { level }),
		words: text.slice(start, end),
		state: boilerplate ? ('aside' as const) : ('in' as const),
	}));
	const pieces = piecesOf(parted);
	if (!pieces) return parts;
	let next = 0;
	return pieces.map((piece) =>
		piece.out
			? { type: piece.type, words: piece.text.trim(), state: 'out' as const }
			: parts[next++]!,
	);
}

/**
 * The text with the parts at these places of `partsOf` in the story, or left out of it. Of a page
 * they leave the text, so that positions in it move; of any other text they are set apart.
 */
export function withParts(
	parted: PartedText,
	places: readonly number[],
	inStory: boolean,
): PartedText {
	const meant = new Set(places);
	const pieces = piecesOf(parted);
	if (!pieces) {
		const { text } = parted;
		return {
			text,
			blocks: parted.blocks.map((one, i) => (meant.has(i) ? marked(one, !inStory) : one)),
		};
	}
	const before = partsOf(parted).map(({ state }) => state);
	const next = pieces.map((piece, i) => (meant.has(i) ? leftOut(piece, !inStory) : piece));
	const { text, blocks } = assemble(next);
	const kept = next.flatMap(({ out }, i) => (out ? [] : [i]));
	return {
		text,
		blocks: blocks.map((block, i) => {
			const place = kept[i]!;
			return before[place] === 'out'
				? block
				: marked(block, before[place] === 'aside' && !meant.has(place));
		}),
		pieces: next,
	};
}

/** The pieces that say something, if the text is made of them. */
function piecesOf({ blocks, pieces }: PartedText): readonly Piece[] | undefined {
	const telling = pieces?.filter(({ text }) => text.trim() !== '');
	const kept = telling?.filter(({ out }) => !out);
	return kept?.length === blocks.length ? telling : undefined;
}

function marked({ boilerplate: _, ...block }: Block, boilerplate: boolean): Block {
	return { ...block, ...(boilerplate && { boilerplate }) };
}

function leftOut({ out: _, ...piece }: Piece, out: boolean): Piece {
	return { ...piece, ...(out && { out }) };
}
