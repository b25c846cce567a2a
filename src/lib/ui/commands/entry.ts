/** Something that can be done, as the palette lists it. */
export interface Entry {
	/** Stays the same from visit to visit: what was done lately is remembered by it. */
	readonly id: string;
	readonly name: string;
	/** What it belongs to, in words. */
	readonly group: string;
	/** As a person reads them, `Ctrl+Z`. */
	readonly keys?: readonly string[];
	/** Further words to find it by. */
	readonly words?: string;
	/** Why it can't be done now, as a sentence. */
	readonly reason?: string | undefined;
	readonly run: () => unknown;
}
