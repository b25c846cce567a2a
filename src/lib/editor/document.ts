/**
 * An article as a ProseMirror document, and the way between its two kinds of position: offsets into
 * the canonical text (UTF-16), and positions in the document tree.
 */
import type { Node } from 'prosemirror-model';
import { firstThat } from '#lib/core/halving.ts';
import type { Article, Block } from '#lib/core/model/article.ts';
import { isNumbered } from '#lib/core/text/paragraph-numbers.ts';
import type { Span } from '#lib/core/text/span.ts';
import { schema } from './schema.ts';

/** Blocks in a section: measured as the best of 8 to 128 for opening, tagging and scrolling. */
const SECTION_BLOCKS = 32;

/** Where a block's text stands in both. */
export interface Place extends Span {
	readonly pos: number;
}

/** A section's blocks, its text range, and its position in the document. */
export interface Section extends Span {
	readonly pos: number;
	/** The index of its first block. */
	readonly first: number;
	readonly blocks: readonly Place[];
}

export class ArticleDocument {
	readonly doc: Node;
	readonly sections: readonly Section[];
	/** Those of all sections. */
	readonly blocks: readonly Place[];

	constructor(article: Pick<Article, 'text' | 'blocks'>) {
		const sections: Section[] = [];
		const nodes: Node[] = [];
		let pos = 0;
		let before = 0;
		for (const blocks of sectionsOf(article)) {
			const { node, places } = sectionNode(article.text, blocks, pos + 1, before);
			before += blocks.filter(isNumbered).length;
			sections.push({
				pos,
				first: sections.length * SECTION_BLOCKS,
				blocks: places,
				start: places[0]!.start,
				end: places.at(-1)!.end,
			});
			nodes.push(node);
			pos += node.nodeSize;
		}
		this.doc = schema.node('doc', null, nodes);
		this.sections = sections;
		this.blocks = sections.flatMap(({ blocks }) => blocks);
	}

	/** The block that holds the offset, or the next one if it stands between two. */
	blockAt(offset: number): Place {
		return this.blocks[this.#lastFrom((place) => place.end >= offset)]!;
	}

	/** @param offset of a character or an end of one; between blocks it goes to the next block */
	toPos(offset: number): number {
		const place = this.blockAt(offset);
		return place.pos + Math.max(0, Math.min(offset, place.end) - place.start);
	}

	/** As `toPos`, but between blocks it goes back to the end of the block before: where a range ends. */
	toEndPos(offset: number): number {
		const at = this.#lastFrom((place) => place.end >= offset);
		const before = this.blocks[at - 1];
		if (!before || this.blocks[at]!.start <= offset) return this.toPos(offset);
		return before.pos + before.end - before.start;
	}

	/** The nearest offset into the text. */
	toOffset(pos: number): number {
		const after = this.#lastFrom((place) => place.pos + place.end - place.start >= pos);
		const place = this.blocks[after]!;
		return place.start + Math.max(0, Math.min(pos - place.pos, place.end - place.start));
	}

	/** The indexes of the first and the last block that a span shares a character with, if any. */
	blocksOf({ start, end }: Span): readonly [first: number, last: number] {
		const first = this.#first((block) => block.end > start);
		return [first, this.#first((block) => block.start >= end) - 1];
	}

	/** The index of a block's section. */
	sectionOf(block: number): number {
		return Math.floor(block / SECTION_BLOCKS);
	}

	#lastFrom(test: (place: Place) => boolean): number {
		return Math.min(this.#first(test), this.blocks.length - 1);
	}

	/** The index of the first block that passes, of blocks that fail up to some point and pass then. */
	#first(test: (place: Place) => boolean): number {
		return firstThat((at) => test(this.blocks[at]!), this.blocks.length);
	}
}

/** An article without text is one empty paragraph, so that the caret has a place. */
function sectionsOf({ blocks }: Pick<Article, 'blocks'>): (readonly Block[])[] {
	if (blocks.length === 0) return [[{ type: 'paragraph', start: 0, end: 0 }]];
	const sections: Block[][] = [];
	for (let i = 0; i < blocks.length; i += SECTION_BLOCKS) {
		sections.push(blocks.slice(i, i + SECTION_BLOCKS));
	}
	return sections;
}

function sectionNode(text: string, blocks: readonly Block[], from: number, before: number) {
	const children: Node[] = [];
	const places: Place[] = [];
	let items: Node[] = [];
	let pos = from;
	const closeList = () => {
		if (!items.length) return;
		children.push(schema.node('list', null, items));
		items = [];
		pos += 1;
	};
	for (const block of blocks) {
		if (block.type !== 'item') closeList();
		else if (!items.length) pos += 1;
		const node = blockNode(text, block);
		places.push({ start: block.start, end: block.end, pos: pos + 1 });
		pos += node.nodeSize;
		(block.type === 'item' ? items : children).push(node);
	}
	closeList();
	const attrs = { height: estimatedHeight(blocks), before };
	return { node: schema.node('section', attrs, children), places };
}

function blockNode(text: string, { type, level, start, end, boilerplate }: Block): Node {
	// A line break inside a block is a wrapped line, shown as the space that it stands for.
	const content = text.slice(start, end).replaceAll('\n', ' ');
	const attrs = {
		boilerplate: boilerplate ?? false,
		...(type === 'heading' && { level: level ?? 2 }),
	};
	return schema.node(type, attrs, content ? [schema.text(content)] : []);
}

/** px, for a section that has not been laid out yet: about 58 characters a line. */
function estimatedHeight(blocks: readonly Block[]): number {
	return blocks.reduce((sum, { start, end }) => sum + Math.ceil((end - start) / 58) * 29 + 16, 0);
}
