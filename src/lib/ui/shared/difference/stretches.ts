/** What of a difference is shown at once: what changed, with a paragraph around it. */
import type { DifferenceRow } from '#lib/core/compare/text-difference.ts';
import type { Span } from '#lib/core/text/span.ts';

/** Rows by index, end exclusive. */
export interface Stretch extends Span {
	/** Nothing changed in it: one line says how long it is, until somebody asks for it. */
	readonly folded: boolean;
}

/** Paragraphs before and after a change that are shown with it. */
const AROUND = 1;
/** Fewer than these are not worth folding. */
const FEWEST = 2;

/** Every row is in exactly one stretch. @param opened the first rows of those that were asked for */
export function stretchesOf(
	rows: readonly Pick<DifferenceRow, 'kind'>[],
	opened: ReadonlySet<number>,
): Stretch[] {
	const stretches: Stretch[] = [];
	let shownFrom = 0;
	for (let start = 0; start < rows.length; start++) {
		if (rows[start]!.kind !== 'same') continue;
		let end = start;
		while (rows[end]?.kind === 'same') end++;
		const fold = {
			start: start === 0 ? 0 : start + AROUND,
			end: end === rows.length ? end : end - AROUND,
		};
		if (fold.end - fold.start >= FEWEST && !opened.has(fold.start)) {
			if (fold.start > shownFrom) {
				stretches.push({ start: shownFrom, end: fold.start, folded: false });
			}
			stretches.push({ ...fold, folded: true });
			shownFrom = fold.end;
		}
		start = end;
	}
	if (shownFrom < rows.length) {
		stretches.push({ start: shownFrom, end: rows.length, folded: false });
	}
	return stretches;
}
