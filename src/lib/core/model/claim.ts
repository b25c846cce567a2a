/** Passages of several outlets that speak of the same claim, under one name. */
export interface Claim {
	readonly type: 'claim';
	readonly id: string;
	readonly title: string;
	/** `Annotation.id`s */
	readonly annotations: readonly string[];
	/** `Article.id`s that a person has read and found silent on it. */
	readonly notCovered: readonly string[];
}
