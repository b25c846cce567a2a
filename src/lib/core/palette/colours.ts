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
		id: 'pink',
		pattern: 'double',
		light: { tint: '#ffd0f1', selected: '#ffa6e8', stroke: '#783c73' },
		dark: { tint: '#621d54', selected: '#792768', stroke: '#ffb9f6' },
	},
	{
		id: 'mint',
		pattern: 'dashed',
		light: { tint: '#bdfcc7', selected: '#8cea9e', stroke: '#556452' },
		dark: { tint: '#434d44', selected: '#525e53', stroke: '#ddeddb' },
	},
	{
		id: 'mist',
		pattern: 'dashed',
		light: { tint: '#dae8eb', selected: '#b7d2d8', stroke: '#003e41' },
		dark: { tint: '#003740', selected: '#004853', stroke: '#84f7ff' },
	},
	{
		id: 'coral',
		pattern: 'dashed',
		light: { tint: '#ffb081', selected: '#fd8a3d', stroke: '#572e00' },
		dark: { tint: '#632c00', selected: '#7a3800', stroke: '#ffbc83' },
	},
	{
		id: 'sand',
		pattern: 'dotted',
		light: { tint: '#ddd7cd', selected: '#c9bfaa', stroke: '#4c3f2a' },
		dark: { tint: '#413a2c', selected: '#524939', stroke: '#ffe4ba' },
	},
	{
		id: 'lime',
		pattern: 'solid',
		light: { tint: '#ebefbb', selected: '#d4d889', stroke: '#685c00' },
		dark: { tint: '#31321c', selected: '#414228', stroke: '#baad5a' },
	},
	{
		id: 'ice',
		pattern: 'dotted',
		light: { tint: '#e1ecff', selected: '#bad4ff', stroke: '#005da5' },
		dark: { tint: '#23498d', selected: '#2c59a9', stroke: '#90c5fd' },
	},
	{
		id: 'indigo',
		pattern: 'solid',
		light: { tint: '#d0d2f9', selected: '#b6b8f2', stroke: '#313472' },
		dark: { tint: '#2b2956', selected: '#3a386e', stroke: '#d3d9ff' },
	},
	{
		id: 'sky',
		pattern: 'dotted',
		light: { tint: '#7bceff', selected: '#19b9ff', stroke: '#00405d' },
		dark: { tint: '#434a4f', selected: '#525b60', stroke: '#d0edff' },
	},
	{
		id: 'mustard',
		pattern: 'solid',
		light: { tint: '#d9c25c', selected: '#c6a900', stroke: '#3d3a00' },
		dark: { tint: '#554800', selected: '#685800', stroke: '#f5ef61' },
	},
	{
		id: 'emerald',
		pattern: 'double',
		light: { tint: '#7cf5cc', selected: '#00e3b0', stroke: '#00402b' },
		dark: { tint: '#03503d', selected: '#07634c', stroke: '#7dffc7' },
	},
	{
		id: 'leaf',
		pattern: 'double',
		light: { tint: '#afda81', selected: '#8bc73a', stroke: '#496900' },
		dark: { tint: '#223800', selected: '#2e4901', stroke: '#90c33c' },
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
