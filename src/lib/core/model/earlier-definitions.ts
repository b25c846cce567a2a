/** What a tag or a code was defined as before, from whichever side that is known. */
import type { EarlierDefinition } from './codebook.ts';

/** Each one once, the oldest first. */
export function inOrder(definitions: readonly EarlierDefinition[]): EarlierDefinition[] {
	const named = new Map(
		definitions.map((one) => [JSON.stringify([one.until, one.label, one.definition]), one]),
	);
	return [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
