/** Passages of several outlets that speak of the same claim, under one name. */
export interface Claim {
	readonly type: 'claim';
	readonly id: string;
	readonly title: string;
	/** `Story.id`, where it was made; a claim also shows wherever one of its passages does. */
	readonly story?: string;
	/** Claims are listed by rank, those without one last, by title. */
	readonly rank?: number;
	/** `Annotation.id`s */
	readonly annotations: readonly string[];
	/** `Article.id`s that a person has read and found silent on it. */
	readonly notCovered: readonly string[];
}
