/** The words and two-word phrases of an article, counted. */
import type { Passage } from '../model/passage.ts';
import type { Source } from './match.ts';
import { isStopWord } from './wording-stop-words.ts';
import { countedWords, type CountedWord, type WordKeys } from './wording-words.ts';

export interface ArticleCounts {
	readonly article: string;
	/** Without region: `en` for `en-GB`. */
	readonly language: string;
	readonly words: number;
	/** By the key of the word, or the two keys of a phrase with a space between. */
	readonly places: ReadonlyMap<string, readonly Passage[]>;
	readonly text: string;
}

/**
 * All words that are no stop words and have a letter in them, and all pairs of such words with
 * nothing between them. What is inside quotation marks counts: an outlet chooses whom it quotes.
 */
export function termsOf(source: Source, keys: WordKeys): ArticleCounts {
	const { id, language, text } = source;
	const places = new Map<string, Passage[]>();
	const note = (key: string, first: CountedWord, last: CountedWord): void => {
		const list = places.get(key) ?? [];
		places.set(key, list);
		list.push({ article: id, start: first.start, end: last.end });
	};
	const counted = countedWords(source, keys);
	let before: CountedWord | undefined;
	for (const word of counted) {
		const written = text.slice(word.start, word.end);
		if (!/\p{L}/u.test(written) || isStopWord(written, language)) {
			before = undefined;
			continue;
		}
		note(word.key, word, word);
		if (before && word.continues) note(`${before.key} ${word.key}`, before, word);
		before = word;
	}
	const [family = language] = language.toLowerCase().split('-');
	return { article: id, language: family, words: counted.length, places, text };
}

export interface Total {
	readonly words: number;
	/** By key. */
	readonly counts: ReadonlyMap<string, number>;
}

/** Several articles as one text. */
export function total(articles: readonly ArticleCounts[]): Total {
	const counts = new Map<string, number>();
	for (const { places } of articles) {
		for (const [key, list] of places) counts.set(key, (counts.get(key) ?? 0) + list.length);
	}
	return { words: articles.reduce((sum, { words }) => sum + words, 0), counts };
}

/** The spelling of the term that these articles use most; in lower case if they ever write it so. */
export function mostWritten(key: string, articles: readonly ArticleCounts[]): string {
	const spellings = new Map<string, number>();
	for (const { places, text } of articles) {
		for (const { start, end } of places.get(key) ?? []) {
			const spelling = text
				.slice(start, end)
				.replace(/\s+/g, ' ')
				.replace(/['’]s$/, '');
			spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
		}
	}
	const lower = [...spellings].filter(([spelling]) => spelling === spelling.toLowerCase());
	const [most] = (lower.length > 0 ? lower : [...spellings]).sort(
		([a, x], [b, y]) => y - x || (a < b ? -1 : 1),
	);
	return most?.[0] ?? key;
}

/** Without the words that only ever stand in a phrase of the list: "Cross" of "Red Cross". */
export function withoutParts<T extends { readonly places: readonly Passage[] }>(
	terms: readonly T[],
): T[] {
	const longest = new Map<number, number>();
	for (const { places } of terms) {
		for (const { start, end } of places) longest.set(start, Math.max(longest.get(start) ?? 0, end));
	}
	const lasts = new Map<number, number>();
	for (const { places } of terms) {
		for (const { start, end } of places) lasts.set(end, Math.min(lasts.get(end) ?? start, start));
	}
	return terms.filter(
		({ places }) =>
			!places.every(({ start, end }) => longest.get(start)! > end || lasts.get(end)! < start),
	);
}
