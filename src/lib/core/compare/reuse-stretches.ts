/** The parts of articles that can hold shared text, found by hashing runs of a few words. */
import type { NumberedWords } from './reuse-words.ts';

/** Words `from`–`to` of one article. */
export interface Stretch {
	/** Its place in the list of articles. */
	readonly article: number;
	readonly from: number;
	readonly to: number;
}

const SEVERAL = -1;

/**
 * Those where every `least` words in a row also stand in another article. Nearly all of a text is
 * none, which is what makes looking for the longest runs in them fast.
 */
export function sharedStretches(articles: readonly NumberedWords[], least: number): Stretch[] {
	const runs = runsOf(articles, least);
	const owners = new Map<number, number>();
	for (const [article, list] of runs.entries()) {
		for (const run of list) {
			const owner = owners.get(run);
			if (owner !== article) owners.set(run, owner === undefined ? article : SEVERAL);
		}
	}
	const stretches: Stretch[] = [];
	for (const [article, list] of runs.entries()) {
		let from = -1;
		for (let at = 0; at <= list.length; at++) {
			const isShared = at < list.length && owners.get(list[at]!) === SEVERAL;
			if (isShared && from < 0) from = at;
			if (isShared || from < 0) continue;
			stretches.push({ article, from, to: at + least - 1 });
			from = -1;
		}
	}
	return stretches;
}

/**
 * For every place in every article, a number that stands for the `least` words from there on: the
 * same number for the same words, and only for them. Made by doubling (Karp, Miller & Rosenberg 1972).
 */
function runsOf(articles: readonly NumberedWords[], least: number): (readonly number[])[] {
	let runs = articles.map(({ numbers }) => numbers);
	for (let width = 1; width < least;) {
		const step = Math.min(width, least - width);
		runs = paired(runs, step);
		width += step;
	}
	return runs;
}

/** Numbers for the pairs of numbers that stand `step` apart. */
function paired(lists: readonly (readonly number[])[], step: number): number[][] {
	const known = new Map<number, Map<number, number>>();
	let count = 0;
	return lists.map((list) => {
		const pairs: number[] = [];
		for (let at = 0; at + step < list.length; at++) {
			const [first, second] = [list[at]!, list[at + step]!];
			const seconds = known.get(first) ?? new Map<number, number>();
			known.set(first, seconds);
			const number = seconds.get(second) ?? count++;
			seconds.set(second, number);
			pairs.push(number);
		}
		return pairs;
	});
}
