/** All visits, round after round, so that whatever the machine does meanwhile falls on all alike. */
import { visit } from './visit.js';

/** A kind that takes longer to open is seen once; nothing is learned by waiting for it again. */
const SLOW = 4000;

/**
 * What was measured: for each cell and kind, the figures of each round.
 */
export class Measured {
	/** @type {Map<string, import('./visit.js').Figures[]>} */
	#rounds = new Map();

	/**
	 * @param {string} cell
	 * @param {string} kind
	 */
	roundsOf(cell, kind) {
		const key = `${cell} ${kind}`;
		const rounds = this.#rounds.get(key) ?? [];
		this.#rounds.set(key, rounds);
		return rounds;
	}

	/**
	 * The median of a figure over all rounds; undefined if it was given up or never taken.
	 * @param {string} cell
	 * @param {string} kind
	 * @param {string} figure
	 */
	of(cell, kind, figure) {
		return median(this.roundsOf(cell, kind).map((round) => round[figure]));
	}

	/**
	 * How many times as much it is, each round by itself where both were measured in it.
	 * @param {string} figure
	 * @param {[cell: string, kind: string]} one
	 * @param {[cell: string, kind: string]} other
	 */
	ratio(figure, one, other) {
		const others = this.roundsOf(...other);
		const ratios = this.roundsOf(...one).map((round, i) => {
			const [value, beside] = [round[figure], others[i]?.[figure]];
			return value === undefined || beside === undefined ? undefined : value / beside;
		});
		return median(ratios) ?? (this.of(...one, figure) ?? NaN) / (this.of(...other, figure) ?? NaN);
	}
}

/**
 * @param {Omit<import('./visit.js').Means, 'checks'>} means
 * @param {number} rounds
 * @param {readonly { name: string, cell: import('./visit.js').Cell, kinds: readonly string[] }[]} plan
 */
export async function measureAll(means, rounds, plan) {
	const measured = new Measured();
	for (let round = 0; round < rounds; round++) {
		for (const { name, cell, kinds } of plan) {
			// nobody is always the first
			const order = kinds.map((_, i) => kinds[(i + round) % kinds.length] ?? '');
			for (const kind of order) {
				const before = measured.roundsOf(name, kind);
				const [first] = before;
				if (first && !((first['open'] ?? Infinity) < SLOW)) continue;
				before.push(
					await visit({ ...means, checks: round === 0 }, kind, cell).catch((error) => {
						console.error(`${name}, ${kind}: ${error}`);
						return {};
					}),
				);
			}
			console.error(`round ${round + 1} of ${rounds}: ${name}`);
		}
	}
	return measured;
}

/** @param {(number | undefined)[]} values */
function median(values) {
	const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
	if (!sorted.length) return undefined;
	const middle = sorted.length >> 1;
	const [low = NaN, high = NaN] = [sorted[middle - 1], sorted[middle]];
	return sorted.length % 2 ? high : (low + high) / 2;
}
