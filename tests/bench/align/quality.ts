/** Our matcher and the plainer ones, on articles whose pairs are known. */
import { align } from '#lib/core/compare/align/align.ts';
import type { Alignment } from '#lib/core/compare/align/alignment.ts';
import type { ScoredPair } from '#lib/core/compare/align/best-pairs.ts';
import type { Sentence } from '#lib/core/compare/align/sentence.ts';
import type { WordVectors } from '#lib/core/compare/align/word-vectors.ts';
import type { Source } from '#lib/core/compare/match.ts';
import { baselines } from './baselines.ts';
import { figuresOf, type Figures } from './figures.ts';
import { resolved, type GoldPair } from './gold.ts';

export const OURS = 'Crossread';

export interface Collection {
	readonly name: string;
	readonly sources: readonly Source[];
	readonly pairs: readonly GoldPair[];
	/** Which pairs are ranked at all. */
	readonly ranked?: (a: Sentence, b: Sentence) => boolean;
}

/** By matcher, the plainest first. */
export function qualityOf(
	{ sources, pairs, ranked = () => true }: Collection,
	vectors: WordVectors | undefined,
): Map<string, Figures> {
	const alignment = finished(sources, vectors);
	const gold = resolved(pairs, sources, alignment.sentences);
	const { sentences } = alignment;
	const measured = (all: readonly ScoredPair[]): Figures =>
		figuresOf(
			all.filter(({ a, b }) => ranked(sentences[a]!, sentences[b]!)),
			gold,
		);
	const figures = new Map<string, Figures>();
	for (const [name, baseline] of Object.entries(baselines)) {
		figures.set(name, measured(baseline(sentences)));
	}
	if (vectors) {
		const wordsAlone = finished(sources, undefined);
		figures.set(`${OURS}, words alone`, measured(wordsAlone.pairs()));
	}
	return figures.set(OURS, measured(alignment.pairs()));
}

export function finished(
	sources: readonly Source[],
	vectors: WordVectors | undefined,
	onshare: (share: number) => void = () => {},
): Alignment {
	const steps = align(sources, vectors ? { vectors } : {});
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done) return step.value;
		onshare(step.value);
	}
}
