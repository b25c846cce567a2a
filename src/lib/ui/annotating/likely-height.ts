/** How high a card is, as far as that can be told before it is drawn. */
import type { Annotation } from '#lib/core/model/annotation.ts';

/** px: its words in two lines, and the gap below it. */
const CARD = 68;
const LINE = 19;
/** Letters of a note that fill a line. */
const LETTERS = 38;

/** px, of one that is closed */
export function likelyHeight(annotation?: Annotation): number {
	if (!annotation) return CARD;
	const { codes, note } = annotation;
	const noted = note ? 4 + LINE * (note.length > LETTERS ? 2 : 1) : 0;
	return CARD + (codes.length ? LINE : 0) + noted;
}
