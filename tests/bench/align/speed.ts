/** How long it takes to compare few and many articles. */
import { syntheticArticles } from './synthetic.ts';
import { finished } from './quality.ts';
import type { Source } from '#lib/core/compare/match.ts';
import type { WordVectors } from '#lib/core/compare/align/word-vectors.ts';

export interface Timing {
	readonly articles: number;
	readonly words: number;
	readonly sentences: number;
	/** Milliseconds from the articles to the suggestions; the best of three goes, but for 300. */
	readonly time: number;
	/** Milliseconds of the processor in it: less than the time where the machine is shared. */
	readonly cpu: number;
	readonly target: number;
	/** Milliseconds between two reports of progress, at most: how long a cancel may wait. */
	readonly longestStep: number;
	readonly reports: number;
}

const TARGETS = [
	{ articles: 5, target: 500, goes: 3 },
	{ articles: 50, target: 5000, goes: 3 },
	{ articles: 300, target: 60_000, goes: 1 },
];

export function* timings(vectors: WordVectors): Generator<Timing, void> {
	for (const { articles, target, goes } of TARGETS) {
		const sources = syntheticArticles(articles, vectors);
		const words = sources.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
		const all = Array.from({ length: goes }, () => timed(sources, vectors));
		const best = all.reduce((a, b) => (a.time < b.time ? a : b));
		yield { articles, words, target, ...best };
	}
}

function timed(
	sources: readonly Source[],
	vectors: WordVectors,
): Pick<Timing, 'sentences' | 'time' | 'cpu' | 'longestStep' | 'reports'> {
	const start = performance.now();
	const processor = process.cpuUsage();
	let last = start;
	let longestStep = 0;
	let reports = 0;
	const alignment = finished(sources, vectors, () => {
		const now = performance.now();
		longestStep = Math.max(longestStep, now - last);
		last = now;
		reports++;
	});
	alignment.suggestions();
	const time = performance.now() - start;
	const { user, system } = process.cpuUsage(processor);
	const sentences = alignment.sentences.length;
	return { sentences, time, cpu: (user + system) / 1000, longestStep, reports };
}
