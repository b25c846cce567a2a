/**
 * Marks that pass (the preview of a snap, a hint) drawn by the CSS Custom Highlight API: they cost no
 * element and no layout. The registry is the page's: each name holds a set, and we only ever
 * touch our own range in it.
 */
export type TransientName = 'crossread-live' | 'crossread-hint';

export class TransientMark {
	readonly #name: TransientName;
	#range: AbstractRange | undefined;

	constructor(name: TransientName) {
		this.#name = name;
	}

	show(range: AbstractRange | undefined): void {
		// An engine without the registry goes without the preview.
		if (typeof Highlight === 'undefined' || !CSS.highlights) return;
		const registered = CSS.highlights.get(this.#name) ?? new Highlight();
		if (this.#range) registered.delete(this.#range);
		if (range) registered.add(range);
		CSS.highlights.set(this.#name, registered);
		this.#range = range;
	}

	clear(): void {
		this.show(undefined);
	}
}
