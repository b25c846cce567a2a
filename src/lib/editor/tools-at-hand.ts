/** Tools that are fetched when they are first needed; what needs them waits its turn. */
export class ToolsAtHand<T> {
	readonly #fetch: () => Promise<T>;
	#waiting: (() => void)[] = [];
	#tools: T | undefined;

	/** @param fetch asked again, at the next need, where it has failed */
	constructor(fetch: () => Promise<T>) {
		this.#fetch = fetch;
	}

	/** The tools, or nothing yet: then `next` is done when they have come, after what came before it. */
	orThen(next: () => void): T | undefined {
		if (this.#tools) return this.#tools;
		if (this.#waiting.push(next) === 1) void this.#bring();
		return undefined;
	}

	/** Nothing that waits is done any more. */
	forget(): void {
		this.#waiting = [];
	}

	async #bring(): Promise<void> {
		try {
			this.#tools = await this.#fetch();
		} catch {
			// Out of reach right now: what was asked for is let go.
			this.forget();
		}
		for (const act of this.#waiting.splice(0)) act();
	}
}
