/** An article as it was read, before the person has looked it over and it has an id. */
import type { Article } from '#lib/core/model/article.ts';
import { hashText } from '#lib/core/text/hash.ts';
import { isLanguageTag } from '#lib/formats/language-tag.ts';

/** The outlet is `''` if the text does not say. */
export type ArticleDraft = Omit<Article, 'type' | 'id' | 'hash' | 'deleted'>;

/** Fields that are empty are left out; a language tag that is not well formed becomes `en`. */
export function finish(draft: ArticleDraft, id: string): Article {
	const { author, published, url, kind, text, blocks } = draft;
	return {
		type: 'article',
		id,
		title: draft.title.trim(),
		outlet: draft.outlet.trim(),
		...filled('author', author),
		...filled('published', published),
		...filled('url', url),
		language: languageTag(draft.language) ?? 'en',
		...filled('kind', kind),
		text,
		blocks,
		hash: hashText(text),
	};
}

/** The tag as it may be stored: `pt_BR` becomes `pt-BR`; `undefined` if it is none. */
export function languageTag(value: string): string | undefined {
	const tag = value.trim().replaceAll('_', '-');
	return isLanguageTag(tag) ? tag : undefined;
}

function filled<K extends string>(name: K, value: string | undefined): { [key in K]?: string } {
	const text = value?.trim();
	return (text ? { [name]: text } : {}) as { [key in K]?: string };
}
