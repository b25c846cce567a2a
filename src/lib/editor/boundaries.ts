/**
 * Says in words where a highlight starts and ends, for screen readers that pass over marks. The words
 * are generated content of its first and its last character: they take no room, and the caret does
 * not know of them. Only blocks that have their marks have these. Loaded for those who ask for it.
 */
import './boundaries.css';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { segmenterFor } from '#lib/core/text/segmenter.ts';
import type { ArticleDocument } from './document.ts';
import { highlightsKey, type DrawnBlock } from './highlights.ts';

export type Boundary = 'start' | 'end';

interface Spoken {
	/** The article's. */
	readonly text: string;
	/** What is heard at an end of a highlight of that tag. */
	say(tag: string, boundary: Boundary): string;
}

export function boundaries(spoken: Spoken) {
	return (document: ArticleDocument): Plugin => {
		const known = new WeakMap<object, DecorationSet>();
		return new Plugin({
			props: {
				decorations(state) {
					const drawn = highlightsKey.getState(state);
					if (!drawn) return undefined;
					let set = known.get(drawn.byBlock);
					if (!set) {
						const all = [...drawn.byBlock].flatMap(([i, block]) =>
							inBlock(document, i, block, spoken),
						);
						known.set(drawn.byBlock, (set = DecorationSet.create(document.doc, all)));
					}
					return set;
				},
			},
		});
	};
}

function inBlock(
	document: ArticleDocument,
	i: number,
	{ highlights }: DrawnBlock,
	{ text, say }: Spoken,
): Decoration[] {
	const block = document.blocks[i]!;
	return highlights.flatMap(({ tag, start, end }) => {
		const heard: Decoration[] = [];
		const add = (boundary: Boundary, pos: number, length: number) =>
			heard.push(
				Decoration.inline(pos, pos + length, {
					nodeName: 'span',
					[`data-${boundary}`]: say(tag, boundary),
				}),
			);
		if (start >= block.start && start < block.end) {
			add('start', document.toPos(start), characters(text.slice(start, start + LONG)).at(0)!);
		}
		if (end > block.start && end <= block.end) {
			const length = characters(text.slice(Math.max(start, end - LONG), end)).at(-1)!;
			add('end', document.toPos(end - length), length);
		}
		return heard;
	});
}

/** No character is longer, UTF-16 units. */
const LONG = 32;

/** How long each is as a reader sees them. */
function characters(text: string): number[] {
	return [...segmenterFor('en', 'grapheme').segment(text)].map(({ segment }) => segment.length);
}
