import { describe, expect, it } from 'vitest';
import { apart, APART, checkColour, type Coloured } from '#lib/core/palette/checks.ts';
import { BUILT_IN_COLOURS, COLOURS } from '#lib/core/palette/colours.ts';
import { VISIONS } from '#lib/core/palette/vision.ts';

const all: readonly Coloured[] = [...BUILT_IN_COLOURS, ...COLOURS].map((colour) => ({
	id: colour.id,
	colour,
}));

function others(id: string): readonly Coloured[] {
	return all.filter((one) => one.id !== id);
}

describe.each(COLOURS)('the colour $id', (colour) => {
	const checks = checkColour(colour, others(colour.id));

	it('keeps words readable, and its underline seen on every page and tint', () => {
		const contrasts = checks.filter((check) => check.kind === 'contrast');
		expect(contrasts).toHaveLength(5);
		expect(contrasts.filter(({ passes }) => !passes)).toEqual([]);
	});

	it('is told from the other fourteen by itself or by its pattern, whatever the vision', () => {
		const visions = checks.filter((check) => check.kind === 'vision');
		expect(visions.map(({ vision }) => vision)).toEqual(VISIONS);
		expect(visions.filter(({ passes }) => !passes)).toEqual([]);
	});
});

describe('a check', () => {
	const [first] = COLOURS;
	const grey = { tint: '#cccccc', selected: '#bbbbbb', stroke: '#aaaaaa' };

	it('says where words and underlines are too faint, and how faint', () => {
		const faint = checkColour({ pattern: 'solid', light: grey, dark: grey }, []);
		const failing = faint.filter((check) => check.kind === 'contrast' && !check.passes);
		expect(failing).toMatchObject([
			{ what: 'text-on-tint', theme: 'dark', least: 7 },
			{ what: 'text-on-selected', theme: 'dark' },
			{ what: 'stroke-on-page', least: 3 },
			{ what: 'stroke-on-tints', least: 3 },
			{ what: 'letter-on-chip' },
		]);
	});

	it('finds its double, which only a letter tells apart, in every vision', () => {
		const found = checkColour(first!, [...others(first!.id), { id: 'mine', colour: first! }]);
		const visions = found.filter((check) => check.kind === 'vision');
		expect(visions).toHaveLength(4);
		for (const check of visions) {
			expect(check).toMatchObject({ nearest: 'mine', difference: 0, by: 'letter', passes: false });
		}
	});

	it('is content with another pattern on the same colour', () => {
		const [check] = checkColour({ ...first!, pattern: 'double' }, [
			{ id: 'mine', colour: first! },
		]).filter((one) => one.kind === 'vision');
		expect(check).toMatchObject({ by: 'pattern', passes: true });
	});

	it('measures as the table of the built-in colours does', () => {
		const [framing, evidence, caveat] = BUILT_IN_COLOURS.map((colour) => colour);
		const least = Math.min(
			...VISIONS.flatMap((vision) => [
				apart(framing!, evidence!, vision),
				apart(framing!, caveat!, vision),
				apart(evidence!, caveat!, vision),
			]),
		);
		expect(least).toBeGreaterThan(APART);
	});
});
