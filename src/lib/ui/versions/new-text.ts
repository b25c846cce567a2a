/** A text that was read, as one that takes the place of an article's. */
import type { Article } from '#lib/core/model/article.ts';
import type { NewText } from '#lib/core/model/replace-text.ts';
import { fail, ok, type Problem, type Result } from '#lib/core/result.ts';
import { hashText } from '#lib/core/text/hash.ts';
import type { ArticleDraft } from '#lib/import/draft.ts';
import type { Reading } from '#lib/import/reading.ts';

/** What may have changed with the text. */
export const FACTS = ['title', 'author', 'published', 'url'] as const;
export type Fact = (typeof FACTS)[number];

/** What the draft says otherwise than the article does. */
export function changedFacts(article: Article, draft: ArticleDraft): Fact[] {
	return FACTS.filter((fact) => {
		const value = draft[fact]?.trim() ?? '';
		if (fact === 'title' && isBeginning(draft)) return false;
		return value !== '' && value !== (article[fact] ?? '');
	});
}

/** A text without a headline is called by its first words. */
function isBeginning({ title, text, blocks }: ArticleDraft): boolean {
	const words = title.trim().replace(/…$/, '').trimEnd();
	return blocks[0]?.type !== 'heading' && text.trimStart().startsWith(words);
}

export function newText(draft: ArticleDraft, taken: readonly Fact[]): NewText {
	const { text, blocks } = draft;
	const facts = taken.flatMap((fact) => {
		const value = draft[fact]?.trim();
		return value ? [[fact, value] as const] : [];
	});
	return { text, blocks, hash: hashText(text), ...Object.fromEntries(facts) };
}

/** The one text that was read. A table, or several articles, say that they are too many. */
export function onlyDraft(
	{ articles, tables, records, problems }: Reading,
	where: string,
): Result<ArticleDraft, readonly Problem[]> {
	const [article] = articles;
	if (articles.length > 1 || tables.length + records.length > 0) {
		return fail([{ code: 'article-not-alone', where }]);
	}
	if (article) return ok(article.draft);
	return fail(problems.length > 0 ? problems : [{ code: 'article-no-text', where }]);
}
