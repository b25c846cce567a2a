/** Which tags and codes are meant by what somebody types, the likeliest first. */
import { fold } from '../search/fold.ts';
import type { Choice } from './choices.ts';

/**
 * Those whose name has every word that was typed: names that begin with it, then names with words
 * that do, then names that have it inside, then those whose tag is called so. Among equals the ones
 * used last come first, then the order of `choices`. Accents and capitals make no difference.
 *
 * @param recent ids, the one used last first
 * @returns all of them, in their order, if nothing was typed
 */
export function ranked(
	query: string,
	choices: readonly Choice[],
	recent: readonly string[] = [],
): readonly Choice[] {
	const typed = fold(query).trim();
	if (typed === '') return choices;
	const used = new Map(recent.map((id, place) => [id, place]));
	return choices
		.map((choice, place) => ({ choice, place, fit: fitOf(typed, choice) }))
		.filter(({ fit }) => fit !== undefined)
		.sort(
			(a, b) =>
				a.fit! - b.fit! ||
				(used.get(a.choice.id) ?? Infinity) - (used.get(b.choice.id) ?? Infinity) ||
				a.place - b.place,
		)
		.map(({ choice }) => choice);
}

function fitOf(typed: string, { entry, tag, code }: Choice): number | undefined {
	const name = fold(entry.label);
	if (name.startsWith(typed)) return 0;
	const asked = wordsOf(typed);
	const words = wordsOf(name);
	if (asked.length > 0 && asked.every((one) => words.some((word) => word.startsWith(one))))
		return 1;
	if (name.includes(typed)) return 2;
	if (!code) return undefined;
	const both = [...words, ...wordsOf(fold(tag.label))];
	return asked.length > 0 && asked.every((one) => both.some((word) => word.startsWith(one)))
		? 3
		: undefined;
}

function wordsOf(folded: string): readonly string[] {
	return folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
