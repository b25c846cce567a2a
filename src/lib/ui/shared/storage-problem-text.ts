/**
 * The sentences for what can go wrong with storing. They are at hand from the start, because a page
 * that cannot store may not be able to load anything either.
 */
import type { Problem } from '#lib/core/result.ts';
import { m } from '#messages';

/** Takes what the problem names: where it is, and its parameters. */
export type Sentence = (inputs: never) => string;

export const STORAGE_SENTENCES: Readonly<Record<string, Sentence>> = {
	'storage-full': m.problem_storage_full,
	'storage-blocked': m.problem_storage_blocked,
	'storage-newer-tab': m.problem_storage_newer_tab,
	'storage-newer-version': m.problem_storage_newer_version,
	'storage-unavailable': m.problem_storage_unavailable,
	'storage-failing': m.problem_storage_failing,
	'storage-slow': m.problem_storage_slow,
	'storage-unreadable': m.problem_storage_unreadable,
	'storage-lost': m.problem_storage_lost,
};

export function storageProblemText(problem: Problem): string {
	return sentenceOf(problem, STORAGE_SENTENCES);
}

/** The sentence for the problem, or a plain one for a code that has none. */
export function sentenceOf(
	{ code, where = '', params }: Problem,
	sentences: Readonly<Record<string, Sentence>>,
): string {
	const inputs: Record<string, string | number> = { ...params, where };
	return sentences[code]?.(inputs as never) ?? m.problem_unnamed({ code, where });
}
