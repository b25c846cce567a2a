/** Everything a report says in its own words. They come from the messages, which only ui knows. */

export interface ReportWords {
	/** BCP 47, of these words. */
	readonly language: string;
	/** An ISO 8601 date or as much of one as is known, in words. */
	date(iso: string): string;
	number(value: number): string;
	languageName(code: string): string;

	preparedBy(name: string): string;
	extent(sources: number, highlights: number): string;
	readonly untitled: string;

	readonly sources: string;
	readonly noSources: string;
	readonly outlet: string;
	readonly article: string;
	readonly published: string;
	readonly kind: string;
	readonly languageColumn: string;
	readonly words: string;
	readonly unknown: string;

	readonly claims: string;
	readonly claimsHint: string;
	readonly noClaims: string;
	readonly claim: string;
	/** `part` of `parts` tables of claims, if one is too wide for a page. */
	claimsCaption(part: number, parts: number): string;
	/** How long the passages are together, and how far into the text the first one stands. */
	place(words: number, position: number): string;
	readonly notCovered: string;
	readonly unmatched: string;

	readonly quotes: string;
	readonly noQuotes: string;
	readonly note: string;
	by(coder: string): string;
	at(position: number): string;
	/** In quotation marks of the words' language, others than those that stand in the text. */
	quoted(text: string): string;

	readonly figures: string;
	readonly figuresCaption: string;
	readonly figuresHint: string;
	readonly places: string;
	readonly placesHint: string;
	/** Where the highlights of a tag begin, from 0 to 1 of the article. */
	placesOf(tag: string, starts: readonly number[]): string;
	readonly allTags: string;
	readonly total: string;
	/** A count and what it is per 1,000 words. */
	countAndRate(count: number, rate: number): string;

	readonly codebook: string;
	readonly noCodebook: string;

	readonly texts: string;
	readonly textsHint: string;
	readonly noText: string;

	readonly method: string;
	/** One sentence each. */
	made(date: string, generator: string): string;
	marked(highlights: number, sources: number, coders: readonly string[]): string;
	lost(passages: number): string;
	readonly methodLines: readonly string[];
	readonly limits: string;
	readonly limitLines: readonly string[];
}
