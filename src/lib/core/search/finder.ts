/**
 * One search through articles, what is highlighted in them, and what was written about them. Every
 * text is folded once, and remembered as long as it stays the same.
 */
import { ANY_HIGHLIGHT, asksOfHighlights, type Filter } from '../filter/filter.ts';
import type { Asked } from '../filter/query-text.ts';
import { sieveOf, type Sieve } from '../filter/sieve.ts';
import type { Annotation, Reply } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { annotationsIn, annotationsInOrder, type Snapshot } from '../model/snapshot.ts';
import type { Story } from '../model/story.ts';
import { ArticleIndex } from './article-index.ts';
import { fold } from './fold.ts';
import { foldedHighlight, foldedLabels, isFolded } from './highlight-text.ts';
import { occurrences, occurs, type Term } from './query.ts';
import { matches, wordsOf, type Words } from './words.ts';

/** What is looked through. */
export interface Shelf {
	readonly snapshot: Snapshot;
	/** In the order in which they are shown; perhaps others than the snapshot's, with outlets hidden. */
	readonly articles: readonly Article[];
	readonly stories: readonly Story[];
	/** What is not to be seen is not found. */
	readonly visible?: Sieve | undefined;
}

export interface FoundArticle {
	readonly article: Article;
	/** How often the words occur in its text; no more than `MANY` of each are counted. */
	readonly count: number;
}

export interface FoundHighlight {
	readonly article: Article;
	readonly annotation: Annotation;
}

/** A note on a highlight, a reply to it, or a note on an article or a story. */
export type FoundNote = { readonly text: string } & (
	| { readonly of: 'highlight'; readonly article: Article; readonly annotation: Annotation }
	| {
			readonly of: 'reply';
			readonly article: Article;
			readonly annotation: Annotation;
			readonly reply: Reply;
	  }
	| { readonly of: 'article'; readonly article: Article }
	| { readonly of: 'story'; readonly story: Story }
);

/** The best first; highlights and notes stay together by article. */
export interface Findings {
	readonly articles: readonly FoundArticle[];
	readonly highlights: readonly FoundHighlight[];
	readonly notes: readonly FoundNote[];
}

export const NOTHING_FOUND: Findings = { articles: [], highlights: [], notes: [] };

const MANY = 50;

export class Finder {
	readonly #index = new ArticleIndex();
	readonly #notes = new WeakMap<Article | Story, string>();

	/** Folds what is new to it. Yields now and then, so that it can be done in slices. */
	*prepare({ snapshot, articles }: Shelf): Generator<void> {
		yield* this.#index.prepare(articles);
		for (const { id } of articles) {
			let folded = 0;
			for (const annotation of annotationsIn(snapshot, id).values()) {
				if (isFolded(annotation)) continue;
				foldedHighlight(annotation);
				if (++folded % 50 === 0) yield;
			}
		}
	}

	/** Nothing if nothing is asked for. */
	find(shelf: Shelf, { filter, kinds }: Pick<Asked, 'filter' | 'kinds'>): Findings {
		const words = wordsOf(filter.words ?? '');
		const { words: _words, ...conditions } = filter;
		const asks = words.all.length > 0 || words.none.length > 0;
		if (!asks && !asksOfHighlights(filter) && !filter.outlets.length) return NOTHING_FOUND;
		const looksIn = (kind: (typeof kinds)[number]) => kinds.length === 0 || kinds.includes(kind);
		return {
			articles: looksIn('articles') ? this.#articles(shelf, conditions, words) : [],
			highlights: looksIn('highlights') ? this.#highlights(shelf, conditions, words) : [],
			notes: looksIn('notes') ? this.#notesFound(shelf, conditions, words) : [],
		};
	}

	/** The article's text as `fold` makes it. */
	textOf(article: Article): string {
		return this.#index.textOf(article);
	}

	#articles({ articles }: Shelf, filter: Filter, { all, none }: Words): FoundArticle[] {
		if (asksOfHighlights(filter)) return [];
		const within = articles.filter(({ outlet }) => passes(filter.outlets, outlet));
		const barred = new Set(none.flatMap((term) => this.#index.found(within, [term])));
		const found = this.#index.found(within, all).filter((article) => !barred.has(article));
		const counted = found.map((article) => {
			const text = this.#index.textOf(article);
			const count = all.reduce((sum, term) => sum + countIn(text, term), 0);
			return { article, count };
		});
		const inTitle = ({ article }: FoundArticle) =>
			Number(all.length > 0 && this.#index.inHead(article, all));
		return counted.sort((a, b) => inTitle(b) - inTitle(a) || b.count - a.count);
	}

	#highlights(shelf: Shelf, filter: Filter, words: Words): FoundHighlight[] {
		const { tags } = shelf.snapshot;
		const groups = visibleIn(shelf, filter).map(({ article, annotations }) => {
			const quoted: FoundHighlight[] = [];
			const named: FoundHighlight[] = [];
			for (const annotation of annotations) {
				const { quote } = foldedHighlight(annotation);
				const labels = foldedLabels(tags, annotation);
				if (!matches([quote, labels], words)) continue;
				(matches([quote], words) ? quoted : named).push({ article, annotation });
			}
			return { found: [...quoted, ...named], best: quoted.length };
		});
		return groups.sort((a, b) => b.best - a.best).flatMap(({ found }) => found);
	}

	#notesFound(shelf: Shelf, filter: Filter, words: Words): FoundNote[] {
		const found: FoundNote[] = [];
		const aboutHighlights = asksOfHighlights(filter);
		for (const story of aboutHighlights || filter.outlets.length ? [] : shelf.stories) {
			if (story.note && matches([this.#noteOf(story)], words)) {
				found.push({ of: 'story', story, text: story.note });
			}
		}
		const marked = new Map(visibleIn(shelf, filter).map((one) => [one.article, one.annotations]));
		for (const article of shelf.articles) {
			const own = article.note && !aboutHighlights && passes(filter.outlets, article.outlet);
			if (own && matches([this.#noteOf(article)], words)) {
				found.push({ of: 'article', article, text: article.note! });
			}
			for (const annotation of marked.get(article) ?? []) {
				const { note, replies } = foldedHighlight(annotation);
				if (note && matches([note], words)) {
					found.push({ of: 'highlight', article, annotation, text: annotation.note! });
				}
				replies.forEach((folded, i) => {
					const reply = annotation.replies![i]!;
					if (!matches([folded], words)) return;
					found.push({ of: 'reply', article, annotation, reply, text: reply.text });
				});
			}
		}
		return found;
	}

	#noteOf(record: Article | Story): string {
		let folded = this.#notes.get(record);
		if (folded === undefined) this.#notes.set(record, (folded = fold(record.note ?? '')));
		return folded;
	}
}

/** The highlights that the conditions let pass, by article, in the order of its text. */
function visibleIn({ snapshot, articles, visible }: Shelf, filter: Filter) {
	// Outlets by the names that are shown.
	const sieve = sieveOf(snapshot, { ...ANY_HIGHLIGHT, ...filter, outlets: [] }, visible);
	return articles
		.filter(({ outlet }) => passes(filter.outlets, outlet))
		.map((article) => ({
			article,
			annotations: annotationsInOrder(snapshot, article.id).filter(
				(one) => sieve(one) && (!visible || visible(one)),
			),
		}));
}

function passes(wanted: readonly string[], value: string): boolean {
	return wanted.length === 0 || wanted.includes(value);
}

function countIn(text: string, term: Term): number {
	if (!occurs(text, term)) return 0;
	let count = 0;
	for (const _place of occurrences(text, term)) if (++count === MANY) break;
	return count;
}
