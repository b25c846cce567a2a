/** Which of the matcher’s suggestions are worth a person’s time before the others. */
import type { Suggestion } from '#lib/core/compare/match.ts';

/**
 * Standard deviations above the story’s average pair. Read on the bundled stories: from here up most
 * suggestions are right, some fifty a story; below it most are not.
 */
const LIKELY = 4.5;

/** @param suggestions best first */
export function likelyOf(suggestions: readonly Suggestion[]): readonly Suggestion[] {
	return suggestions.filter(({ score }) => score >= LIKELY);
}

/** The shared words that say something: no particles, no stray letters; short ones if they are names. */
export function telling(shared: readonly string[]): string[] {
	return shared.filter((word) => word.length > 3 || /[\p{N}\p{Lo}]|\p{Lu}{2}/u.test(word));
}
