/**
 * An article: immutable, canonical text and what is known about it.
 * Every position in the program is a UTF-16 index into `text`, end exclusive.
 */
export type BlockType = 'heading' | 'paragraph' | 'quote' | 'item' | 'caption';

/**
 * A run of the text that is shown as one block. Blocks are in order, do not overlap, are never
 * empty, and leave out only the line breaks and blank space between them.
 */
export interface Block {
	readonly type: BlockType;
	/** Headings only: 1 (the headline) to 6. */
	readonly level?: number;
	readonly start: number;
	readonly end: number;
	/** Plainly not part of the story ("Subscribe now"): shown apart, left out of shares. */
	readonly boilerplate?: true;
}

export interface Article {
	readonly type: 'article';
	readonly id: string;
	readonly title: string;
	readonly outlet: string;
	readonly author?: string;
	/** ISO 8601 date, `2025-10-04`, or as much of it as is known. */
	readonly published?: string;
	readonly url?: string;
	/** BCP 47, `en`, `es`, `zh-Hant`. */
	readonly language: string;
	/** The genre in the words of whoever filed it: `report`, `essay`, … */
	readonly kind?: string;
	/** Line ends are `\n`; otherwise kept as it came. Empty if a file left the text out. */
	readonly text: string;
	readonly blocks: readonly Block[];
	/** `sha256-` and the hex digest of the text in UTF-8. */
	readonly hash: string;
	/** A note on the article as a whole, in Markdown; left out if empty. */
	readonly note?: string;
	/** ISO 8601 time at which it went into the bin. */
	readonly deleted?: string;
}
