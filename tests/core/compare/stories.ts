/** The bundled stories as the comparisons take them. */
import { bundledStories } from '#lib/corpus.ts';
import type { Source } from '#lib/core/compare/match.ts';
import type { Article } from '#lib/core/model/article.ts';
import type { Passage } from '#lib/core/model/passage.ts';
import { plainTextBlocks } from '#lib/core/text/blocks.ts';

/** The articles of a bundled story, in the order of its columns. */
export async function storyOf(id: string): Promise<Article[]> {
	const story = bundledStories().find((one) => one.id === id);
	if (!story) throw new RangeError(`No bundled story ${id}.`);
	const { records } = await story.load();
	return records.filter((record) => record.type === 'article');
}

/** An article of a text without a headline, its outlet and id the same. */
export function source(id: string, text: string, language = 'en'): Source {
	return { id, outlet: id, language, text, blocks: plainTextBlocks(text), hash: id };
}

export function textAt(sources: readonly Source[], { article, start, end }: Passage): string {
	const text = sources.find(({ id }) => id === article)?.text;
	if (text === undefined) throw new RangeError(`No article ${article}.`);
	return text.slice(start, end);
}
