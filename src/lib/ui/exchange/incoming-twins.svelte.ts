/**
 * Articles that are here already: with the same text, at the same address, or nearly in the same
 * words. For each of them the person decides, one by one or for all of a kind.
 */
import type { Article } from '#lib/core/model/article.ts';
import { present } from '#lib/core/model/bin.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import type { Twin, TwinKind } from '#lib/core/model/twins.ts';
import { IncomingArticle } from './incoming-article.svelte.ts';
import type { Reads } from './reads.ts';

export type { TwinKind };
/** Take the other one; give it this text as its new version; or keep both. */
export type TwinDecision = 'use' | 'version' | 'own';

export interface KnownTwin {
	readonly kind: TwinKind;
	/** Words in common, from 0 to 1. */
	readonly share: number;
	/** The one that is here, or comes in at an earlier place of the list. */
	readonly article: Article | IncomingArticle;
}

const CHOICES: Readonly<Record<TwinKind, readonly TwinDecision[]>> = {
	'same-text': ['use', 'own'],
	'same-url': ['version', 'own', 'use'],
	near: ['own', 'version', 'use'],
};

/** With fewer words in common, what stands at one address is hardly one article. */
const ONE_ARTICLE = 0.3;

/** What there is to choose from, first what happens unless the person says otherwise. */
export function choicesOn({ kind, share, article }: KnownTwin): readonly TwinDecision[] {
	const choices = CHOICES[kind === 'same-url' && share < ONE_ARTICLE ? 'near' : kind];
	return article instanceof IncomingArticle ? choices.filter((one) => one !== 'version') : choices;
}

/** Those that say more come first. */
export const KINDS: readonly TwinKind[] = ['same-text', 'same-url', 'near'];

export class IncomingTwins {
	readonly #here: () => Snapshot;
	#found: ReadonlyMap<string, readonly Twin[]> = $state.raw(new Map());
	#decisions: ReadonlyMap<string, TwinDecision> = $state.raw(new Map());
	#searching = new AbortController();
	#wanted = 0;
	#busy: Promise<void> | undefined;
	readonly #byHash: ReadonlyMap<string, Article> = $derived.by(
		() => new Map(present(this.#here().articles).map((article) => [article.hash, article])),
	);

	readonly #firstByHash: ReadonlyMap<string, IncomingArticle> = $derived.by(
		() =>
			new Map(
				this.#coming()
					.map((article) => [article.hash, article] as const)
					.reverse(),
			),
	);
	readonly #byId: ReadonlyMap<string, IncomingArticle> = $derived.by(
		() => new Map(this.#coming().map((article) => [article.id, article])),
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

	/**
	 * Looks for the twins of what comes in; what was found before stays until there is an answer. Asked
	 * again meanwhile, it looks again afterwards.
	 */
	look(reader: Reads): Promise<void> {
		this.#wanted += 1;
		this.#busy ??= this.#lookAll(reader).finally(() => (this.#busy = undefined));
		return this.#busy;
	}

	async #lookAll(reader: Reads): Promise<void> {
		const { signal } = this.#searching;
		for (let done = 0; done !== this.#wanted && !signal.aborted;) {
			done = this.#wanted;
			await this.#lookNow(reader, signal);
		}
	}

	async #lookNow(reader: Reads, signal: AbortSignal): Promise<void> {
		const articles = this.#coming();
		if (articles.length === 0) return;
		const candidates = articles.map(({ id, text, facts: { url } }) => ({
			id,
			text,
			...(url !== undefined && { url }),
		}));
		const found = await reader.twins(candidates, present(this.#here().articles), { signal });
		// Who can't be asked has found none: the very same text is known without.
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
		const same = this.#byHash.get(article.hash) ?? this.#firstByHash.get(article.hash);
		if (same && same !== article) return { kind: 'same-text', share: 1, article: same };
		const found = (this.#found.get(article.id) ?? []).flatMap(({ stored, kind, share }) => {
			const other = this.#here().articles.get(stored) ?? this.#byId.get(stored);
			return other && !('deleted' in other) ? [{ kind, share, article: other }] : [];
		});
		return KINDS.map((kind) => found.find((twin) => twin.kind === kind)).find(Boolean);
	}

	decisionOn(article: IncomingArticle): TwinDecision | undefined {
		const twin = this.of(article);
		if (!twin) return undefined;
		const decided = this.#decisions.get(`${article.id} ${twin.kind}`);
		const choices = choicesOn(twin);
		return decided && choices.includes(decided) ? decided : choices[0];
	}

	decide(articles: readonly IncomingArticle[], kind: TwinKind, decision: TwinDecision): void {
		const decisions = new Map(this.#decisions);
		for (const { id } of articles) decisions.set(`${id} ${kind}`, decision);
		this.#decisions = decisions;
	}
}
