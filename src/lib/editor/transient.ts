/**
 * Marks that pass (the preview of a snap, a hint, a passage of another article that fits) drawn by the
 * CSS Custom Highlight API: they cost no element and no layout. The registry is the page's: each
 * name holds a set, and we only ever touch our own ranges in it.
 */
export type TransientName =
	| 'crossread-live'
	| 'crossread-hint'
	| 'crossread-match'
	| 'crossread-found'
	| 'crossread-spoken'
	| 'crossread-spoken-word';

export class TransientMarks {
	readonly #ranges = new Map<TransientName, AbstractRange>();

	/** @param range nothing takes the mark away */
	show(name: TransientName, range?: AbstractRange): void {
		// An engine without the registry goes without the preview.
		if (typeof Highlight === 'undefined' || !CSS.highlights) return;
		const registered = CSS.highlights.get(name) ?? new Highlight();
		const old = this.#ranges.get(name);
		if (old) registered.delete(old);
		this.#ranges.delete(name);
		if (range) this.#ranges.set(name, range);
		if (range) registered.add(range);
		CSS.highlights.set(name, registered);
	}

	clear(): void {
		for (const name of this.#ranges.keys()) this.show(name);
	}
}
