/** How tags look in pictures: a colour, and a pattern as their underlines have, so that colour is not needed. */

/** A tag as pictures show it. */
export interface FigureTag {
	readonly id: string;
	readonly label: string;
	/** `#rrggbb`, of the person's own tags. */
	readonly colour?: string;
}

export interface Fill {
	/** The stroke of the tag in the light theme; the grey of text where it has no colour. */
	readonly colour: string;
	/** A path on 8 by 8, drawn as a line over the colour; empty for a solid fill. */
	readonly sign: string;
	/** Of that line. */
	readonly width: number;
}

const OWN_COLOUR = '#575b62';

/** Dotted, solid and dashed, as in the text. */
const BUILT_IN = new Map<string, Fill>([
	['framing', { colour: '#985c09', sign: 'M2 2h.01M6 6h.01', width: 2.6 }],
	['evidence', { colour: '#006662', sign: '', width: 0 }],
	['caveat', { colour: '#6519a3', sign: 'M-2 2l4-4M0 8l8-8M6 10l4-4', width: 1.8 }],
]);
const OWN_SIGNS = ['', 'M0 4h8', 'M4 0v8', 'M0 0l8 8M0 8l8-8', 'M0 4h8M4 0v8', 'M3 3h2v2h-2z'];

/** One for each tag, in their order. The patterns of the person's own tags begin again after six. */
export function fillsOf(tags: readonly FigureTag[]): Fill[] {
	let own = 0;
	return tags.map(({ id, colour = OWN_COLOUR }) => {
		const fill = BUILT_IN.get(id);
		if (fill) return fill;
		const sign = OWN_SIGNS[own++ % OWN_SIGNS.length]!;
		return { colour, sign, width: 1.6 };
	});
}
