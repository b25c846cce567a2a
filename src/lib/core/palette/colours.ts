/**
 * The colours of tags. Each is a set of shades for the light and the dark theme, and an underline
 * pattern: tags of one pattern differ in colour for everybody, and tags that look alike to some differ
 * in pattern (tests/core/palette holds them to it). tokens.css has the built-in ones again.
 */
import { BUILT_IN_TAGS, type Tag } from '../model/codebook.ts';

/** A `text-decoration-style`, and a `border-style` too. */
export type Pattern = 'solid' | 'dotted' | 'dashed' | 'double';

/** `#rrggbb` each. */
export interface Shades {
	/** Behind the words. */
	readonly tint: string;
	/** Behind the words of the chosen highlight. */
	readonly selected: string;
	/** Of underlines, brackets, chips and figures. */
	readonly stroke: string;
}

export interface Colour {
	/** Stored as `Tag.colour`, so it never changes. Names the message `colour_<id>`. */
	readonly id: string;
	readonly pattern: Pattern;
	readonly light: Shades;
	readonly dark: Shades;
}

/** Those of the built-in tags, by the tag's id. */
export const BUILT_IN_COLOURS: readonly Colour[] = [
	{
		id: 'framing',
		pattern: 'dotted',
		light: { tint: '#f8d586', selected: '#f3b94c', stroke: '#985c09' },
		dark: { tint: '#623f06', selected: '#774f06', stroke: '#f2bf4e' },
	},
	{
		id: 'evidence',
		pattern: 'solid',
		light: { tint: '#a3ead9', selected: '#6dd3c0', stroke: '#006662' },
		dark: { tint: '#1d4d49', selected: '#1d5e59', stroke: '#57d6c3' },
	},
	{
		id: 'caveat',
		pattern: 'dashed',
		light: { tint: '#dfc7fa', selected: '#caa3f4', stroke: '#6519a3' },
		dark: { tint: '#522e79', selected: '#663c94', stroke: '#c290f5' },
	},
];

/** To choose from for own tags: what comes early is the most unlike all before it. */
export const COLOURS: readonly Colour[] = [
	{
		id: 'lime',
		pattern: 'solid',
		light: { tint: '#e0f5ba', selected: '#c2e089', stroke: '#333d00' },
		dark: { tint: '#2e3520', selected: '#3c452c', stroke: '#d1deae' },
	},
	{
		id: 'ice',
		pattern: 'dashed',
		light: { tint: '#dce9ed', selected: '#b9d3da', stroke: '#154351' },
		dark: { tint: '#003741', selected: '#004855', stroke: '#9ee3fb' },
	},
	{
		id: 'sage',
		pattern: 'double',
		light: { tint: '#c4cac0', selected: '#a9b5a1', stroke: '#175100' },
		dark: { tint: '#233710', selected: '#304819', stroke: '#8de576' },
	},
	{
		id: 'lemon',
		pattern: 'dashed',
		light: { tint: '#eff28c', selected: '#d9db2b', stroke: '#4a4e42' },
		dark: { tint: '#393900', selected: '#494900', stroke: '#cfed63' },
	},
	{
		id: 'apricot',
		pattern: 'double',
		light: { tint: '#ffc39b', selected: '#fda05c', stroke: '#665a50' },
		dark: { tint: '#4c4541', selected: '#5d5550', stroke: '#efdacc' },
	},
	{
		id: 'orchid',
		pattern: 'dotted',
		light: { tint: '#dcb1ff', selected: '#cd8efd', stroke: '#39323d' },
		dark: { tint: '#504955', selected: '#615968', stroke: '#c5a9d3' },
	},
	{
		id: 'indigo',
		pattern: 'solid',
		light: { tint: '#bcc0ec', selected: '#a1a6e6', stroke: '#3d4273' },
		dark: { tint: '#28236a', selected: '#363085', stroke: '#b4bdf5' },
	},
	{
		id: 'emerald',
		pattern: 'dotted',
		light: { tint: '#89face', selected: '#00eaaf', stroke: '#005f3b' },
		dark: { tint: '#003e2c', selected: '#00503a', stroke: '#6db990' },
	},
	{
		id: 'slate',
		pattern: 'dotted',
		light: { tint: '#d4d5e0', selected: '#babcd1', stroke: '#5f616e' },
		dark: { tint: '#444183', selected: '#54509e', stroke: '#e2e7fd' },
	},
	{
		id: 'rose',
		pattern: 'dashed',
		light: { tint: '#fbb5b0', selected: '#f5928d', stroke: '#690018' },
		dark: { tint: '#613c3a', selected: '#774a47', stroke: '#ffb3b3' },
	},
	{
		id: 'sky',
		pattern: 'double',
		light: { tint: '#b4d6e6', selected: '#8ac1da', stroke: '#006788' },
		dark: { tint: '#1c495c', selected: '#255b70', stroke: '#afc6d1' },
	},
	{
		id: 'mustard',
		pattern: 'solid',
		light: { tint: '#d9cb64', selected: '#c6b200', stroke: '#626000' },
		dark: { tint: '#554c00', selected: '#675c00', stroke: '#c6c100' },
	},
];

/**
 * Every tag's colour, by `Tag.id`. A tag that names none, or one that is not known here, gets the
 * first that no other tag has.
 */
export function coloursOf(tags: Iterable<Pick<Tag, 'id' | 'colour'>>): Map<string, Colour> {
	const all = [...tags];
	const colours = new Map<string, Colour>();
	for (const { id, colour } of all) {
		const at = (BUILT_IN_TAGS as readonly string[]).indexOf(id);
		const chosen = BUILT_IN_COLOURS[at] ?? COLOURS.find((one) => one.id === colour);
		if (chosen) colours.set(id, chosen);
	}
	const taken = new Set(colours.values());
	const free = COLOURS.filter((one) => !taken.has(one));
	const rest = all.map(({ id }) => id).filter((id) => !colours.has(id));
	rest
		.sort()
		.forEach((id, i) =>
			colours.set(id, (free.length ? free : COLOURS)[i % (free.length || COLOURS.length)]!),
		);
	return colours;
}
