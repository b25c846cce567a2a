/** Plainer matchers, written apart from ours: what it has to be better than. */
import { stemmer } from 'stemmer';
import { byScore, type ScoredPair } from '#lib/core/compare/align/best-pairs.ts';
import type { Sentence } from '#lib/core/compare/align/sentence.ts';
import { chance } from './chance.ts';

export type Baseline = (sentences: readonly Sentence[]) => ScoredPair[];

export const baselines: Readonly<Record<string, Baseline>> = {
	random: (sentences) => {
		const next = chance(1);
		return allPairs(sentences, next);
	},

	'TF-IDF cosine, stemmed': (sentences) => {
		const counts = sentences.map(counted);
		const idf = idfOf(counts, (df, n) => Math.log(n / df));
		const vectors = counts.map((count) => {
			const all = [...count].map(([term, tf]) => [term, tf * idf(term)] as const);
			const length = Math.hypot(...all.map(([, weight]) => weight)) || 1;
			return new Map(all.map(([term, weight]) => [term, weight / length]));
		});
		return allPairs(sentences, (a, b) => {
			let sum = 0;
			for (const [term, weight] of vectors[a]!) sum += weight * (vectors[b]!.get(term) ?? 0);
			return sum;
		});
	},

	'BM25, symmetric': (sentences) => {
		const counts = sentences.map(counted);
		const idf = idfOf(counts, (df, n) => Math.log(1 + (n - df + 0.5) / (df + 0.5)));
		const lengths = counts.map((count) => [...count.values()].reduce((a, b) => a + b, 0));
		const mean = lengths.reduce((a, b) => a + b, 0) / lengths.length;
		const oneWay = (a: number, b: number): number => {
			let sum = 0;
			for (const term of counts[a]!.keys()) {
				const tf = counts[b]!.get(term) ?? 0;
				sum += (idf(term) * tf * 2.2) / (tf + 1.2 * (0.25 + (0.75 * lengths[b]!) / mean));
			}
			return sum;
		};
		return allPairs(sentences, (a, b) => (oneWay(a, b) + oneWay(b, a)) / 2);
	},
};

function allPairs(
	sentences: readonly Sentence[],
	score: (a: number, b: number) => number,
): ScoredPair[] {
	const pairs: ScoredPair[] = [];
	for (let a = 0; a < sentences.length; a++) {
		for (let b = a + 1; b < sentences.length; b++) {
			if (sentences[a]!.source === sentences[b]!.source) continue;
			pairs.push({ a, b, score: score(a, b) });
		}
	}
	return pairs.sort(byScore);
}

function counted({ text }: Sentence): Map<string, number> {
	const counts = new Map<string, number>();
	for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
		const term = stemmer(word);
		counts.set(term, (counts.get(term) ?? 0) + 1);
	}
	return counts;
}

function idfOf(
	counts: readonly ReadonlyMap<string, number>[],
	formula: (df: number, n: number) => number,
): (term: string) => number {
	const df = new Map<string, number>();
	for (const count of counts) {
		for (const term of count.keys()) df.set(term, (df.get(term) ?? 0) + 1);
	}
	return (term) => formula(df.get(term) ?? 0, counts.length);
}
