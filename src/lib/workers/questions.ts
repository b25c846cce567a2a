/**
 * What can be asked of the worker that compares: one function a question. It gets the question's input and what
 * the worker remembers, and either answers at once or is a generator that yields the share done
 * (0 to 1); between two steps a question that nobody waits for any more is dropped, so a step should
 * take a few milliseconds. Input and output are copied between threads: plain values, no functions.
 */
import {
	concordance,
	labels,
	type Label,
	type Line as ConcordanceLine,
} from '#lib/core/compare/concordance.ts';
import type { Match, Source, Suggestion } from '#lib/core/compare/match.ts';
import { alteredQuotes, type AlteredQuote } from '#lib/core/compare/quotes.ts';
import { sharedRuns, type SharedRun } from '#lib/core/compare/reuse.ts';
import { voicesInSteps, type Voice } from '#lib/core/compare/voices.ts';
import { distinctive, type ArticleTerms } from '#lib/core/compare/wording.ts';
import type { Passage } from '#lib/core/model/passage.ts';
import type { QuestionsOf } from './letters.ts';
import type { Compared, Memory } from './memory.ts';

export interface Suggested {
	/** Best first. */
	readonly suggestions: readonly Suggestion[];
	/** Languages whose articles were compared by their words alone, without word vectors. */
	readonly withoutVectors: readonly string[];
}

export interface SharedText {
	/** The longest first. */
	readonly runs: readonly SharedRun[];
	readonly quotes: readonly AlteredQuote[];
}

interface OfStory {
	readonly sources: readonly Source[];
}

export const questions = {
	async *suggestions(
		{ limit, ...compared }: Compared & { readonly limit?: number },
		memory: Memory,
	): AsyncGenerator<number, Suggested> {
		const alignment = yield* memory.alignment(compared);
		return {
			suggestions: alignment.suggestions(limit),
			withoutVectors: alignment.withoutVectors,
		};
	},

	/** The best passages of each other article; with `all`, also those that are hardly alike. */
	async *matches(
		{
			passage,
			perArticle,
			all,
			...compared
		}: Compared & {
			readonly passage: Passage;
			readonly perArticle?: number;
			readonly all?: boolean;
		},
		memory: Memory,
	): AsyncGenerator<number, [string, readonly Match[]][]> {
		const alignment = yield* memory.alignment(compared);
		const options = {
			...(perArticle !== undefined && { perArticle }),
			...(all !== undefined && { all }),
		};
		return [...alignment.matches(passage, options)];
	},

	/** What articles have word for word, and quotations that are the same, cut or altered. */
	*sharedText({
		sources,
		least,
	}: OfStory & { readonly least?: number }): Generator<number, SharedText> {
		const runs = sharedRuns(sources, least);
		yield 0.5;
		return { runs, quotes: alteredQuotes(sources) };
	},

	voices: ({ sources }: OfStory): Generator<number, Voice[]> => voicesInSteps(sources),

	/** The words that set each article apart. */
	wording: ({ sources }: OfStory): ArticleTerms[] => distinctive(sources),

	/** How often each article uses which of several names for one thing; one list of names a thing. */
	labels: ({
		sources,
		aliases,
	}: OfStory & { readonly aliases: readonly (readonly string[])[] }): Label[][] =>
		aliases.map((names) => labels(sources, names)),

	concordance: ({
		sources,
		query,
		window,
	}: OfStory & {
		readonly query: string | readonly string[];
		readonly window?: number;
	}): ConcordanceLine[] => concordance(sources, query, window),
};

export type Questions = QuestionsOf<typeof questions>;
