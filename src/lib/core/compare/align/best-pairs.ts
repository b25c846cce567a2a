/** Keeps the best of very many pairs without keeping all. */
/** Two sentences of different articles, by their place in `Alignment.sentences`; `a < b`. */
export interface ScoredPair {
	readonly a: number;
	readonly b: number;
	readonly score: number;
}

export class BestPairs {
	readonly #room: number;
	#pairs: ScoredPair[] = [];
	/** What a pair has to be above by now. */
	#bar: number;

	constructor(room: number, floor: number) {
		this.#room = room;
		this.#bar = floor;
	}

	offer(a: number, b: number, score: number): void {
		if (score < this.#bar) return;
		this.#pairs.push({ a, b, score });
		if (this.#pairs.length < 2 * this.#room) return;
		this.#pairs = this.inOrder();
		this.#bar = this.#pairs.at(-1)?.score ?? this.#bar;
	}

	/** Best first. */
	inOrder(): ScoredPair[] {
		return this.#pairs.sort(byScore).slice(0, this.#room);
	}
}

export function byScore(x: ScoredPair, y: ScoredPair): number {
	return y.score - x.score || x.a - y.a || x.b - y.b;
}
