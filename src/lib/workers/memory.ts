/** What the worker remembers between questions: the word vectors, and the last few alignments. */
import { align } from '#lib/core/compare/align/align.ts';
import type { Alignment } from '#lib/core/compare/align/alignment.ts';
import { primaryLanguage } from '#lib/core/compare/align/terms.ts';
import type { WordVectors } from '#lib/core/compare/align/word-vectors.ts';
import type { Source } from '#lib/core/compare/match.ts';

/** Several articles, and the names in them that stand for one thing. */
export interface Compared {
	readonly sources: readonly Source[];
	readonly aliases?: readonly (readonly string[])[];
}

/** A story, and the one looked at before it. */
const KEPT = 2;

export class Memory {
	readonly #alignments = new Map<string, Alignment>();
	readonly #fetchVectors: () => Promise<WordVectors>;
	#vectors: WordVectors | undefined;
	/** A question that was dropped on the way: the next one about the same goes on from there. */
	#unfinished: { key: string; steps: Generator<number, Alignment> } | undefined;

	/** The vectors are fetched once, when an article first calls for them. */
	constructor(fetchVectors: () => Promise<WordVectors>) {
		this.#fetchVectors = fetchVectors;
	}

	/**
	 * The same texts and aliases are aligned once. Where the vectors cannot be had (no connection, and
	 * nothing kept by the browser) the words have to do: the alignment names English among the
	 * languages without vectors, and is made anew the next time.
	 */
	async *alignment({ sources, aliases = [] }: Compared): AsyncGenerator<number, Alignment> {
		const key = JSON.stringify([
			sources.map(({ id, hash, language }) => [id, hash, language]).sort(),
			aliases,
		]);
		const known = this.#alignments.get(key);
		if (known) {
			this.#keep(key, known);
			return known;
		}
		const isEnglish = sources.some(({ language }) => primaryLanguage(language) === 'en');
		const vectors = isEnglish ? await this.#vectorsIfReachable() : undefined;
		const steps =
			this.#unfinished?.key === key
				? this.#unfinished.steps
				: align(sources, { aliases, ...(vectors && { vectors }) });
		this.#unfinished = { key, steps };
		for (;;) {
			const step = this.#next(steps);
			if (!step.done) {
				yield step.value;
				continue;
			}
			this.#unfinished = undefined;
			if (!isEnglish || vectors) this.#keep(key, step.value);
			return step.value;
		}
	}

	/** What has thrown cannot go on. */
	#next(steps: Generator<number, Alignment>): IteratorResult<number, Alignment> {
		try {
			return steps.next();
		} catch (error) {
			this.#unfinished = undefined;
			throw error;
		}
	}

	async #vectorsIfReachable(): Promise<WordVectors | undefined> {
		try {
			return (this.#vectors ??= await this.#fetchVectors());
		} catch {
			// Told by `withoutVectors`.
			return undefined;
		}
	}

	#keep(key: string, alignment: Alignment): void {
		this.#alignments.delete(key);
		this.#alignments.set(key, alignment);
		const [oldest] = this.#alignments.keys();
		if (this.#alignments.size > KEPT && oldest !== undefined) this.#alignments.delete(oldest);
	}
}
