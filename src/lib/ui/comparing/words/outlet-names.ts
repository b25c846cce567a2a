/** What the articles are called in the heads of columns: their outlets, told apart where one has two. */
import type { Article } from '#lib/core/model/article.ts';
import { publishedText } from '#lib/ui/shared/dates.ts';
import { m } from '#messages';

/** By `Article.id`. */
export function outletNames(articles: readonly Article[]): ReadonlyMap<string, string> {
	const plain = articles.map((article) => article.outlet || m.unknown_outlet());
	const dated = articles.map((article, i) => {
		const name = plain[i]!;
		const alone = plain.indexOf(name) === plain.lastIndexOf(name);
		return alone || !article.published ? name : `${name}, ${publishedText(article.published)}`;
	});
	return new Map(
		articles.map(({ id }, i) => {
			const name = dated[i]!;
			const earlier = dated.slice(0, i).filter((one) => one === name).length;
			return [id, earlier ? `${name} (${earlier + 1})` : name];
		}),
	);
}
