/** The texts that an article had. */
import type { Article } from './article.ts';
import type { Snapshot } from './snapshot.ts';
import type { Version } from './version.ts';

/** The article's earlier texts, the oldest first; the one that it has now is not among them. */
export function versionsOf(snapshot: Snapshot, article: Article): Version[] {
	return [...snapshot.versions.values()]
		.filter((one) => one.article === article.id && one.hash !== article.hash)
		.sort((a, b) => (a.replaced < b.replaced ? -1 : 1));
}
