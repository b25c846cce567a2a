/** The words of a passage as a quotation. */

const OWN = /^["“”„‟«»‹›「」『』]|["“”„‟«»‹›「」『』]$/;

/** Between quotation marks, unless the passage brings its own; on one line. */
export function inQuotes(words: string): string {
	const line = words.replaceAll('\n', ' ').trim();
	return OWN.test(line) ? line : `“${line}”`;
}
