/** The tags that a passage can carry, and the finer codes under each. */

/** What tags and codes both say of themselves. */
export interface Entry {
	readonly label: string;
	/** One sentence. */
	readonly definition: string;
	/** Words that it is for, and words that look alike and that it is not for. */
	readonly example?: string;
	readonly counterexample?: string;
	/** What it was defined as before, the oldest first. */
	readonly earlier?: readonly EarlierDefinition[];
	/** ISO 8601 time at which it was deleted: it is offered no more, and shown where it was given. */
	readonly deleted?: string;
}

export interface EarlierDefinition {
	readonly label: string;
	readonly definition: string;
	/** ISO 8601 time at which another one took its place. */
	readonly until: string;
}

export interface Code extends Entry {
	/** `<tag id>/<name>` as it was made; it stays the same wherever the code goes. */
	readonly id: string;
}

export interface Tag extends Entry {
	readonly type: 'tag';
	readonly id: string;
	readonly codes: readonly Code[];
	/** Own tags only: `Colour.id` of the preset pairs (palette.ts). */
	readonly colour?: string;
	/** Tags are offered by rank; those without one come first, in the order of `BUILT_IN_TAGS`. */
	readonly rank?: number;
}

/** The ids of the three tags that are always there; they are stored and exported, so they never change. */
export const BUILT_IN_TAGS = ['framing', 'evidence', 'caveat'] as const;
export type BuiltInTag = (typeof BUILT_IN_TAGS)[number];

/** So many own tags there can be beside them. */
export const MOST_OWN_TAGS = 12;
