/** Finds passages of different articles that speak of the same thing. */
import type { Passage } from '../../model/passage.ts';
import type { Match, Source, Suggestion } from '../match.ts';
import type { Alignment, MatchOptions, ScoredPair } from './alignment.ts';
import { sentencesOf, type Sentence } from './sentence.ts';
import type { WordVectors } from './word-vectors.ts';
import { words } from '../../text/segment.ts';
import { stemmer } from 'stemmer';

export interface AlignOptions {
	/** Names that stand for one thing. */
	readonly aliases?: readonly (readonly string[])[];
	readonly vectors?: WordVectors;
}

const FLOOR = 2;

/** Yields the share done, from 0 to 1. */
export function* align(
	sources: readonly Source[],
	_options: AlignOptions = {},
): Generator<number, Alignment> {
	const sentences: Sentence[] = [];
	const docs: string[][] = [];
	for (const sentence of sentencesOf(sources)) {
		sentences.push(sentence);
		docs.push(
			words(sentence.text, sentence.language, { start: 0, end: sentence.text.length }).map(
				({ start, end }) => stemmer(sentence.text.slice(start, end).toLowerCase()),
			),
		);
		if (sentences.length % 100 === 0) yield 0.3;
	}
	const df = new Map<string, number>();
	for (const doc of docs) for (const t of new Set(doc)) df.set(t, (df.get(t) ?? 0) + 1);
	const n = docs.length;
	const idf = (t: string) => Math.log(1 + (n - (df.get(t) ?? 0) + 0.5) / ((df.get(t) ?? 0) + 0.5));
	const mean = docs.reduce((sum, d) => sum + d.length, 0) / Math.max(1, n);
	const counts = docs.map((doc) => {
		const c = new Map<string, number>();
		for (const t of doc) c.set(t, (c.get(t) ?? 0) + 1);
		return c;
	});
	const bm25 = (a: number, b: number) => {
		let sum = 0;
		for (const t of counts[a]!.keys()) {
			const tf = counts[b]!.get(t);
			if (tf) {
				const k = 1.2 * (0.25 + (0.75 * docs[b]!.length) / mean);
				sum += (idf(t) * tf * 2.2) / (tf + k);
			}
		}
		return sum;
	};
	const pairs: ScoredPair[] = [];
	for (let a = 0; a < n; a++) {
		for (let b = a + 1; b < n; b++) {
			if (sentences[a]!.source === sentences[b]!.source) continue;
			pairs.push({ a, b, score: (bm25(a, b) + bm25(b, a)) / 2 });
		}
		if (a % 20 === 0) yield 0.3 + (0.7 * a) / n;
	}
	const average = pairs.reduce((sum, p) => sum + p.score, 0) / Math.max(1, pairs.length);
	const deviation =
		Math.sqrt(
			pairs.reduce((sum, p) => sum + (p.score - average) ** 2, 0) / Math.max(1, pairs.length),
		) || 1;
	const scored = pairs
		.map((p) => ({ ...p, score: (p.score - average) / deviation }))
		.sort((x, y) => y.score - x.score);
	const passageOf = ({ article, start, end }: Sentence): Passage => ({ article, start, end });
	const shared = (a: number, b: number): string[] =>
		[...counts[a]!.keys()]
			.filter((t) => counts[b]!.has(t))
			.sort((x, y) => idf(y) - idf(x))
			.slice(0, 5)
			.map((t) => {
				const s = sentences[b]!;
				const at = docs[b]!.indexOf(t);
				const span = words(s.text, s.language, { start: 0, end: s.text.length })[at]!;
				return s.text.slice(span.start, span.end);
			});
	return {
		sentences,
		withoutVectors: [],
		matches(passage: Passage, { perArticle = 3, all = false }: MatchOptions = {}) {
			const here = (at: number): boolean => {
				const s = sentences[at]!;
				return s.article === passage.article && s.start < passage.end && passage.start < s.end;
			};
			const found = new Map<string, Match[]>();
			for (const { a, b, score } of scored) {
				if (!all && score < FLOOR) break;
				const [mine, other] = here(a) ? [a, b] : here(b) ? [b, a] : [-1, -1];
				if (mine < 0) continue;
				const s = sentences[other]!;
				const list = found.get(s.article) ?? [];
				if (list.length >= perArticle || list.some((m) => m.passage.start === s.start)) continue;
				list.push({ passage: passageOf(s), score, shared: shared(mine, other) });
				found.set(s.article, list);
			}
			return found;
		},
		suggestions(limit = 200) {
			const used = new Set<string>();
			const list: Suggestion[] = [];
			for (const { a, b, score } of scored) {
				if (score < FLOOR || list.length >= limit) break;
				const keys = [`${a}>${sentences[b]!.source}`, `${b}>${sentences[a]!.source}`];
				if (keys.some((key) => used.has(key))) continue;
				for (const key of keys) used.add(key);
				list.push({
					a: passageOf(sentences[a]!),
					b: passageOf(sentences[b]!),
					score,
					shared: shared(a, b),
				});
			}
			return list;
		},
		pairs: () => scored,
	};
}
