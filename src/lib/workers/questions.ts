/**
 * What can be asked of the worker: one function a question. It gets the question's input and what
 * the worker remembers, and either answers at once or is a generator that yields the share done
 * (0 to 1); between two steps a question that nobody waits for any more is dropped, so a step should
 * take a few milliseconds. Input and output are copied between threads: plain values, no functions.
 */
import type { Match, Suggestion } from '#lib/core/compare/match.ts';
import type { Passage } from '#lib/core/model/passage.ts';
import type { Compared, Memory } from './memory.ts';

export interface Suggested {
	/** Best first. */
	readonly suggestions: readonly Suggestion[];
	/** Languages whose articles were compared by their words alone, without word vectors. */
	readonly withoutVectors: readonly string[];
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
};

type Table = typeof questions;
type Answer<Given> =
	Given extends Generator<number, infer Output>
		? Output
		: Given extends AsyncGenerator<number, infer Output>
			? Output
			: Awaited<Given>;

/** Each question's name → what it takes and what it gives. */
export type Questions = {
	[Q in keyof Table]: { input: Parameters<Table[Q]>[0]; output: Answer<ReturnType<Table[Q]>> };
};
