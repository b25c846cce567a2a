/**
 * Finds passages of different articles that speak of the same thing: by words and names that are
 * rare in these articles and in the language (lexical.ts), and by what the words mean (meaning.ts).
 * It finds the same subject and the same claim; whether two passages agree is for a person to say.
 */
import type { Source } from '../match.ts';
import { Alignment, SUGGESTED } from './alignment.ts';
import { backgroundOf, type Background } from './background.ts';
import { BestPairs } from './best-pairs.ts';
import { lexicalOf } from './lexical.ts';
import { meaningOf } from './meaning.ts';
import { acronymsIn, namesOf } from './names.ts';
import { scorerOf } from './score.ts';
import { sentencesOf, type Sentence } from './sentence.ts';
import { sharedWords } from './shared-words.ts';
import { primaryLanguage, termsOf, type Lexicon, type Term } from './terms.ts';
import { tokensOf, type Token } from './tokens.ts';
import type { WordVectors } from './word-vectors.ts';

export interface AlignOptions {
	/** Lists of names that stand for one thing ("Cartel of the Suns", "Cartel de los Soles"). */
	readonly aliases?: readonly (readonly string[])[];
	/** Without them, and for other languages, only the words themselves count. */
	readonly vectors?: WordVectors;
}

/** More than anybody looks through, even after each sentence is offered once. */
const KEPT = 20_000;
/** Sentences between two reports. */
const BATCH = 200;
/** The parts of the work, as shares of the time that many articles take. */
const READ = 0.1;
const AVERAGED = 0.2;

/**
 * Yields the share done, from 0 to 1, every few milliseconds. The order of the sources does not
 * matter; their ids have to differ.
 */
export function* align(
	sources: readonly Source[],
	{ aliases = [], vectors }: AlignOptions = {},
): Generator<number, Alignment> {
	const inOrder = sources.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
	const sentences: Sentence[] = [];
	const tokens: Token[][] = [];
	for (const [at, source] of inOrder.entries()) {
		for (const sentence of sentencesOf(source, at)) {
			sentences.push(sentence);
			tokens.push(tokensOf(sentence.text, sentence.language));
		}
		yield (READ * at) / inOrder.length;
	}
	const lexicon = lexiconOf(inOrder, sentences, tokens, aliases);
	const terms: Term[][] = [];
	for (const [at, all] of tokens.entries()) {
		terms.push(termsOf(all, sentences[at]!.language, lexicon));
		if (at % BATCH === 0) yield READ;
	}
	const indexing = lexicalOf(sentences, terms, backgroundsOf(sentences, terms, vectors));
	const lexical = yield* at(READ, indexing);
	const meaning = yield* at(READ, meaningOf(sentences, terms, lexical.rarityOf, vectors));
	const averaging = scorerOf(sentences, lexical, meaning);
	let step = averaging.next();
	for (; !step.done; step = averaging.next()) yield READ + (AVERAGED - READ) * step.value;
	const scorer = step.value;

	const best = new BestPairs(KEPT, SUGGESTED);
	const scores = new Float64Array(sentences.length);
	for (let a = 0; a < sentences.length; a++) {
		scorer.score(a, a + 1, scores);
		for (let b = a + 1; b < scores.length; b++) best.offer(a, b, scores[b]!);
		yield AVERAGED + (1 - AVERAGED) * shareOfRows(a, sentences.length);
	}
	return new Alignment({
		sentences,
		withoutVectors: withoutVectors(sentences, vectors),
		scorer,
		best: best.inOrder(),
		shared: (a, b) => sharedWords(terms[a]!, terms[b]!, sentences[b]!, lexical),
	});
}

/** Work that is told as if it stood still: it is a small part of the whole. */
function* at<T>(share: number, work: Generator<void, T>): Generator<number, T> {
	for (let step = work.next(); ; step = work.next()) {
		if (step.done) return step.value;
		yield share;
	}
}

/** Earlier rows are longer. */
function shareOfRows(row: number, rows: number): number {
	return 1 - ((rows - row) / rows) ** 2;
}

function lexiconOf(
	sources: readonly Source[],
	sentences: readonly Sentence[],
	tokens: readonly (readonly Token[])[],
	aliases: readonly (readonly string[])[],
): Lexicon {
	const capitals = new Set<string>();
	const englishCapitals = new Set<string>();
	for (const [at, all] of tokens.entries()) {
		const isEnglish = primaryLanguage(sentences[at]!.language) === 'en';
		for (const { word, isCapital } of all) {
			if (!isCapital) continue;
			capitals.add(word);
			if (isEnglish) englishCapitals.add(word);
		}
	}
	const acronyms = sources.flatMap(({ text }) => acronymsIn(text));
	return { names: namesOf([...aliases, ...acronyms]), capitals, englishCapitals };
}

/** From the word list for its language, else from the articles in that language. */
function backgroundsOf(
	sentences: readonly Sentence[],
	terms: readonly (readonly Term[])[],
	vectors: WordVectors | undefined,
): (language: string) => Background {
	const counts = new Map<string, Map<string, number>>();
	for (const [at, all] of terms.entries()) {
		const language = primaryLanguage(sentences[at]!.language);
		const inLanguage = counts.get(language) ?? new Map<string, number>();
		for (const { term } of all) inLanguage.set(term, (inLanguage.get(term) ?? 0) + 1);
		counts.set(language, inLanguage);
	}
	const backgrounds = new Map<string, Background>();
	for (const [language, found] of counts) backgrounds.set(language, backgroundOf(found));
	if (vectors) backgrounds.set(vectors.language, vectors.background);
	return (language) => backgrounds.get(primaryLanguage(language)) ?? (() => 1);
}

function withoutVectors(
	sentences: readonly Sentence[],
	vectors: WordVectors | undefined,
): readonly string[] {
	const languages = new Set(sentences.map(({ language }) => primaryLanguage(language)));
	if (vectors) languages.delete(vectors.language);
	return [...languages].sort();
}
