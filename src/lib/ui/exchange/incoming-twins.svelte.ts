/**
 * Articles that are here already: with the same text, at the same address, or nearly in the same
 * words. For each of them the person decides, one by one or for all of a kind.
 */
import type { Article } from '#lib/core/model/article.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import type { IncomingArticle } from './incoming-article.svelte.ts';
import type { Reads, Twin } from './reads.ts';

export type TwinKind = Twin['kind'];
/** Take the one that is here; give it this text as its new version; or keep both. */
export type TwinDecision = 'use' | 'version' | 'own';

/** What happens unless the person says otherwise. */
const USUAL: Readonly<Record<TwinKind, TwinDecision>> = {
	'same-text': 'use',
	'same-url': 'version',
	near: 'own',
};

/** What there is to choose from. */
export const CHOICES: Readonly<Record<TwinKind, readonly TwinDecision[]>> = {
	'same-text': ['use', 'own'],
	'same-url': ['version', 'own', 'use'],
	near: ['own', 'version', 'use'],
};

export interface KnownTwin {
	readonly kind: TwinKind;
	/** Words in common, from 0 to 1. */
	readonly share: number;
	/** The one that is here, or comes in at an earlier place of the list. */
	readonly article: Article | IncomingArticle;
}

export class IncomingTwins {
	readonly #here: () => Snapshot;
	#found: ReadonlyMap<string, readonly Twin[]> = $state.raw(new Map());
	#decisions: ReadonlyMap<string, TwinDecision> = $state.raw(new Map());
	#searching = new AbortController();
	readonly #byHash: ReadonlyMap<string, Article> = $derived.by(
		() => new Map(present(this.#here()).map((article) => [article.hash, article])),
	);

	readonly #firstByHash: ReadonlyMap<string, IncomingArticle> = $derived.by(
		() =>
			new Map(
				this.#coming()
					.map((article) => [article.hash, article] as const)
					.reverse(),
			),
	);
	readonly #coming: () => readonly IncomingArticle[];

	/**
	 * @param here what is stored now, a reactive read
	 * @param coming what comes in, likewise
	 */
	constructor(here: () => Snapshot, coming: () => readonly IncomingArticle[]) {
		this.#here = here;
		this.#coming = coming;
	}

	/** Looks for the twins of these; what was found before stays until there is an answer. */
	async look(articles: readonly IncomingArticle[], reader: Reads): Promise<void> {
		this.stop();
		const stored = present(this.#here());
		if (articles.length === 0 || stored.length === 0 || !reader.twins) return;
		const { signal } = this.#searching;
		const found = await reader.twins(
			articles.map(({ id, text, hash, facts, blocks }) => ({ ...facts, id, text, hash, blocks })),
			stored,
			{ signal },
		);
		// Whoever can't be asked has found none: the same text is known without.
		if (signal.aborted || !found.ok) return;
		const byIncoming = new Map<string, Twin[]>();
		for (const twin of found.value) {
			byIncoming.set(twin.incoming, [...(byIncoming.get(twin.incoming) ?? []), twin]);
		}
		this.#found = byIncoming;
	}

	/** Lets a search go that is still under way. */
	stop(): void {
		this.#searching.abort();
		this.#searching = new AbortController();
	}

	/** The one that it is most like. */
	of(article: IncomingArticle): KnownTwin | undefined {
		const same = this.#byHash.get(article.hash);
		if (same) return { kind: 'same-text', share: 1, article: same };
		const first = this.#firstByHash.get(article.hash);
		if (first && first !== article) return { kind: 'same-text', share: 1, article: first };
		for (const kind of ['same-url', 'near'] as const) {
			for (const twin of this.#found.get(article.id) ?? []) {
				const stored = this.#here().articles.get(twin.stored);
				if (twin.kind === kind && stored && stored.deleted === undefined) {
					return { kind, share: twin.share, article: stored };
				}
			}
		}
		return undefined;
	}

	decisionOn(article: IncomingArticle): TwinDecision | undefined {
		const twin = this.of(article);
		if (!twin) return undefined;
		const decided = this.#decisions.get(`${article.id} ${twin.kind}`);
		return decided ?? USUAL[twin.kind];
	}

	decide(articles: readonly IncomingArticle[], kind: TwinKind, decision: TwinDecision): void {
		const decisions = new Map(this.#decisions);
		for (const { id } of articles) decisions.set(`${id} ${kind}`, decision);
		this.#decisions = decisions;
	}
}

function present({ articles }: Snapshot): Article[] {
	return [...articles.values()].filter(({ deleted }) => deleted === undefined);
}
