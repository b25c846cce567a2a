/** A comparison: several articles about one event, in the order of their columns. */
export interface Story {
	readonly type: 'story';
	readonly id: string;
	readonly title: string;
	/** `Article.id`s */
	readonly articles: readonly string[];
	/** Came with the program; left out of exports of other stories. */
	readonly example?: true;
	/** ISO 8601 time at which it went into the bin. */
	readonly deleted?: string;
}
