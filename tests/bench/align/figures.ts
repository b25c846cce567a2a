/** How good a ranking of pairs is. */
import type { ScoredPair } from '#lib/core/compare/align/best-pairs.ts';
import { keyOf } from './gold.ts';

export interface Figures {
	/** Average precision over all pairs. */
	readonly ap: number;
	/** Share of right ones among the twenty best. */
	readonly p20: number;
	/** Share of the sentences that have a pair, for which one is among the first three offered. */
	readonly hit3: number;
	/** Share of a sentence's pairs that are among the first five offered, averaged. */
	readonly rec5: number;
	readonly gold: number;
	readonly pairs: number;
}

/** `pairs` best first. */
export function figuresOf(pairs: readonly ScoredPair[], gold: ReadonlySet<string>): Figures {
	const isRight = ({ a, b }: ScoredPair): boolean => gold.has(keyOf(a, b));
	let right = 0;
	let sum = 0;
	for (const [at, pair] of pairs.entries()) {
		if (isRight(pair)) sum += ++right / (at + 1);
	}
	const offered = new Map<number, ScoredPair[]>();
	for (const pair of pairs) {
		for (const place of [pair.a, pair.b]) {
			const list = offered.get(place) ?? [];
			offered.set(place, list);
			list.push(pair);
		}
	}
	const asked = [...offered.values()].filter((list) => list.some(isRight));
	const mean = (of: (list: readonly ScoredPair[]) => number): number =>
		asked.reduce((total, list) => total + of(list), 0) / asked.length;
	return {
		ap: sum / gold.size,
		p20: pairs.slice(0, 20).filter(isRight).length / 20,
		hit3: mean((list) => Number(list.slice(0, 3).some(isRight))),
		rec5: mean((list) => list.slice(0, 5).filter(isRight).length / list.filter(isRight).length),
		gold: gold.size,
		pairs: pairs.length,
	};
}

export function averageOf(all: readonly Figures[]): Figures {
	const mean = (of: (one: Figures) => number): number =>
		all.reduce((sum, one) => sum + of(one), 0) / all.length;
	return {
		ap: mean(({ ap }) => ap),
		p20: mean(({ p20 }) => p20),
		hit3: mean(({ hit3 }) => hit3),
		rec5: mean(({ rec5 }) => rec5),
		gold: all.reduce((sum, { gold }) => sum + gold, 0),
		pairs: all.reduce((sum, { pairs }) => sum + pairs, 0),
	};
}
