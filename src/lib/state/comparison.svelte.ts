/** What the articles that are open have in common: worked out in the background, and kept or turned down. */
import { linkedPairs, type LinkedPair } from '#lib/core/compare/linked.ts';
import { sourceOf, type Match, type Source, type Suggestion } from '#lib/core/compare/match.ts';
import type { Article } from '#lib/core/model/article.ts';
import type { Passage } from '#lib/core/model/passage.ts';
import type { Problem, Result } from '#lib/core/result.ts';
import type { Span } from '#lib/core/text/span.ts';
import { Comparer, type AskOptions } from '#lib/workers/comparer.ts';
import type { Questions } from '#lib/workers/questions.ts';
import type { Origin } from './annotator.svelte.ts';
import { Linker } from './linker.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Session } from './session.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

export interface ComparisonParts {
	readonly workspace: Workspace;
	readonly session: Session;
	readonly preferences: Preferences;
	readonly origin: Origin;
	/** The way to the worker; the worker itself unless told. */
	readonly comparer?: Pick<Comparer, 'ask' | 'close'>;
}

export interface MatchesOptions {
	/** Passages of each other article; 3 unless told. */
	readonly perArticle?: number;
	/** Also those that are hardly alike. */
	readonly all?: boolean;
	readonly signal?: AbortSignal;
}

type Suggested = Questions['suggestions']['output'];

export type Stage = 'working' | 'done' | 'stopped';

/** What a run was about: the same again is the same run. */
interface Subject {
	readonly texts: string;
	readonly aliases: string;
}

const NO_MATCHES: ReadonlyMap<string, readonly Match[]> = new Map();

export class Comparison {
	readonly linker: Linker;
	/** The share done of what is being worked out, from 0 to 1; `undefined` while nothing is. */
	progress: number | undefined = $state();
	/** Why it could not be worked out; gone with the next answer. */
	problem: Problem | undefined = $state.raw();
	readonly #parts: ComparisonParts;
	readonly #comparer: Pick<Comparer, 'ask' | 'close'>;
	#found: Suggested | undefined = $state.raw();
	#subject: Subject | undefined;
	#run: AbortController | undefined;

	constructor(parts: ComparisonParts) {
		this.#parts = parts;
		this.#comparer = parts.comparer ?? new Comparer();
		this.linker = new Linker(parts);
	}

	/**
	 * Best first, without what was turned down and what is linked or in one claim already; `undefined`
	 * until it has been worked out.
	 */
	readonly suggestions: readonly Suggestion[] | undefined = $derived.by(() => {
		if (!this.#found) return undefined;
		const { workspace, session } = this.#parts;
		const isLinked = among(linkedPairs(workspace.snapshot, session.articles));
		const { dismissed } = this.linker;
		return this.#found.suggestions.filter((one) => {
			const key = this.linker.keyOf(one);
			return key !== undefined && !dismissed.has(key) && !isLinked(one);
		});
	});

	/** Whether the open articles have been compared, are being, or are not: a miss counts only then. */
	readonly stage: Stage = $derived(
		this.#found ? 'done' : this.progress === undefined ? 'stopped' : 'working',
	);

	/** Languages whose articles were compared by their words alone. */
	readonly withoutVectors: readonly string[] = $derived(this.#found?.withoutVectors ?? []);

	/**
	 * Works out the suggestions for the open articles, unless that is done or under way. To be called
	 * by whoever shows them, and again when the articles or their story's other names change: a run
	 * that is about something else by then is dropped.
	 */
	start(): void {
		const { articles, story } = this.#parts.session;
		const subject = subjectOf(articles, story?.aliases ?? []);
		if (subject.texts === this.#subject?.texts && subject.aliases === this.#subject.aliases) return;
		this.cancel();
		if (subject.texts !== this.#subject?.texts) this.#found = undefined;
		this.#subject = subject;
		this.problem = undefined;
		if (articles.length < 2) this.#found = { suggestions: [], withoutVectors: [] };
		else void this.#suggest();
	}

	/** Drops what is being worked out; `start` begins anew. */
	cancel(): void {
		if (!this.#run) return;
		this.#run.abort();
		this.#run = undefined;
		this.#subject = undefined;
		this.progress = undefined;
	}

	/** By `Article.id`: the passages of the other articles that may say the same, best first. */
	async matches(
		passage: Passage,
		{ signal, ...options }: MatchesOptions = {},
	): Promise<ReadonlyMap<string, readonly Match[]>> {
		const input = { ...this.#compared(), passage, ...options };
		const answer = await this.#comparer.ask('matches', input, signal ? { signal } : {});
		if (!signal?.aborted) this.problem = answer.ok ? undefined : answer.error;
		if (answer.ok) return new Map(answer.value);
		return NO_MATCHES;
	}

	/** Asks whatever the worker can be asked (workers/questions.ts). */
	ask<Q extends keyof Questions>(
		question: Q,
		input: Questions[Q]['input'],
		options?: AskOptions,
	): Promise<Result<Questions[Q]['output']>> {
		return this.#comparer.ask(question, input, options);
	}

	close(): void {
		this.cancel();
		this.#comparer.close();
	}

	async #suggest(): Promise<void> {
		const run = new AbortController();
		const { signal } = run;
		const started = performance.now();
		this.#run = run;
		this.progress = 0;
		const onprogress = (share: number) => {
			if (!signal.aborted) this.progress = share;
		};
		const answer = await this.#comparer.ask('suggestions', this.#compared(), {
			signal,
			onprogress,
		});
		if (signal.aborted) return;
		this.#run = undefined;
		this.progress = undefined;
		if (answer.ok) {
			performance.measure('align', { start: started, end: performance.now() });
			this.#found = answer.value;
		} else {
			this.#subject = undefined;
			this.problem = answer.error;
		}
	}

	#compared(): { sources: Source[]; aliases: readonly (readonly string[])[] } {
		const { articles, story } = this.#parts.session;
		return { sources: articles.map(sourceOf), aliases: story?.aliases ?? [] };
	}
}

function subjectOf(articles: readonly Article[], aliases: readonly (readonly string[])[]): Subject {
	return {
		texts: JSON.stringify(articles.map(({ id, hash, language }) => [id, hash, language])),
		aliases: JSON.stringify(aliases),
	};
}

/** Whether passages that both touch those of a suggestion belong together already. */
function among(pairs: readonly LinkedPair[]): (one: Suggestion) => boolean {
	const byArticles = new Map<string, (readonly [Span, Span])[]>();
	const add = (a: Passage, b: Passage) => {
		const name = `${a.article} ${b.article}`;
		const list = byArticles.get(name);
		if (list) list.push([a, b]);
		else byArticles.set(name, [[a, b]]);
	};
	for (const { a, b } of pairs) {
		add(a, b);
		add(b, a);
	}
	return ({ a, b }) =>
		byArticles
			.get(`${a.article} ${b.article}`)
			?.some(([one, other]) => overlap(one, a) && overlap(other, b)) ?? false;
}

function overlap(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}
