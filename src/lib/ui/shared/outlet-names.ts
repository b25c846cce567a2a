/** What the articles are called in the heads of columns: their outlets, told apart where one has two. */
import type { Article } from '#lib/core/model/article.ts';
import { publishedText } from './dates.ts';
import { m } from '#messages';

/** UTF-16 units of a headline that stands in for an outlet. */
const HEADLINE = 36;

/** By `Article.id`. No two are the same. */
export function outletNames(articles: readonly Article[]): ReadonlyMap<string, string> {
	const plain = articles.map(({ outlet }) => outlet || m.unknown_outlet());
	const told = articles.map((article, i) => {
		const name = plain[i]!;
		if (plain.indexOf(name) === plain.lastIndexOf(name)) return name;
		if (name === m.unknown_outlet()) return beginning(article.title) || name;
		return article.published ? `${name}, ${publishedText(article.published)}` : name;
	});
	return new Map(
		articles.map(({ id }, i) => {
			const name = told[i]!;
			const earlier = told.slice(0, i).filter((one) => one === name).length;
			return [id, earlier ? `${name} (${earlier + 1})` : name];
		}),
	);
}

const known = new WeakMap<readonly Article[], ReadonlyMap<string, string>>();

/** What the article is called among those that it is compared with. */
export function outletOf(articles: readonly Article[], { id, outlet }: Article): string {
	let names = known.get(articles);
	if (!names) known.set(articles, (names = outletNames(articles)));
	return names.get(id) ?? outlet;
}

function beginning(headline: string): string {
	if (headline.length <= HEADLINE) return headline;
	const cut = headline.lastIndexOf(' ', HEADLINE);
	return `${headline.slice(0, cut > 0 ? cut : HEADLINE)} …`;
}
