/** Highlights that are not in one piece: they count once, and all their text is marked. */
import type { Highlight, Placed } from '../anchor/placed.ts';
import type { Span } from '../text/span.ts';

/** The first place, and the others. */
export interface Spread extends Span {
	readonly further?: readonly Span[];
}

/** What stands between two passages of one highlight where it is quoted. */
export const GAP = ' […] ';

/** All places, the first one first. */
export function spansOf({ start, end, further }: Spread): readonly Span[] {
	return further ? [{ start, end }, ...further] : [{ start, end }];
}

/** The words of all places as one quotation. */
export function quotation(text: string, spread: Spread): string {
	return spansOf(spread)
		.map(({ start, end }) => text.slice(start, end))
		.join(GAP);
}

/** Each highlight once, with all its places. */
export function spread({ highlights, parts }: Placed): readonly (Highlight & Spread)[] {
	if (parts.length === 0) return highlights;
	const further = new Map<string, Span[]>();
	for (const { id, start, end } of parts) {
		further.set(id, [...(further.get(id) ?? []), { start, end }]);
	}
	return highlights.map((one) => {
		const others = further.get(one.id);
		return others ? { ...one, further: others } : one;
	});
}
