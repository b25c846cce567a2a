/** Another text takes the place of an article's: the outlet edited it, or a better copy was found. */
import type { Article } from './article.ts';
import { change, type Change } from './change.ts';
import type { Entity, Snapshot } from './snapshot.ts';
import { versionId, versionOf } from './version.ts';

/** The text and what is known of it; what is left out stays as it is. */
export type NewText = Pick<Article, 'text' | 'blocks' | 'hash'> &
	Partial<Pick<Article, 'title' | 'author' | 'published' | 'url' | 'language'>>;

/**
 * The text that the article had becomes one of its versions, replaced at `time` (ISO 8601). Its
 * annotations stay as they are: they say where they were made, and are found in the new text by
 * matching. No change of the text if it is the very same.
 */
export function replaceText(
	snapshot: Snapshot,
	article: Article,
	next: NewText,
	time: string,
): Change {
	const updated: [Entity, Entity][] = [[article, { ...article, ...next }]];
	if (next.hash === article.hash || article.text === '') return change({ updated });
	const known = snapshot.versions.get(versionId(article.id, article.hash));
	if (!known) return change({ updated, added: [versionOf(article, time)] });
	return change({ updated: [...updated, [known, { ...known, replaced: time }]] });
}
