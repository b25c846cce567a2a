/** How the columns, the cards and the keys reach an open article. */
export interface PaneHandle {
	readonly article: string;
	focus(): void;
	/** Brings a highlight into view and opens its card. */
	go(highlight: string): void;
	/** Turns a highlight back into a selection, to be set anew. */
	adjust(highlight: string): void;
}
