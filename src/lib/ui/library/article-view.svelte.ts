/**
 * What a person looks for among all articles, and what is found. Texts are made ready for searching
 * when a search is near, in slices short enough that nothing else waits for them.
 */
import type { Article } from '#lib/core/model/article.ts';
import { present } from '#lib/core/model/bin.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import { ArticleIndex } from '#lib/core/search/article-index.ts';
import { queryOf, type Query } from '#lib/core/search/query.ts';
import {
	ANY_ARTICLE,
	arranged,
	filtered,
	type ArticleFilter,
	type ArticleSort,
} from '#lib/core/search/shelf.ts';
import { snippet, type Part } from '#lib/core/search/snippet.ts';

/** So many rows are shown at first, and twice as many more at a time. */
const PAGE = 30;
/** Milliseconds of work at a time. */
const SLICE = 25;
const SNIPPET = 170;

export class ArticleView {
	readonly #snapshot: () => Snapshot;
	readonly #index = new ArticleIndex();
	/** As it is written; `query` follows as soon as all texts can be searched. */
	written = $state('');
	query: Query = $state.raw([]);
	#filter: ArticleFilter = $state.raw(ANY_ARTICLE);
	#sort: ArticleSort = $state('newest');
	#limit = $state(PAGE);

	/** All articles that are not in the bin. */
	readonly all = $derived.by(() => present(this.#snapshot().articles));
	readonly #arranged = $derived.by(() => arranged(this.all, this.#sort));
	readonly found = $derived.by(() => {
		const within = filtered(this.#arranged, this.#filter, this.#snapshot());
		return this.query.length ? this.#index.found(within, this.query) : within;
	});
	/** The first of those that were found. */
	readonly shown = $derived.by(() => this.found.slice(0, this.#limit));

	/** @param snapshot a reactive read */
	constructor(snapshot: () => Snapshot) {
		this.#snapshot = snapshot;
	}

	get filter(): ArticleFilter {
		return this.#filter;
	}
	set filter(filter: ArticleFilter) {
		this.#filter = filter;
		this.#limit = PAGE;
	}

	get sort(): ArticleSort {
		return this.#sort;
	}
	set sort(sort: ArticleSort) {
		this.#sort = sort;
		this.#limit = PAGE;
	}

	showMore(): void {
		this.#limit += 2 * PAGE;
	}

	/** Looks for it; what was found before stays until the texts can be searched. */
	async search(written: string): Promise<void> {
		this.written = written;
		await this.prepare();
		this.query = queryOf(this.written);
		this.#limit = PAGE;
	}

	/** Makes every text ready for searching; at once where it is. */
	async prepare(): Promise<void> {
		let started = performance.now();
		for (const _one of this.#index.prepare(this.all)) {
			if (performance.now() - started < SLICE) continue;
			await new Promise((resolve) => setTimeout(resolve));
			started = performance.now();
		}
	}

	/** The words of the article's text around what was found in it, if anything was. */
	snippetOf(article: Article): Part[] | undefined {
		if (this.query.length === 0) return undefined;
		return snippet(article.text, this.#index.textOf(article), this.query, SNIPPET);
	}
}
