/** The text as plain elements, for what is measured beside ours, and the way from offsets to it. */
import type { Article } from '#lib/core/model/article.ts';
import type { Span } from '#lib/core/text/span.ts';
import { element, type Column } from './kinds.ts';

const SECTION_BLOCKS = 32;

export class PlainText {
	readonly root: HTMLElement;
	readonly paragraphs: readonly HTMLElement[];
	readonly #blocks: Article['blocks'];

	/** @param sections whether paragraphs are grouped, and left out while they are far away */
	constructor({ text: place }: Column, { text, blocks }: Article, sections = false) {
		this.#blocks = blocks;
		this.root = element('div', 'ProseMirror');
		let parent = this.root;
		this.paragraphs = blocks.map(({ start, end }, i) => {
			if (sections && i % SECTION_BLOCKS === 0) {
				parent = this.root.appendChild(element('div', 'section'));
				const inside = blocks.slice(i, i + SECTION_BLOCKS);
				const lines = inside.reduce((sum, one) => sum + Math.ceil((one.end - one.start) / 58), 0);
				const height = lines * 29 + inside.length * 16;
				parent.style.setProperty('contain-intrinsic-block-size', `auto ${height}px`);
			}
			const paragraph = parent.appendChild(element('p', 'paragraph'));
			paragraph.textContent = text.slice(start, end);
			return paragraph;
		});
		place.append(this.root);
	}

	/** The index of the paragraph that holds the offset. */
	at(offset: number): number {
		let low = 0;
		let high = this.#blocks.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.#blocks[middle]!.start <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	/** The offset within its paragraph. */
	within(offset: number): number {
		return offset - this.#blocks[this.at(offset)]!.start;
	}

	/** @param make a static range is enough where nobody changes the text */
	range(
		{ start, end }: Span,
		make: (ends: StaticRangeInit) => AbstractRange = live,
	): AbstractRange {
		const [first, from] = this.#node(start, false);
		const [last, to] = this.#node(end, true);
		return make({ startContainer: first, startOffset: from, endContainer: last, endOffset: to });
	}

	/** The text node that holds the offset, however the paragraph was cut up, and the offset in it. */
	#node(offset: number, before: boolean): [Node, number] {
		const block = this.at(before ? offset - 1 : offset);
		const paragraph = this.paragraphs[block]!;
		let left = offset - this.#blocks[block]!.start;
		const only = paragraph.firstChild!;
		if (only === paragraph.lastChild && only.nodeType === Node.TEXT_NODE) return [only, left];
		const nodes = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
		for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
			const { length } = node as Text;
			if (before ? left <= length : left < length) return [node, left];
			left -= length;
		}
		throw new RangeError(`no text at ${offset}`);
	}
}

export function live({
	startContainer,
	startOffset,
	endContainer,
	endOffset,
}: StaticRangeInit): Range {
	const range = document.createRange();
	range.setStart(startContainer, startOffset);
	range.setEnd(endContainer, endOffset);
	return range;
}

export function still(ends: StaticRangeInit): StaticRange {
	return new StaticRange(ends);
}
