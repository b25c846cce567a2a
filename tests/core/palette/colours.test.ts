import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_TAGS, MOST_OWN_TAGS } from '#lib/core/model/codebook.ts';
import { BUILT_IN_COLOURS, COLOURS, coloursOf } from '#lib/core/palette/colours.ts';
import { GROUNDS } from '#lib/core/palette/grounds.ts';

const css = readFileSync('src/lib/ui/shared/tokens.css', 'utf8');
const sepia = css.slice(css.indexOf("[data-theme='sepia']"));

/** `light-dark(#…, #…)` of a token. */
function token(name: string): readonly (string | undefined)[] {
	return [...(new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? [])].slice(1);
}

describe('the colours of tags', () => {
	it('are those of the style sheet for the built-in tags', () => {
		for (const { id, light, dark } of BUILT_IN_COLOURS) {
			expect(token(`${id}-tint`)).toEqual([light.tint, dark.tint]);
			expect(token(`${id}-tint-selected`)).toEqual([light.selected, dark.selected]);
			expect(token(`${id}-stroke`)).toEqual([light.stroke, dark.stroke]);
		}
		expect(BUILT_IN_COLOURS.map(({ id }) => id)).toEqual(BUILT_IN_TAGS);
	});

	it('are measured on the grounds of the style sheet', () => {
		const { light, dark } = GROUNDS;
		for (const part of ['text', 'page', 'panel'] as const) {
			expect(token(part)).toEqual([light[part], dark[part]]);
			expect(sepia).toContain(`--${part}: ${GROUNDS.sepia[part]};`);
		}
		expect(token('chip-label')).toEqual([light.chipLabel, dark.chipLabel]);
	});

	it('are enough for all the tags that there can be', () => {
		expect(new Set(COLOURS.map(({ id }) => id)).size).toBe(MOST_OWN_TAGS);
	});

	it('are each given once, chosen or not', () => {
		const colour = fc.option(fc.constantFrom('rose', 'sky', 'unknown'), { nil: undefined });
		const tags = fc.array(colour, { maxLength: MOST_OWN_TAGS }).map((colours) =>
			colours.map((one, i) => ({
				id: `own-${i}`,
				...(one !== undefined && !colours.slice(0, i).includes(one) && { colour: one }),
			})),
		);
		fc.assert(
			fc.property(tags, (own) => {
				const given = coloursOf([...BUILT_IN_TAGS.map((id) => ({ id })), ...own]);
				expect(new Set(given.values()).size).toBe(own.length + BUILT_IN_TAGS.length);
				for (const { id, colour } of own) {
					if (colour === 'rose' || colour === 'sky') expect(given.get(id)?.id).toBe(colour);
				}
			}),
		);
	});
});
