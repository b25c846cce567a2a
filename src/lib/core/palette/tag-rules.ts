/**
 * The look of tags as CSS, for what marks.css does not say: the person's own tags, and letters that
 * are others than there. The same custom properties, set by `data-tag`.
 */
import { BUILT_IN_TAGS, type Tag } from '../model/codebook.ts';
import { coloursOf, type Colour } from './colours.ts';

/** px; of the underline, and of borders: each line of a double one is as thick as `weight`. */
const WIDTHS = {
	solid: { weight: 2, edge: 2 },
	dotted: { weight: 3, edge: 3 },
	dashed: { weight: 2, edge: 2 },
	double: { weight: 1.5, edge: 4 },
} as const;

/** The rules for these tags; `letterOf` is what stands for one where it is marked without colour. */
export function tagRules(
	tags: readonly Pick<Tag, 'id' | 'colour'>[],
	letterOf: (tag: string) => string,
): string {
	const colours = coloursOf(tags);
	return tags
		.map(({ id }) => {
			const builtIn = (BUILT_IN_TAGS as readonly string[]).includes(id);
			const look = builtIn ? '' : lookOf(colours.get(id)!);
			return `[data-tag~=${quoted(id)}]{${look}--letter:${quoted(letterOf(id))}}`;
		})
		.join('\n');
}

/** The custom properties of a colour. */
export function lookOf({ light, dark, pattern }: Colour): string {
	const { weight, edge } = WIDTHS[pattern];
	const both = (part: 'tint' | 'selected' | 'stroke') => `light-dark(${light[part]},${dark[part]})`;
	return (
		`--tint:${both('tint')};--tint-selected:${both('selected')};--stroke:${both('stroke')};` +
		`--pattern:${pattern};--weight:${weight}px;--edge:${edge}px;`
	);
}

/** A CSS string, whatever is in it: https://drafts.csswg.org/cssom/#serialize-a-string */
function quoted(text: string): string {
	const safe = text.replace(
		/[^\p{L}\p{N}_-]/gu,
		(sign) => `\\${sign.codePointAt(0)!.toString(16)} `,
	);
	return `"${safe}"`;
}
