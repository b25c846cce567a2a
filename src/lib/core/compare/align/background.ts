/**
 * How telling a term is before any article is read: rare words of a language tell more than common
 * ones. English from the order of the word list (Zipf: p ~ 1 / (rank + 3)), other languages from the
 * articles themselves.
 */
import { stemmer } from 'stemmer';
import type { WordVectors } from './word-vectors.ts';

const OFFSET = 3;

/** From 0 (every second word) to 1 (not in the list). */
export type Background = (term: string) => number;

export function backgroundFrom({ rows }: WordVectors): Background {
	const chance = new Map<string, number>();
	let sum = 0;
	for (const [word, row] of rows) {
		const share = 1 / (row + OFFSET);
		const term = stemmer(word);
		chance.set(term, (chance.get(term) ?? 0) + share);
		sum += share;
	}
	const most = Math.log(sum * (rows.size + OFFSET));
	return (term) => Math.log(sum / (chance.get(term) ?? sum / Math.exp(most))) / most;
}

/** From how often each term occurs. */
export function backgroundOf(counts: ReadonlyMap<string, number>): Background {
	let sum = 0;
	for (const count of counts.values()) sum += count;
	const most = Math.log(Math.max(2, sum));
	return (term) => Math.log(Math.max(1, sum / (counts.get(term) ?? 1))) / most;
}
