/**
 * Coders apart: whose highlights are shown, and what is hidden from whoever codes blind until an
 * article is declared done. Loaded while either is asked for.
 */
import { doneBy } from '#lib/core/coders/done.ts';
import { letterOf, masked, placesIn } from '#lib/core/coders/mask.ts';
import type { Article } from '#lib/core/model/article.ts';
import type { App } from './context.ts';
import type { Sieve } from './session.svelte.ts';

/** The name under which `Session.sieves` has the one that is made here. */
export const SIEVE = 'coders';

type Parts = Pick<App, 'workspace' | 'session' | 'preferences'>;

export class Coders {
	readonly #parts: Parts;
	readonly #name: (letter: string) => string;
	/** As it is masked now, and under which name. */
	readonly #known = new WeakMap<Article, Article>();

	readonly #doneList = $derived.by(() =>
		doneBy(this.#parts.workspace.snapshot, this.#parts.preferences.coder),
	);
	/** The articles that this coder has declared done. */
	readonly done: ReadonlySet<string> = $derived(new Set(this.#doneList));
	readonly #stories = $derived.by(() => this.#parts.workspace.snapshot.stories);
	readonly #places = $derived.by(() => placesIn(this.#stories, this.#parts.session.story));

	/** Hides what tells an article's outlet, as `Session.mask` does it; nothing where all is shown. */
	readonly mask: ((article: Article) => Article) | undefined = $derived.by(() => {
		if (!this.#parts.preferences.blind) return undefined;
		const { done } = this;
		const places = this.#places;
		return (article) => {
			if (done.has(article.id)) return article;
			const place = places.get(article.id);
			return this.#masked(article, this.#name(place === undefined ? '?' : letterOf(place)));
		};
	});

	/** Lets through whose highlights are to be seen; nothing where all are. */
	readonly sieve: Sieve | undefined = $derived.by(() => {
		const { coder, whose, blind } = this.#parts.preferences;
		const { done } = this;
		if (whose === 'all' && !blind) return undefined;
		return ({ creator, article }) => {
			const mine = creator === coder;
			if (blind && !mine && !done.has(article)) return false;
			return whose === 'all' || mine === (whose === 'mine');
		};
	});

	/** @param name what an article is called that has this letter in its story; `?` outside of one */
	constructor(parts: Parts, name: (letter: string) => string) {
		this.#parts = parts;
		this.#name = name;
	}

	/** The very same object as long as nothing of it changes. */
	#masked(article: Article, name: string): Article {
		const known = this.#known.get(article);
		if (known?.outlet === name) return known;
		const next = masked(article, name);
		this.#known.set(article, next);
		return next;
	}
}
