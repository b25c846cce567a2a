/** A typed relation between two or more passages of different articles. */
export const RELATIONS = ['same-claim', 'same-quote', 'contradicts', 'context'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface Link {
	readonly type: 'link';
	readonly id: string;
	readonly relation: Relation;
	/** `Annotation.id`s */
	readonly annotations: readonly string[];
	readonly note?: string;
	readonly created: string;
}
