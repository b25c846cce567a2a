/** The little that is done to a text before it becomes canonical; otherwise it is kept as it came. */

/** Line ends become `\n`, and a byte order mark at the start goes. */
export function normaliseLineEnds(text: string): string {
	return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}
