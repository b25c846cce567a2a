/** The words of an article without its boilerplate, for lengths and places that are counted in words. */
import { firstThat } from '../halving.ts';
import type { Article } from '../model/article.ts';
import { words } from '../text/segment.ts';
import type { Span } from '../text/span.ts';

type Text = Pick<Article, 'text' | 'blocks' | 'language'>;

export class StoryWords {
	readonly #words: readonly Span[];

	constructor({ text, blocks, language }: Text) {
		this.#words = blocks
			.filter(({ boilerplate }) => !boilerplate)
			.flatMap((block) => words(text, language, block));
	}

	get count(): number {
		return this.#words.length;
	}

	/** Words that end at the offset or before it. */
	before(offset: number): number {
		return this.#first(({ end }) => end > offset);
	}

	/** Words that the span has at least a part of. */
	within(span: Span): number {
		return this.under([span]);
	}

	/** Words that one of the spans has at least a part of, each once; in order, without overlaps. */
	under(spans: readonly Span[]): number {
		let [count, reached] = [0, 0];
		for (const { start, end } of spans) {
			const to = start < end ? this.#first((word) => word.start >= end) : 0;
			count += Math.max(0, to - Math.max(reached, this.before(start)));
			reached = Math.max(reached, to);
		}
		return count;
	}

	/** So many words as a share of all of them; 0 for a story without words. */
	share(words: number): number {
		return this.count === 0 ? 0 : words / this.count;
	}

	/** How many words stand before the first of which it is true. */
	#first(isBehind: (word: Span) => boolean): number {
		return firstThat((at) => isBehind(this.#words[at]!), this.#words.length);
	}
}

const remembered = new WeakMap<Text, StoryWords>();

/** Counted once for each article. */
export function storyWords(article: Text): StoryWords {
	let counted = remembered.get(article);
	if (!counted) remembered.set(article, (counted = new StoryWords(article)));
	return counted;
}
