/** Another text takes the place of an article's: the outlet edited it, or a better copy was found. */
import type { Article } from './article.ts';
import type { Change } from './change.ts';
import { Edit } from './edit.ts';
import type { Snapshot } from './snapshot.ts';
import { versionOf } from './version.ts';

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
	const edit = new Edit(snapshot);
	edit.put({ ...article, ...next });
	if (next.hash !== article.hash && article.text !== '') edit.put(versionOf(article, time));
	return edit.change();
}
