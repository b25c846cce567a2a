/** The places of the same words, article by article, as the dialog offers them. */
import { passagesOf } from '#lib/core/anchor/placed.ts';
import type { Article } from '#lib/core/model/article.ts';
import { annotationById } from '#lib/core/model/snapshot.ts';
import { occurrences, type Looking, type Occurrence } from '#lib/core/spans/occurrences.ts';
import type { App } from '#lib/state/context.ts';

export interface Place extends Occurrence {
	/** `Article.id`, and where: told apart from all others by it */
	readonly key: string;
	readonly article: string;
	readonly words: string;
}

export interface InArticle {
	readonly article: Article;
	readonly places: readonly Place[];
}

/** The words that are meant: what is selected, or else the highlight at the caret. */
export function wordsMeant({ session, workspace }: App): { words: string; tag: string } {
	const { selection, atCaret, openCard, lastTag } = session;
	if (selection) {
		const text = workspace.snapshot.articles.get(selection.article)?.text ?? '';
		return { words: text.slice(selection.start, selection.end), tag: lastTag };
	}
	const id = atCaret[0] ?? openCard;
	const annotation = id === undefined ? undefined : annotationById(workspace.snapshot, id);
	const tag = annotation?.tag || lastTag;
	return { words: annotation?.anchor.quote.exact ?? '', tag };
}

/** Without the places that are shown to carry the tag already, and without articles that have none left. */
export function sameWords(
	session: App['session'],
	articles: readonly Article[],
	words: string,
	tag: string,
	looking: Looking,
): InArticle[] {
	return articles.flatMap((article) => {
		const all = passagesOf(session.shown(article)).filter((one) => one.tag === tag);
		const tagged = new Set(all.map(({ start, end }) => `${start}-${end}`));
		const places = occurrences(article, words, looking)
			.filter(({ start, end }) => !tagged.has(`${start}-${end}`))
			.map((one) => ({
				...one,
				key: `${article.id} ${one.start}`,
				article: article.id,
				words: article.text.slice(one.start, one.end),
			}));
		return places.length ? [{ article, places }] : [];
	});
}
