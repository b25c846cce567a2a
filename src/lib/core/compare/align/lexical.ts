/**
 * How alike two sentences are in their words: BM25 (Robertson, Zaragoza 2009) read both ways, over an
 * inverted index. The sentence before and the one after count a little, since a claim often begins
 * in one and is said in the next.
 */
import { firstFrom } from '../../halving.ts';
import type { Background } from './background.ts';
import type { Sentence } from './sentence.ts';
import type { Term } from './terms.ts';

const K1 = 1.2;
const B = 0.75;
const BEFORE = 0.2;
const AFTER = 0.1;
const BACKGROUND_POWER = 1.5;
/** What weighs less than this part of the heaviest term tells nothing, but is most of the work. */
const LEAST = 0.01;

/** Sentences between two pauses. */
const BATCH = 200;

export interface Lexical {
	/** How telling the term is: rare in these articles and in its language. */
	weightOf(term: string): number;
	/** How rare it is in these articles alone. */
	rarityOf(term: string): number;
	/** Adds the likeness of sentence `a` to `into[b]` for every sentence `b` from `from` on. */
	addLikeness(a: number, from: number, into: Float64Array): void;
}

/** One sentence's terms, by ascending number of the term. */
interface Row {
	readonly terms: Uint32Array;
	/** As a question: the weight of the term. */
	readonly asked: Float64Array;
	/** As an answer: its saturated frequency. */
	readonly given: Float64Array;
}

/** Yields every few milliseconds. */
export function* lexicalOf(
	sentences: readonly Sentence[],
	terms: readonly (readonly Term[])[],
	background: (language: string) => Background,
): Generator<void, Lexical> {
	const counts = terms.map(frequencies);
	yield;
	const { weights, rarity } = weightsOf(sentences, counts, background);
	const heaviest = [...weights.values()].reduce((a, b) => Math.max(a, b), 0);
	const numbers = new Map(
		[...weights.keys()]
			.filter((term) => (weights.get(term) ?? 0) >= LEAST * heaviest)
			.sort()
			.map((term, number) => [term, number]),
	);
	yield;
	const around: Map<string, number>[] = [];
	const lengths: number[] = [];
	for (const [at, own] of counts.entries()) {
		const all = withNeighbours(own, at, sentences, counts);
		around.push(all);
		lengths.push([...all.values()].reduce((a, b) => a + b, 0));
		if (at % BATCH === 0) yield;
	}
	const mean = lengths.reduce((a, b) => a + b, 0) / Math.max(1, lengths.length);
	const rows: Row[] = [];
	for (const [at, all] of around.entries()) {
		const norm = K1 * (1 - B + (B * (lengths[at] ?? 0)) / mean);
		rows.push(rowOf(all, numbers, weights, norm));
		if (at % BATCH === 0) yield;
	}
	const postings = invert(rows, numbers.size);

	return {
		weightOf: (term) => weights.get(term) ?? 0,
		rarityOf: (term) => rarity.get(term) ?? 0,
		addLikeness(a, from, into) {
			const row = rows[a];
			if (!row) throw new RangeError(`No sentence ${a}.`);
			for (let i = 0; i < row.terms.length; i++) {
				const posting = postings[row.terms[i]!]!;
				const asked = row.asked[i]! / 2;
				const given = row.given[i]! / 2;
				const { places } = posting;
				for (let j = firstFrom(places, from); j < places.length; j++) {
					into[places[j]!]! += asked * posting.given[j]! + given * posting.asked[j]!;
				}
			}
		},
	};
}

/** A term said twice in one sentence is said once. */
function frequencies(terms: readonly Term[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { term, weight } of terms) counts.set(term, Math.max(counts.get(term) ?? 0, weight));
	return counts;
}

/** Rare in these articles × rare in the language. A term's sentences are those of its languages. */
function weightsOf(
	sentences: readonly Sentence[],
	counts: readonly ReadonlyMap<string, number>[],
	background: (language: string) => Background,
): { readonly weights: Map<string, number>; readonly rarity: Map<string, number> } {
	const inLanguage = new Map<string, number>();
	const found = new Map<string, Map<string, number>>();
	for (const [at, { language }] of sentences.entries()) {
		inLanguage.set(language, (inLanguage.get(language) ?? 0) + 1);
		for (const term of counts[at]?.keys() ?? []) {
			const languages = found.get(term) ?? new Map<string, number>();
			found.set(term, languages.set(language, (languages.get(language) ?? 0) + 1));
		}
	}
	const weights = new Map<string, number>();
	const rarity = new Map<string, number>();
	for (const [term, languages] of found) {
		let all = 0;
		let having = 0;
		let rare = 1;
		for (const [language, count] of languages) {
			all += inLanguage.get(language) ?? 0;
			having += count;
			rare = Math.min(rare, background(language)(term));
		}
		const inverse = Math.log(1 + (all - having + 0.5) / (having + 0.5));
		rarity.set(term, inverse);
		weights.set(term, inverse * Math.max(0, rare) ** BACKGROUND_POWER);
	}
	return { weights, rarity };
}

function withNeighbours(
	own: ReadonlyMap<string, number>,
	at: number,
	sentences: readonly Sentence[],
	counts: readonly ReadonlyMap<string, number>[],
): Map<string, number> {
	const all = new Map(own);
	for (const [step, share] of [
		[-1, BEFORE],
		[1, AFTER],
	] as const) {
		if (sentences[at + step]?.source !== sentences[at]?.source) continue;
		for (const [term, count] of counts[at + step] ?? []) {
			all.set(term, (all.get(term) ?? 0) + share * count);
		}
	}
	return all;
}

function rowOf(
	all: ReadonlyMap<string, number>,
	numbers: ReadonlyMap<string, number>,
	weights: ReadonlyMap<string, number>,
	norm: number,
): Row {
	const known = [...all]
		.map(([term, count]) => ({ term, count, number: numbers.get(term) ?? -1 }))
		.filter(({ number }) => number >= 0)
		.sort((a, b) => a.number - b.number);
	return {
		terms: Uint32Array.from(known, ({ number }) => number),
		asked: Float64Array.from(
			known,
			({ term, count }) => (weights.get(term) ?? 0) * Math.min(1, count),
		),
		given: Float64Array.from(known, ({ count }) => (count * (K1 + 1)) / (count + norm)),
	};
}

interface Posting {
	/** Sentences that have the term, ascending. */
	readonly places: Uint32Array;
	readonly asked: Float64Array;
	readonly given: Float64Array;
}

function invert(rows: readonly Row[], size: number): Posting[] {
	const sizes = new Uint32Array(size);
	for (const { terms } of rows) for (const term of terms) sizes[term]!++;
	const postings = Array.from(sizes, (length) => ({
		places: new Uint32Array(length),
		asked: new Float64Array(length),
		given: new Float64Array(length),
	}));
	const filled = new Uint32Array(size);
	for (const [place, row] of rows.entries()) {
		for (const [i, term] of row.terms.entries()) {
			const at = filled[term]!++;
			const posting = postings[term]!;
			posting.places[at] = place;
			posting.asked[at] = row.asked[i]!;
			posting.given[at] = row.given[i]!;
		}
	}
	return postings;
}
