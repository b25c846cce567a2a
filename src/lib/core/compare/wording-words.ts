/**
 * The words of an article for counting and looking up: in lower case, without the ’s of a
 * possessive, and in English without endings. Other languages are counted as they are written.
 */
import { stemmer } from 'stemmer';
import type { Span } from '../text/span.ts';
import { words } from '../text/segment.ts';
import type { Source } from './match.ts';
import { plainWord } from './reuse-words.ts';

export interface CountedWord extends Span {
	/** What words that count as the same have in common. */
	readonly key: string;
	/** Only blank space or a quotation mark stands between it and the word before, in one block. */
	readonly continues: boolean;
	/** The block's place in the article. */
	readonly block: number;
}

/**
 * What counts as the same word in English, besides case and the ’s of a possessive. `plural`: "flat"
 * and "flats". `stem`: also "flatten" and "flattened", but then "development" and "developer", too.
 */
export type Sameness = 'plural' | 'stem';

/** Turns a word into its key; remembers what it has seen, so make one for a whole story. */
export class WordKeys {
	readonly #known = new Map<string, string>();
	readonly #keyOfEnglish: (word: string) => string;

	constructor(sameness: Sameness) {
		this.#keyOfEnglish = sameness === 'stem' ? stemmer : singular;
	}

	keyOf(word: string, language: string): string {
		const plain = plainWord(word).replace(/'s$|(?<=s)'$/, '');
		if (!/^en\b/i.test(language) || !/^[a-z-]+$/.test(plain)) return plain;
		const known = this.#known.get(plain);
		if (known !== undefined) return known;
		const key = this.#keyOfEnglish(plain);
		this.#known.set(plain, key);
		return key;
	}
}

/** After the S stemmer of Harman 1991, "How effective is suffixing?", with its gaps after ch, sh, x mended. */
function singular(word: string): string {
	if (word.length < 4 || word === 'news') return word;
	if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
	if (/(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
	return /[^us]s$/.test(word) ? word.slice(0, -1) : word;
}

const BETWEEN_WORDS_OF_A_PHRASE = /^[\s"'“”„‘’«»]*$/;

/** All words of the story in order; boilerplate is no part of it. */
export function countedWords(source: Source, keys: WordKeys): CountedWord[] {
	const { text, language, blocks } = source;
	return blocks.flatMap((block, number) => {
		if (block.boilerplate) return [];
		let last = -1;
		return words(text, language, block).map(({ start, end }): CountedWord => {
			const continues = last >= 0 && BETWEEN_WORDS_OF_A_PHRASE.test(text.slice(last, start));
			last = end;
			const key = keys.keyOf(text.slice(start, end), language);
			return { start, end, key, continues, block: number };
		});
	});
}
