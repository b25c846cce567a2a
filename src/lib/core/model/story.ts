/** A comparison: several articles about one event, in the order of their columns. */
export interface Story {
	readonly type: 'story';
	readonly id: string;
	readonly title: string;
	/** `Article.id`s */
	readonly articles: readonly string[];
	/** Names that stand for one thing ("Cartel of the Suns", "Cartel de los Soles"), for the matcher. */
	readonly aliases?: readonly (readonly string[])[];
	/** `suggestionKey`s of the suggested links that a person has looked at and turned down. */
	readonly dismissed?: readonly string[];
	/** A note on the story as a whole, in Markdown; left out if empty. */
	readonly note?: string;
	/** Came with the program; left out of exports of other stories. */
	readonly example?: true;
	/** ISO 8601 time at which it went into the bin. */
	readonly deleted?: string;
}
