/**
 * Which of the database's numbered writes this tab knows. Its own writes and the hints of other tabs
 * come in any order; only what has come without a gap counts as known.
 */
export class Sequence {
	#known = 0;
	readonly #ahead = new Set<number>();

	/** Every write up to this number is known. */
	get known(): number {
		return this.#known;
	}

	/** Nothing is known that comes after a gap. */
	get isComplete(): boolean {
		return this.#ahead.size === 0;
	}

	/** Everything was read anew, at this number. */
	reset(seq: number): void {
		this.#known = seq;
		for (const number of this.#ahead) if (number <= seq) this.#ahead.delete(number);
		this.#advance();
	}

	has(seq: number): boolean {
		return seq <= this.#known || this.#ahead.has(seq);
	}

	add(seq: number): void {
		if (seq > this.#known) this.#ahead.add(seq);
		this.#advance();
	}

	#advance(): void {
		while (this.#ahead.delete(this.#known + 1)) this.#known += 1;
	}
}
