/** What a sentence is compared by: its stems, places, names and numbers, each with a weight. */
import { stemmer } from 'stemmer';
import type { Span } from '../../text/span.ts';
import { nameAt, type Names } from './names.ts';
import { placeOf } from './places.ts';
import type { Token } from './tokens.ts';

/** One occurrence. In UTF-16 units of the sentence. */
export interface Term extends Span {
	readonly term: string;
	/** The lower-case word it comes from, for the word vectors. */
	readonly word: string;
	/** 1, or less inside a name of several words, which would count several times otherwise. */
	readonly weight: number;
	readonly isCapital: boolean;
}

/** What the articles together say about words. */
export interface Lexicon {
	readonly names: Names;
	/** Words that are written with a capital somewhere, lower case. */
	readonly capitals: ReadonlySet<string>;
	/** The same of articles in English alone. */
	readonly englishCapitals: ReadonlySet<string>;
}

/** How much of a name of n words each word counts: n to the power of minus this. */
const NAME = 0.5;

/** Begin sentences, and so are capitals without being names. */
const NO_NAME = new Set(
	`the a an in on at by for from with and but or so as it its he his she her they their we our you i
	this that these those there if when while after before since until although last most some many
	el la los las en un una y o si por para su sus al del se le lo con sin`.split(/\s+/),
);

export function termsOf(tokens: readonly Token[], language: string, lexicon: Lexicon): Term[] {
	const primary = primaryLanguage(language);
	const weights = nameWeights(tokens);
	const terms: Term[] = [];
	for (const [at, token] of tokens.entries()) {
		const { start, end, word, isCapital } = token;
		const weight = weights[at] ?? 1;
		const name = nameAt(lexicon.names, tokens, at);
		const last = name && tokens[at + name.length - 1];
		// A name of one word is its group; those of several keep their words, which may stand alone.
		const own = name?.length === 1 ? name.term : termOf(token, primary, lexicon);
		terms.push({ start, end, word, weight, isCapital, term: own });
		if (last && last !== token) {
			terms.push({ start, end: last.end, word: '', weight: 1, isCapital, term: name.term });
		}
	}
	return terms;
}

export function primaryLanguage(tag: string): string {
	return tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}

/** Names and numbers are the same in every language; other words belong to theirs. */
function termOf(token: Token, language: string, lexicon: Lexicon): string {
	const { word, isCapital, isNumber } = token;
	if (isNumber) return word;
	const folded = isCapital ? placeOf(word, lexicon.capitals) : word;
	if (language === 'en') return stemmer(folded);
	if (isCapital && lexicon.englishCapitals.has(folded)) return stemmer(folded);
	return isCapital ? folded : `${language}:${folded}`;
}

/** Runs of capitalised words are names; the words of one share its weight. */
function nameWeights(tokens: readonly Token[]): number[] {
	const weights = tokens.map(() => 1);
	const isName = (at: number): boolean => {
		const token = tokens[at];
		return token !== undefined && token.isCapital && !NO_NAME.has(token.word);
	};
	for (let at = 0; at < tokens.length; at++) {
		if (!isName(at)) continue;
		let end = at + 1;
		while (isName(end) && tokens[end]!.start - tokens[end - 1]!.end <= 1) end++;
		weights.fill((end - at) ** -NAME, at, end);
		at = end - 1;
	}
	return weights;
}
