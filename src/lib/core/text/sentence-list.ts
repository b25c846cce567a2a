/** An article as a list of its sentences, under its own headings. */
import type { Article } from '../model/article.ts';
import { sentences } from './sentences.ts';
import type { Span } from './span.ts';

/** What stands under one heading, or above the first. */
export interface ListedPart {
	readonly heading: (Span & { readonly level: number }) | undefined;
	/** The number of its first sentence; sentences are counted through the article, from 1. */
	readonly first: number;
	readonly sentences: readonly Span[];
}

/** Every word of the article is in a heading or in a sentence, captions and prompts included. */
export function sentenceList({ text, language, blocks }: Article): ListedPart[] {
	const parts: ListedPart[] = [];
	let heading: ListedPart['heading'];
	let first = 1;
	let own: Span[] = [];
	const close = () => {
		if (heading || own.length) parts.push({ heading, first, sentences: own });
		first += own.length;
		own = [];
	};
	for (const block of blocks) {
		if (block.type === 'heading') {
			close();
			heading = { start: block.start, end: block.end, level: block.level ?? 2 };
		} else own.push(...sentences(text, language, block));
	}
	close();
	return parts;
}
