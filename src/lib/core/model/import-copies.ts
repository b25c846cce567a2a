/** An incoming article beside the stored one of the same id, where a person wants both texts. */
import type { Annotation } from './annotation.ts';
import type { Article } from './article.ts';
import type { Entity } from './snapshot.ts';
import type { Story } from './story.ts';

/** By the id that they came with. */
export type Copies = ReadonlyMap<string, Article>;

/** Under an id that follows from the old one and the text, so that it is known again. */
export function copyOf(article: Article): Article {
	return { ...article, id: `${article.id}-${article.hash.slice('sha256-'.length).slice(0, 8)}` };
}

/** The copy that a passage goes with: the one of the text that it was marked on. */
export function copyUnder({ article, anchor }: Annotation, copies: Copies): Article | undefined {
	const copy = copies.get(article);
	return copy?.hash === anchor.hash ? copy : undefined;
}

/** A story that holds the original holds the copy beside it. */
export function withCopies(record: Entity, copies: Copies): Entity {
	if (record.type !== 'story' || !record.articles.some((id) => copies.has(id))) return record;
	const articles = record.articles.flatMap((id) => [
		id,
		...(copies.has(id) ? [copies.get(id)!.id] : []),
	]);
	return { ...record, articles: [...new Set(articles)] } satisfies Story;
}
