/**
 * How telling a term is before any article is read: rare words of a language tell more than common
 * ones. English from the order of the word list (Zipf: p ~ 1 / (rank + 3)), other languages from the
 * articles themselves.
 */
import { stemmer } from 'stemmer';

const OFFSET = 3;

/** From 0 (every second word) to 1 (not in the list). */
export type Background = (term: string) => number;

/** From words in order of frequency. */
export function backgroundFrom(words: readonly string[]): Background {
	const chance = new Map<string, number>();
	let sum = 0;
	for (const [rank, word] of words.entries()) {
		const share = 1 / (rank + OFFSET);
		const term = stemmer(word);
		chance.set(term, (chance.get(term) ?? 0) + share);
		sum += share;
	}
	const most = Math.log(sum * (words.length + OFFSET));
	return (term) => {
		const known = chance.get(term);
		return known === undefined ? 1 : Math.log(sum / known) / most;
	};
}

/** From how often each term occurs. */
export function backgroundOf(counts: ReadonlyMap<string, number>): Background {
	let sum = 0;
	for (const count of counts.values()) sum += count;
	const most = Math.log(Math.max(2, sum));
	return (term) => Math.log(Math.max(1, sum / (counts.get(term) ?? 1))) / most;
}
