/** A text that was read, as one that takes the place of an article's. */
import type { Article } from '#lib/core/model/article.ts';
import type { NewText } from '#lib/core/model/replace-text.ts';
import { hashText } from '#lib/core/text/hash.ts';
import type { ArticleDraft } from '#lib/import/draft.ts';

/** What may have changed with the text. */
export const FACTS = ['title', 'author', 'published', 'url'] as const;
export type Fact = (typeof FACTS)[number];

/** What the draft says otherwise than the article does. */
export function changedFacts(article: Article, draft: ArticleDraft): Fact[] {
	return FACTS.filter((fact) => {
		const value = draft[fact]?.trim() ?? '';
		return value !== '' && value !== (article[fact] ?? '');
	});
}

/** Those that are most likely meant: a first sentence may have been taken for the headline. */
export function likelyFacts(article: Article, draft: ArticleDraft): Fact[] {
	const [first] = draft.blocks;
	const headline = first?.type === 'heading' ? draft.text.slice(first.start, first.end) : undefined;
	return changedFacts(article, draft).filter(
		(fact) => fact !== 'title' || headline?.trim() === draft.title.trim(),
	);
}

export function newText(draft: ArticleDraft, taken: readonly Fact[]): NewText {
	const { text, blocks } = draft;
	const facts = taken.flatMap((fact) => {
		const value = draft[fact]?.trim();
		return value ? [[fact, value] as const] : [];
	});
	return { text, blocks, hash: hashText(text), ...Object.fromEntries(facts) };
}
