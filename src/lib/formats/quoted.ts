/** A text short enough to be quoted in a sentence: at most 40 code points, on one line. */
export function quoted(text: string): string {
	const start = [...text.slice(0, 82)];
	const short = start.length > 40 ? start.slice(0, 39).join('') + '…' : start.join('');
	return short.replace(/\s+/g, ' ');
}
