/** Whether a colour can be read, seen, and told from those of the other tags, with what was measured. */
import { wcagContrast } from 'culori';
import type { Colour, Pattern, Shades } from './colours.ts';
import { GROUNDS, type GroundName } from './grounds.ts';
import { difference, VISIONS, type Vision } from './vision.ts';

/** A tag with the colour that it has. */
export interface Coloured {
	/** `Tag.id` */
	readonly id: string;
	readonly colour: Pick<Colour, 'pattern' | 'light' | 'dark'>;
}

export interface ContrastCheck {
	readonly kind: 'contrast';
	readonly what: keyof typeof LEAST;
	/** The lowest of all themes, by WCAG 2.2. */
	readonly ratio: number;
	readonly least: number;
	/** Where it is that low. */
	readonly theme: GroundName;
	readonly passes: boolean;
}

export interface VisionCheck {
	readonly kind: 'vision';
	readonly vision: Vision;
	/** `Tag.id` of the one that looks most alike. */
	readonly nearest: string;
	/** ΔE2000: the smallest of tints and strokes, in both themes. */
	readonly difference: number;
	/**
	 * What tells the two apart at the least; `letter` if both their colours are too near and their
	 * patterns the same.
	 */
	readonly by: 'colour' | 'pattern' | 'letter';
	readonly passes: boolean;
}

export type Check = ContrastCheck | VisionCheck;

/** The least ratios, https://www.w3.org/TR/WCAG22/#contrast-enhanced for text at rest. */
export const LEAST = {
	'text-on-tint': 7,
	'text-on-selected': 4.5,
	'stroke-on-page': 3,
	'stroke-on-tints': 3,
	'letter-on-chip': 4.5,
} as const;

/** ΔE2000 from which on colours are told apart at a glance, apart from each other. */
export const APART = 12;

/** All checks of a colour beside those that the other tags have. */
export function checkColour(colour: Coloured['colour'], others: readonly Coloured[]): Check[] {
	const tints = [colour, ...others.map((other) => other.colour)];
	const contrasts = (Object.keys(LEAST) as (keyof typeof LEAST)[]).map((what) =>
		lowest(what, colour, tints),
	);
	return [...contrasts, ...VISIONS.flatMap((vision) => nearest(vision, colour, others) ?? [])];
}

/** ΔE2000 at which two tags are seen: the smallest of tints and strokes, in both themes. */
export function apart(a: Coloured['colour'], b: Coloured['colour'], vision: Vision): number {
	const shades = (['light', 'dark'] as const).flatMap((theme) =>
		(['tint', 'stroke'] as const).map((part) => difference(a[theme][part], b[theme][part], vision)),
	);
	return Math.min(...shades);
}

function lowest(
	what: keyof typeof LEAST,
	colour: Coloured['colour'],
	all: readonly Coloured['colour'][],
): ContrastCheck {
	const measured = (Object.keys(GROUNDS) as GroundName[]).map((theme) => ({
		theme,
		ratio: Math.min(...pairs(what, theme, colour, all).map(([a, b]) => wcagContrast(a, b))),
	}));
	const worst = measured.reduce((a, b) => (b.ratio < a.ratio ? b : a));
	return {
		kind: 'contrast',
		what,
		...worst,
		least: LEAST[what],
		passes: worst.ratio >= LEAST[what],
	};
}

/** The colours that have to be told apart in a theme. */
function pairs(
	what: keyof typeof LEAST,
	theme: GroundName,
	colour: Coloured['colour'],
	all: readonly Coloured['colour'][],
): (readonly [string, string])[] {
	const { text, page, panel, chipLabel, shades } = GROUNDS[theme];
	const { tint, selected, stroke }: Shades = colour[shades];
	switch (what) {
		case 'text-on-tint':
			return [[text, tint]];
		case 'text-on-selected':
			return [[text, selected]];
		case 'stroke-on-page':
			return [
				[stroke, page],
				[stroke, panel],
			];
		case 'stroke-on-tints':
			return [[stroke, selected], ...all.map((one) => [stroke, one[shades].tint] as const)];
		case 'letter-on-chip':
			return [[chipLabel, stroke]];
	}
}

function nearest(
	vision: Vision,
	colour: Coloured['colour'],
	others: readonly Coloured[],
): VisionCheck | undefined {
	const near = others
		.map((other) => {
			const distance = apart(colour, other.colour, vision);
			return { other, distance, by: toldBy(distance, colour.pattern, other.colour.pattern) };
		})
		// What only a letter tells apart matters more than what is nearer and has another pattern.
		.sort(
			(a, b) => Number(b.by === 'letter') - Number(a.by === 'letter') || a.distance - b.distance,
		);
	const [first] = near;
	if (!first) return undefined;
	const { other, distance, by } = first;
	return {
		kind: 'vision',
		vision,
		nearest: other.id,
		difference: distance,
		by,
		passes: by !== 'letter',
	};
}

function toldBy(distance: number, a: Pattern, b: Pattern): VisionCheck['by'] {
	if (distance >= APART) return 'colour';
	return a === b ? 'letter' : 'pattern';
}
