/** The passages of a highlight stand apart: in a file none shares a character with another one. */
import type { Anchor } from '#lib/core/model/annotation.ts';

/** The place in the list of one, never the first, that shares a character with another. */
export function overlapping(passages: readonly Anchor[]): number | undefined {
	const inOrder = passages
		.map((passage, i) => ({ passage, i }))
		.sort((a, b) => byPlace(a.passage, b.passage) || a.i - b.i);
	let first: number | undefined;
	let last = inOrder[0];
	for (const one of inOrder.slice(1)) {
		if (last && overlap(last.passage, one.passage)) {
			first = Math.min(first ?? Infinity, Math.max(last.i, one.i));
		}
		if (!last || !overlap(last.passage, one.passage) || ends(one.passage) > ends(last.passage)) {
			last = one;
		}
	}
	return first;
}

/** The passages with those that share a character put together; the first one stays the first. */
export function apart(passages: readonly Anchor[]): readonly Anchor[] {
	if (overlapping(passages) === undefined) return passages;
	const found: Anchor[] = [];
	for (const passage of passages) {
		let whole = passage;
		let at = found.length;
		for (let i = found.length - 1; i >= 0; i--) {
			const other = found[i]!;
			if (!overlap(other, whole)) continue;
			whole = together(other, whole);
			found.splice(i, 1);
			at = i;
		}
		found.splice(at, 0, whole);
	}
	return found;
}

function overlap(a: Anchor, b: Anchor): boolean {
	return a.hash === b.hash && a.position.start < ends(b) && b.position.start < ends(a);
}

function ends({ position }: Anchor): number {
	return position.end;
}

function byPlace(a: Anchor, b: Anchor): number {
	if (a.hash !== b.hash) return a.hash < b.hash ? -1 : 1;
	return a.position.start - b.position.start || ends(a) - ends(b);
}

/** From the start of the one to the end of the other, with the words of both. */
function together(a: Anchor, b: Anchor): Anchor {
	const [first, second] = byPlace(a, b) <= 0 ? [a, b] : [b, a];
	const more = ends(second) - ends(first);
	if (more <= 0) return first;
	return {
		...first,
		quote: {
			exact: first.quote.exact + lettersOf(second).slice(-more).join(''),
			prefix: first.quote.prefix,
			suffix: second.quote.suffix,
		},
		position: { start: first.position.start, end: ends(second) },
	};
}

/** As the position counts them: in code points as long as the text is not known. */
function lettersOf({ quote: { exact }, position: { start, end } }: Anchor): string[] {
	return exact.length === end - start ? exact.split('') : [...exact];
}
