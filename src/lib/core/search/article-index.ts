/**
 * Finds articles by words of title, outlet, author and text. What has been folded once is kept as
 * long as the article is: 1,000 articles of 1,000 words are then searched in some milliseconds.
 */
import type { Article } from '../model/article.ts';
import { fold } from './fold.ts';
import { occurs, type Query } from './query.ts';

interface Folded {
	readonly head: string;
	readonly text: string;
}

export class ArticleIndex {
	readonly #folded = new WeakMap<Article, Folded>();
	readonly #texts = new WeakMap<Article['blocks'], { text: string; folded: string }>();

	/** Folds the articles that are new to it. Yields after each, so that it can be done in slices. */
	*prepare(articles: readonly Article[]): Generator<void> {
		for (const article of articles) {
			if (this.#folded.has(article)) continue;
			this.#of(article);
			yield;
		}
	}

	/** The articles in which every term occurs, in their order. */
	found(articles: readonly Article[], query: Query): Article[] {
		return articles.filter((article) => {
			const { head, text } = this.#of(article);
			return query.every((term) => occurs(head, term) || occurs(text, term));
		});
	}

	/** Whether every term occurs in what is said above the text. */
	inHead(article: Article, query: Query): boolean {
		const { head } = this.#of(article);
		return query.every((term) => occurs(head, term));
	}

	/** The article's text as `fold` makes it. */
	textOf(article: Article): string {
		return this.#of(article).text;
	}

	#of(article: Article): Folded {
		let folded = this.#folded.get(article);
		if (!folded) {
			const { title, outlet, author = '' } = article;
			// No term reaches across what stands between them.
			const head = [title, outlet, author].map(fold).join(' \u0000 ');
			folded = { head, text: this.#textOf(article) };
			this.#folded.set(article, folded);
		}
		return folded;
	}

	/** Folding takes long, and a text outlives what is said of it: its blocks stay the same ones. */
	#textOf({ text, blocks }: Article): string {
		const known = this.#texts.get(blocks);
		if (known?.text === text) return known.folded;
		const folded = fold(text);
		// A text that was folded is in pieces, which the first search joins: now, not while one waits.
		folded.indexOf('\u0000');
		this.#texts.set(blocks, { text, folded });
		return folded;
	}
}
