/** What an article is called among those that it is compared with. */
import type { Article } from '#lib/core/model/article.ts';
import { outletNames } from '../words/outlet-names.ts';

const known = new WeakMap<readonly Article[], ReadonlyMap<string, string>>();

/** Its outlet; where that is unknown or not the only article of it, what tells it apart. */
export function outletOf(articles: readonly Article[], { id, outlet }: Article): string {
	let names = known.get(articles);
	if (!names) known.set(articles, (names = outletNames(articles)));
	return names.get(id) ?? outlet;
}
