/** What the matcher knows about several articles, ready to be asked. */
import type { Passage } from '../../model/passage.ts';
import type { Match, Suggestion } from '../match.ts';
import { byScore, type ScoredPair } from './best-pairs.ts';
import type { Sentence } from './sentence.ts';
import type { Scorer } from './score.ts';

/**
 * A match that scores less is not offered: of the pairs of tests/fixtures/passage-pairs.json just
 * above it one in nine is right, of those just below it (from 2.5) one in sixteen.
 */
export const FLOOR = 3;
/** What is offered without being asked for is no less sure. */
export const SUGGESTED = FLOOR;

const PER_ARTICLE = 3;
const SUGGESTIONS = 200;

export interface MatchOptions {
	/** How many passages of each other article; 3 unless told. */
	readonly perArticle?: number;
	/** Also those below the floor, for looking through an article. */
	readonly all?: boolean;
}

export interface AlignmentParts {
	readonly sentences: readonly Sentence[];
	readonly withoutVectors: readonly string[];
	readonly scorer: Scorer;
	/** Best first, above the floor. */
	readonly best: readonly ScoredPair[];
	/** The words sentence `a` shares with `b`, as they stand in `b`. */
	readonly shared: (a: number, b: number) => readonly string[];
}

export class Alignment {
	/** Ordered by article id, then by place. */
	readonly sentences: readonly Sentence[];
	/** Languages (BCP 47 primary tags) whose articles were compared by their words alone. */
	readonly withoutVectors: readonly string[];
	readonly #parts: AlignmentParts;

	constructor(parts: AlignmentParts) {
		this.sentences = parts.sentences;
		this.withoutVectors = parts.withoutVectors;
		this.#parts = parts;
	}

	/**
	 * The best passages of each other article, by its id, best first; an article without any is left
	 * out. A passage of several sentences is as near as the nearest of them.
	 */
	matches(
		passage: Passage,
		{ perArticle = PER_ARTICLE, all = false }: MatchOptions = {},
	): ReadonlyMap<string, readonly Match[]> {
		const { sentences } = this;
		const nearest = sentences.map(() => ({ a: -1, score: -Infinity }));
		const scores = new Float64Array(sentences.length);
		for (const [a, { article, start, end }] of sentences.entries()) {
			if (article !== passage.article || start >= passage.end || end <= passage.start) continue;
			this.#parts.scorer.score(a, 0, scores);
			for (const [b, score] of scores.entries()) {
				if (score > nearest[b]!.score) nearest[b] = { a, score };
			}
		}
		const found = new Map<string, Match[]>();
		const inOrder = [...nearest.entries()]
			.filter(([, { score }]) => score > -Infinity && (all || score >= FLOOR))
			.sort(([x, { score: one }], [y, { score: other }]) => other - one || x - y);
		for (const [b, { a, score }] of inOrder) {
			const { article, start, end } = sentences[b]!;
			const list = found.get(article) ?? [];
			if (list.length >= perArticle) continue;
			list.push({ passage: { article, start, end }, score, shared: this.#parts.shared(a, b) });
			found.set(article, list);
		}
		return found;
	}

	/** Best first; one sentence is offered once per pair of articles. 200 unless told. */
	suggestions(limit = SUGGESTIONS): readonly Suggestion[] {
		const offered = new Set<string>();
		const list: Suggestion[] = [];
		for (const { a, b, score } of this.#parts.best) {
			if (list.length >= limit) break;
			const [one, other] = [this.sentences[a]!, this.sentences[b]!];
			const sides = [`${a} ${other.source}`, `${b} ${one.source}`];
			if (sides.some((side) => offered.has(side))) continue;
			for (const side of sides) offered.add(side);
			list.push({
				a: placeOf(one),
				b: placeOf(other),
				score,
				shared: this.#parts.shared(a, b),
			});
		}
		return list;
	}

	/** Every pair of sentences of different articles, best first. For measuring: it is the square. */
	pairs(): readonly ScoredPair[] {
		const scores = new Float64Array(this.sentences.length);
		return this.sentences
			.flatMap((_, a) => {
				this.#parts.scorer.score(a, a + 1, scores);
				return [...scores.entries()]
					.filter(([b, score]) => b > a && score > -Infinity)
					.map(([b, score]) => ({ a, b, score }));
			})
			.sort(byScore);
	}
}

function placeOf({ article, start, end }: Sentence): Passage {
	return { article, start, end };
}
