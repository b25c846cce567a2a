/** Articles of one paragraph after another, and passages that were marked on them. */
import { describe as anchorOf } from '#lib/core/anchor/describe.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import { hashText } from '#lib/core/text/hash.ts';

export const MADE = '2026-01-01T00:00:00.000Z';

export function textOf(text: string): Pick<Article, 'text' | 'blocks' | 'hash'> {
	return { text, blocks: plainTextBlocks(text), hash: hashText(text) };
}

/** The article `a` with this text. */
export function articleOf(text: string): Article {
	return {
		...{ type: 'article', id: 'a', title: 'A', outlet: 'O', language: 'en' },
		...textOf(text),
	};
}

/** The first passage of the text with these words. */
export function passage({ text, hash }: Pick<Article, 'text' | 'hash'>, words: string) {
	const start = text.indexOf(words);
	return anchorOf({ text, hash }, { start, end: start + words.length });
}

/** An annotation of that passage; its id are its words. */
export function marked(
	article: Article,
	words: string,
	more: Partial<Annotation> = {},
): Annotation {
	return {
		...{ type: 'annotation', id: words, article: article.id, anchor: passage(article, words) },
		...{ tag: 'framing', codes: [], creator: 'Ana', created: MADE, modified: MADE },
		...more,
	};
}
