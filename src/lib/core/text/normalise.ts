/**
 * The little that is done to a text before it becomes canonical, and how single words are folded
 * for comparing. Stored text is otherwise kept as it came.
 */

/** Line ends become `\n`, and a byte order mark at the start goes. */
export function normaliseLineEnds(text: string): string {
	return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

/** One word as it is compared with others: case, quotes, hyphens and invisible characters aside. */
export function foldToken(word: string): string {
	return word
		.normalize('NFKC')
		.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
		.replace(/[\u2018\u2019\u02bc]/g, "'")
		.replace(/[\u2010\u2011\u2212]/g, '-')
		.toLowerCase();
}
