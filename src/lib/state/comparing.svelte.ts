/** The way to everything that compares, which is loaded when it is first asked for. */
import type { Comparison, ComparisonParts } from './comparison.svelte.ts';

export class Comparing {
	/** There once it has been asked for. */
	comparison = $state.raw<Comparison>();
	readonly #parts: ComparisonParts;
	#loading: Promise<Comparison> | undefined;

	constructor(parts: ComparisonParts) {
		this.#parts = parts;
	}

	load(): Promise<Comparison> {
		this.#loading ??= import('./comparison.svelte.ts').then(
			({ Comparison }) => (this.comparison = new Comparison(this.#parts)),
		);
		return this.#loading;
	}

	/** Ends what is being worked out. */
	close(): void {
		this.comparison?.close();
	}
}
