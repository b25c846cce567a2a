/** Which of the articles that are shown are selected. What is not shown any more is not, either. */
export class Selection {
	readonly #shown: () => readonly string[];
	#marked: ReadonlySet<string> = $state.raw(new Set());
	/** From here Shift extends. */
	#anchor: string | undefined;

	/** In the order in which they are shown. */
	readonly ids = $derived.by(() => this.#shown().filter((id) => this.#marked.has(id)));
	readonly isAll = $derived.by(
		() => this.ids.length > 0 && this.ids.length === this.#shown().length,
	);

	/** @param shown the ids of all that is shown, a reactive read */
	constructor(shown: () => readonly string[]) {
		this.#shown = shown;
	}

	has(id: string): boolean {
		return this.#marked.has(id);
	}

	/** With `extend` all between it and the one that was toggled last become as that one is. */
	toggle(id: string, extend = false): void {
		const shown = this.#shown();
		const from = this.#anchor === undefined ? -1 : shown.indexOf(this.#anchor);
		const to = shown.indexOf(id);
		const marked = new Set(this.ids);
		if (extend && from >= 0 && to >= 0) {
			const wanted = marked.has(shown[from]!);
			for (const one of shown.slice(Math.min(from, to), Math.max(from, to) + 1)) {
				if (wanted) marked.add(one);
				else marked.delete(one);
			}
		} else {
			if (!marked.delete(id)) marked.add(id);
			this.#anchor = id;
		}
		this.#marked = marked;
	}

	all(): void {
		this.#marked = new Set(this.#shown());
	}

	clear(): void {
		this.#marked = new Set();
		this.#anchor = undefined;
	}
}
