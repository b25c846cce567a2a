/** What a person searches for, where, and what is found. Texts are made ready in short slices. */
import { parseQuery, type Kind } from '#lib/core/filter/query-text.ts';
import { vocabularyOf } from '#lib/core/filter/vocabulary.ts';
import { present } from '#lib/core/model/bin.ts';
import { Finder, NOTHING_FOUND, type Shelf } from '#lib/core/search/finder.ts';
import { wordsOf } from '#lib/core/search/words.ts';
import type { App } from '#lib/state/context.ts';
import { filteringOf } from '#lib/state/finding.svelte.ts';

/** Milliseconds of work at a time. */
const SLICE = 25;

export type Scope = 'story' | 'everything';

export class Search {
	readonly #app: App;
	readonly #finder = new Finder();
	#text = $state('');
	#scope = $state<Scope>('story');
	/** Every text of the scope can be searched. */
	ready = $state(false);
	/** One kind of result alone. */
	kind = $state<'all' | Kind>('all');

	readonly vocabulary = $derived.by(() => {
		const { workspace, session } = this.#app;
		const hidden = session.mask && this.#shelf.articles.map(({ outlet }) => outlet);
		return vocabularyOf(workspace.snapshot, hidden);
	});
	readonly asked = $derived.by(() => parseQuery(this.#text, this.vocabulary));
	readonly #shelf: Shelf = $derived.by(() => this.#shelfOf(this.#scope));
	readonly findings = $derived.by(() =>
		this.ready ? this.#finder.find(this.#shelf, this.asked) : NOTHING_FOUND,
	);
	/** What is marked in the results. */
	readonly words = $derived.by(() => wordsOf(this.asked.filter.words ?? '').all);
	readonly count = $derived.by(() => {
		const { articles, highlights, notes } = this.findings;
		return articles.length + highlights.length + notes.length;
	});

	/** @param scope where to look at first */
	constructor(app: App, scope: Scope) {
		this.#app = app;
		this.#scope = scope;
		this.#text = filteringOf(app).sought;
		void this.#prepare();
	}

	get text(): string {
		return this.#text;
	}
	set text(text: string) {
		this.#text = text;
		filteringOf(this.#app).sought = text;
	}

	get scope(): Scope {
		return this.#scope;
	}
	set scope(scope: Scope) {
		this.#scope = scope;
		void this.#prepare();
	}

	/** Whether something is asked for. */
	get asks(): boolean {
		return this.#text.trim() !== '';
	}

	/** The article's text, folded. */
	textOf: Finder['textOf'] = (article) => this.#finder.textOf(article);

	async #prepare(): Promise<void> {
		const scope = this.#scope;
		this.ready = false;
		let started = performance.now();
		for (const _one of this.#finder.prepare(this.#shelf)) {
			if (performance.now() - started < SLICE) continue;
			await new Promise((resolve) => setTimeout(resolve));
			if (scope !== this.#scope) return;
			started = performance.now();
		}
		this.ready = true;
	}

	#shelfOf(scope: Scope): Shelf {
		const { workspace, session } = this.#app;
		const { snapshot } = workspace;
		const { filter: _filter, ...sieves } = session.sieves;
		const others = Object.values(sieves).filter((sieve) => sieve !== undefined);
		const everything = scope === 'everything';
		const masked = session.mask ?? ((article) => article);
		const own = [...new Map([...session.articles, ...session.ofStory].map((one) => [one.id, one]))];
		return {
			snapshot,
			articles: everything ? present(snapshot.articles).map(masked) : own.map(([, one]) => one),
			stories: everything ? present(snapshot.stories) : session.story ? [session.story] : [],
			...(others.length && { visible: (one) => others.every((sieve) => sieve(one)) }),
		};
	}
}
