/**
 * The words of articles as numbers, so that runs of them can be compared. Two words get one number
 * if they differ only in case, in the kind of apostrophe or hyphen, or in soft hyphens.
 */
import type { Span } from '../text/span.ts';
import { words } from '../text/segment.ts';
import type { Source } from './match.ts';

/** An article's words in order; what stands in boilerplate is left out. */
export interface NumberedWords {
	readonly article: string;
	/** The same word has the same number in all articles that were numbered together. */
	readonly numbers: readonly number[];
	readonly spans: readonly Span[];
}

/** All articles of a story, numbered together. */
export function numberedWords(sources: readonly Source[]): NumberedWords[] {
	const known = new Map<string, number>();
	return sources.map(({ id, text, language, blocks }) => {
		const spans = blocks.flatMap((block) =>
			block.boilerplate ? [] : words(text, language, block),
		);
		const numbers = spans.map(({ start, end }) => {
			const word = plainWord(text.slice(start, end));
			const number = known.get(word) ?? known.size;
			known.set(word, number);
			return number;
		});
		return { article: id, numbers, spans };
	});
}

/** The word in lower case, with one kind of apostrophe and hyphen. */
export function plainWord(word: string): string {
	const lower = word.normalize('NFC').toLowerCase();
	if (/^[a-z0-9]*$/.test(lower)) return lower;
	return lower
		.replace(/[’‘ʼ′＇]/g, "'")
		.replace(/[‐‑]/g, '-')
		.replace(/\u00ad/g, '');
}
