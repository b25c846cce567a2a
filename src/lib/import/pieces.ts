/** An article's text put together from its blocks, one after the other. */
import type { Block, BlockType } from '#lib/core/model/article.ts';
import { isCredit, isPrompt } from '#lib/core/text/boilerplate.ts';
import { cleanText } from '#lib/core/text/clean.ts';

export interface Piece {
	readonly type: BlockType;
	readonly level?: number;
	readonly text: string;
	/** On the line below the piece before, without an empty line between: list items, table rows. */
	readonly tight?: boolean;
	/** Left out: a menu, a notice, a list of other articles. `assemble` passes over it. */
	readonly out?: boolean;
}

/** Every piece is cleaned first (`cleanText`); one of blank space is left out. */
export function assemble(pieces: Iterable<Piece>): { text: string; blocks: Block[] } {
	let text = '';
	const blocks: Block[] = [];
	for (const piece of pieces) {
		const words = cleanText(piece.text).trim();
		if (words === '' || piece.out) continue;
		if (text !== '') text += piece.tight ? '\n' : '\n\n';
		const start = text.length;
		text += words;
		blocks.push({ ...look(piece, words, blocks.at(-1)), start, end: text.length });
	}
	return { text, blocks };
}

/** Marked as no part of the story by the same rules as lines of plain text. */
function look(
	{ type, level }: Piece,
	words: string,
	before: Block | undefined,
): Omit<Block, 'start' | 'end'> {
	if (type === 'paragraph' && isCredit(words)) return { type: 'caption', boilerplate: true };
	const offer = type === 'item' && before?.boilerplate && before.type !== 'caption';
	const prompt = (type === 'paragraph' || type === 'heading') && isPrompt(words);
	return {
		type,
		...(level !== undefined && { level }),
		...((offer || prompt) && { boilerplate: true as const }),
	};
}
