/** Why two sentences are offered as a pair: the words that they share. */
import { isStopWord } from '../wording-stop-words.ts';
import type { Lexical } from './lexical.ts';
import type { Sentence } from './sentence.ts';
import type { Term } from './terms.ts';

const MOST = 5;
/** Words that tell less than this part of the most telling one are no reason. */
const LEAST = 0.12;

/** As they stand in `in_`, the most telling first; words of one name that stand together are one. */
export function sharedWords(
	of: readonly Term[],
	in_: readonly Term[],
	sentence: Sentence,
	lexical: Lexical,
): string[] {
	const terms = new Set(of.map(({ term }) => term));
	const groups: Shared[] = [];
	for (const { term, start, end, isCapital } of in_) {
		if (!terms.has(term)) continue;
		const last = groups.at(-1);
		const weight = lexical.weightOf(term);
		if (last && start < last.end) {
			last.end = Math.max(last.end, end);
			last.weight = Math.max(last.weight, weight);
		} else if (last?.isCapital && isCapital && start - last.end <= 1) {
			last.end = end;
			last.weight = Math.max(last.weight, weight);
		} else groups.push({ start, end, weight, isCapital });
	}
	const most = groups.reduce((all, { weight }) => Math.max(all, weight), 0);
	const written = groups
		.filter(({ weight }) => weight > 0 && weight >= LEAST * most)
		.sort((a, b) => b.weight - a.weight || a.start - b.start)
		.map(({ start, end }) => sentence.text.slice(start, end))
		.filter((word) => /[\p{L}\p{N}]/u.test(word) && !isStopWord(word, sentence.language));
	return [...new Set(written)].slice(0, MOST);
}

interface Shared {
	readonly start: number;
	end: number;
	weight: number;
	readonly isCapital: boolean;
}
