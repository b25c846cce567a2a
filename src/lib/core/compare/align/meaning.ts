/**
 * How alike two sentences are in what their words mean: the cosine of the weighted mean of their
 * words' vectors (Arora, Liang, Ma 2017), the mean of all sentences taken off. For languages that
 * have no vectors it says nothing.
 */
import type { Sentence } from './sentence.ts';
import { primaryLanguage, type Term } from './terms.ts';
import type { WordVectors } from './word-vectors.ts';

const BEFORE = 0.2;
const AFTER = 0.1;
/** A word of this rank counts half of what a rare one does. */
const HALF_AT_RANK = 1000;

/** Sentences between two pauses. */
const BATCH = 200;

export interface Meaning {
	/** Writes the cosine of sentence `a` with each from `from` on to `into`; 0 where one has none. */
	cosines(a: number, from: number, into: Float64Array): void;
	has(sentence: number): boolean;
}

/** Yields every few milliseconds. */
export function* meaningOf(
	sentences: readonly Sentence[],
	terms: readonly (readonly Term[])[],
	rarity: (term: string) => number,
	vectors: WordVectors | undefined,
): Generator<void, Meaning> {
	const size = vectors?.dimensions ?? 0;
	const all = new Float64Array(sentences.length * size);
	const known = new Uint8Array(sentences.length);
	if (vectors) {
		const single: Float64Array[] = [];
		for (const [at, { language }] of sentences.entries()) {
			single.push(
				primaryLanguage(language) === vectors.language
					? sumOf(terms[at] ?? [], rarity, vectors)
					: new Float64Array(size),
			);
			if (at % BATCH === 0) yield;
		}
		for (const [at, own] of single.entries()) {
			const { source } = sentences[at]!;
			const vector = own.slice();
			for (const [step, share] of [
				[-1, BEFORE],
				[1, AFTER],
			] as const) {
				const other = sentences[at + step]?.source === source ? single[at + step] : undefined;
				if (other) for (let i = 0; i < size; i++) vector[i]! += share * other[i]!;
			}
			if (normalised(vector)) known[at] = 1;
			all.set(vector, at * size);
			if (at % BATCH === 0) yield;
		}
		centre(all, known, size);
	}

	return {
		has: (sentence) => known[sentence] === 1,
		cosines(a, from, into) {
			const mine = all.subarray(a * size, (a + 1) * size);
			for (let b = from; b < known.length; b++) {
				let sum = 0;
				const start = b * size;
				for (let i = 0; i < size; i++) sum += mine[i]! * all[start + i]!;
				into[b] = sum;
			}
		},
	};
}

function sumOf(
	terms: readonly Term[],
	rarity: (term: string) => number,
	{ rows, dimensions, values }: WordVectors,
): Float64Array {
	const sum = new Float64Array(dimensions);
	for (const { word, term } of terms) {
		const row = rows.get(word);
		if (row === undefined) continue;
		const share = rarity(term) / (1 + HALF_AT_RANK / (row + 3));
		for (let i = 0; i < dimensions; i++) sum[i]! += share * values[row * dimensions + i]!;
	}
	return sum;
}

/** Takes the mean of all known vectors off each, and makes each of length 1 again. */
function centre(all: Float64Array, known: Uint8Array, size: number): void {
	const mean = new Float64Array(size);
	const count = known.reduce((sum, one) => sum + one, 0);
	for (const [at, one] of known.entries()) {
		if (one) for (let i = 0; i < size; i++) mean[i]! += all[at * size + i]! / count;
	}
	for (const [at, one] of known.entries()) {
		if (!one) continue;
		const vector = all.subarray(at * size, (at + 1) * size);
		for (let i = 0; i < size; i++) vector[i]! -= mean[i]!;
		if (!normalised(vector)) known[at] = 0;
	}
}

/** To length 1; false if there is none. */
function normalised(vector: Float64Array): boolean {
	const length = Math.sqrt(vector.reduce((sum, one) => sum + one * one, 0));
	if (length < 1e-9) {
		vector.fill(0);
		return false;
	}
	for (let i = 0; i < vector.length; i++) vector[i]! /= length;
	return true;
}
