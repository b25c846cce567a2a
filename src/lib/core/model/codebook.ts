/** The tags that a passage can carry, and the finer codes under each. */
export interface Code {
	/** `<tag id>/<name>` */
	readonly id: string;
	readonly label: string;
	readonly definition: string;
}

export interface Tag {
	readonly type: 'tag';
	readonly id: string;
	readonly label: string;
	readonly definition: string;
	readonly codes: readonly Code[];
}

/** The ids of the three tags that are always there; they are stored and exported, so they never change. */
export const BUILT_IN_TAGS = ['framing', 'evidence', 'caveat'] as const;
export type BuiltInTag = (typeof BUILT_IN_TAGS)[number];
