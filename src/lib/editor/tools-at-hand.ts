/** Tools that are fetched when they are first needed; what needs them waits its turn. */
export class ToolsAtHand<T> {
	readonly #fetch: () => Promise<T>;
	readonly #remember: () => () => void;
	readonly #onmissing: (reason: Error) => void;
	#waiting: (() => void)[] = [];
	/** So many of them begin with what was the case when they were asked for. */
	#past = 0;
	#tools: T | undefined;

	/**
	 * @param fetch asked again, at the next need, where it has failed
	 * @param remember gives what brings back the case that is now
	 * @param onmissing told why they have not come, and what waited for them was let go
	 */
	constructor(
		fetch: () => Promise<T>,
		remember: () => () => void,
		onmissing: (reason: Error) => void,
	) {
		this.#fetch = fetch;
		this.#remember = remember;
		this.#onmissing = onmissing;
	}

	/** The tools, or nothing yet: then `next` is done when they have come, after what came before it. */
	orThen(next: () => void): T | undefined {
		if (this.#tools) return this.#tools;
		if (this.#waiting.push(next) === 1) void this.#bring();
		return undefined;
	}

	/** What is the case is about to change: what waits by now is done as if it had not. */
	passing(): void {
		if (this.#waiting.length === this.#past) return;
		this.#waiting.splice(this.#past, 0, this.#remember());
		this.#past = this.#waiting.length;
	}

	/** Nothing that waits is done any more. */
	forget(): void {
		this.#waiting = [];
		this.#past = 0;
	}

	async #bring(): Promise<void> {
		try {
			this.#tools = await this.#fetch();
		} catch (reason) {
			// Out of reach right now. Nobody is told of what they have not asked for, or have left by now.
			const isMissed = this.#waiting.length > 0;
			this.forget();
			if (isMissed) this.#onmissing(reason as Error);
		}
		if (this.#past) this.#waiting.splice(this.#past, 0, this.#remember());
		this.#past = 0;
		for (let act; (act = this.#waiting.shift());) {
			act();
			// What is to come of it may be drawn in the next moment.
			await undefined;
		}
	}
}
