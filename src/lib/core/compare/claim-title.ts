/** A name for a claim that nobody has named yet. */

/** Characters. */
const LONGEST = 60;

/** The beginning of the shortest passage, cut between words. */
export function claimTitle(passages: readonly string[]): string {
	const inOneLine = passages.map((words) => words.replace(/\s+/g, ' ').trim());
	const shortest = inOneLine.reduce((a, b) => (b.length < a.length ? b : a), inOneLine[0] ?? '');
	const characters = [...shortest];
	if (characters.length <= LONGEST) return shortest;
	const start = characters.slice(0, LONGEST - 1).join('');
	const space = start.lastIndexOf(' ');
	return `${(space > 0 ? start.slice(0, space) : start).replace(/[\s,;:.–—-]+$/, '')}…`;
}
