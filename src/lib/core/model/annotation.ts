/**
 * A highlighted passage with its tag: plain JSON that says where it was made, never where it is now.
 * Selectors follow the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors).
 */

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuote {
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
}

/** https://www.w3.org/TR/annotation-model/#text-position-selector, here in UTF-16 units. */
export interface TextPosition {
	readonly start: number;
	readonly end: number;
}

/** Where a passage was when it was marked: its words, its place, and the text it was made on. */
export interface Anchor {
	readonly quote: TextQuote;
	readonly position: TextPosition;
	/** `Article.hash` of the text that `position` counts in. */
	readonly hash: string;
}

/** So many further passages a highlight may have; a file with more is refused. */
export const MOST_PARTS = 1000;

/**
 * The tag of a passage that is linked with others and stands for nothing else: it counts in no figure
 * about tags until a person gives it one.
 */
export const UNTAGGED = '';

/** What a coder says of a highlight, under its note. */
export interface Reply {
	readonly id: string;
	/** Markdown, never empty. */
	readonly text: string;
	/** The coder's name. */
	readonly creator: string;
	/** ISO 8601 times. */
	readonly created: string;
	readonly modified: string;
}

export interface Annotation {
	readonly type: 'annotation';
	/** A UUID; `urn:uuid:` is put before it in exports. */
	readonly id: string;
	/** `Article.id` */
	readonly article: string;
	readonly anchor: Anchor;
	/**
	 * Where it was marked on earlier texts, the first one first: what `anchor` was before a person
	 * confirmed or chose its place in a newer text.
	 */
	readonly earlier?: readonly Anchor[];
	/** `Article.hash` of the text of which a person said that the passage is not in it. */
	readonly unplaced?: string;
	/** `Tag.id`, or `UNTAGGED`. */
	readonly tag: string;
	/** `Code.id`s, in the order in which they were given. */
	readonly codes: readonly string[];
	/**
	 * ISO 8601 time at which its tag and codes were last given, or looked over after a definition had
	 * changed; left out while that is when it was made.
	 */
	readonly coded?: string;
	/** The further passages of a highlight that is not in one piece, in the order of the text. */
	readonly parts?: readonly Anchor[];
	/** Markdown; left out if empty. */
	readonly note?: string;
	/** What others have answered, the oldest first; left out if nobody has. */
	readonly replies?: readonly Reply[];
	/** The coder's name. */
	readonly creator: string;
	/** ISO 8601 times. */
	readonly created: string;
	readonly modified: string;
}
