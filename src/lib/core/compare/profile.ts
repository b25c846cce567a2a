/**
 * Where along an article passages stand. The length of every article counts as 1, whatever it is, and
 * boilerplate ("Subscribe now") is no part of it: a passage in the middle of the story stands at 0.5.
 */
import { firstBehind } from '../halving.ts';
import type { Article } from '../model/article.ts';
import type { Span } from '../text/span.ts';
import { union } from './coverage.ts';
import { spansOf, type Spread } from './spread.ts';

/** The first fifth: what people read who do not read on. */
export const HEAD = 0.2;

export interface Profile {
	/** The share of the text that is marked in each of equal stretches, 0 to 1. */
	readonly stretches: readonly number[];
	/** Where the first passage begins, 0 to 1; undefined without one. */
	readonly first: number | undefined;
	/** The part of the marked text that stands in the first fifth, 0 to 1; undefined without any. */
	readonly head: number | undefined;
}

/** An article as far as its story goes. */
type Told = Pick<Article, 'blocks'>;

/** @param stretches how many, at least one */
export function profile(article: Told, passages: readonly Spread[], stretches: number): Profile {
	if (stretches < 1) throw new RangeError(`A profile of ${stretches} stretches shows nothing.`);
	const length = storyLength(article);
	const marked = union(inStory(article, passages.flatMap(spansOf)));
	const within = (from: number, to: number) =>
		marked.reduce(
			(sum, { start, end }) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
			0,
		);
	const all = within(0, length);
	const step = length / stretches;
	return {
		stretches: Array.from({ length: stretches }, (_, i) =>
			length === 0 ? 0 : within(i * step, (i + 1) * step) / step,
		),
		first: marked[0] && marked[0].start / length,
		head: all === 0 ? undefined : within(0, length * HEAD) / all,
	};
}

/** UTF-16 units of the story, which is what is left without boilerplate and the space between blocks. */
export function storyLength({ blocks }: Told): number {
	return blocks.reduce((sum, block) => sum + (block.boilerplate ? 0 : block.end - block.start), 0);
}

/**
 * The same passages counted in units of the story. One that lies in boilerplate altogether is empty;
 * the others keep their order.
 */
export function inStory({ blocks }: Told, passages: readonly Span[]): Span[] {
	const { story, before, length } = storyOf(blocks);
	const place = (offset: number): number => {
		const at = firstBehind(story, offset);
		return at === story.length ? length : before[at]! + Math.max(0, offset - story[at]!.start);
	};
	return passages.map(({ start, end }) => ({ start: place(start), end: place(end) }));
}

interface StoryBlocks {
	readonly story: readonly Span[];
	/** UTF-16 units of the story before each block. */
	readonly before: readonly number[];
	readonly length: number;
}

/** Blocks never change, and are asked about for every highlight. */
const known = new WeakMap<Told['blocks'], StoryBlocks>();

function storyOf(blocks: Told['blocks']): StoryBlocks {
	let found = known.get(blocks);
	if (!found) {
		const story = blocks.filter((block) => !block.boilerplate);
		const before: number[] = [];
		let length = 0;
		for (const { start, end } of story) {
			before.push(length);
			length += end - start;
		}
		known.set(blocks, (found = { story, before, length }));
	}
	return found;
}
