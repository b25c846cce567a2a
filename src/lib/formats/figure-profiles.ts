/** Small multiples: for every outlet, how much of each stretch of the article lies under which tag. */
import { drawn, fillOf, fitted, INK, rounded, text, type FigureText } from './figure-svg.ts';
import type { FigureTag } from './figure-tags.ts';

export interface ProfilePanel {
	/** The outlet. */
	readonly label: string;
	readonly note: string;
	/** For each tag of the figure, in its order: the marked share of every stretch, 0 to 1. */
	readonly stretches: readonly (readonly number[])[];
}

export interface ProfilesFigure extends FigureText {
	readonly tags: readonly FigureTag[];
	readonly panels: readonly ProfilePanel[];
	/** What stands below the left and the right end of a panel. */
	readonly ends: readonly [string, string];
}

const PANEL = 280;
const GAP = 36;
const LETTERS = 16;
const BAND = 34;
const ACROSS = 3;

export function profilesSvg({ tags, panels, ends, ...texts }: ProfilesFigure): string {
	const across = Math.min(ACROSS, Math.max(1, panels.length));
	const down = Math.ceil(panels.length / across);
	const tall = 44 + tags.length * (BAND + 6) + 34;
	const body = panels.map((panel, i) => {
		const x = (i % across) * (PANEL + GAP);
		const y = Math.floor(i / across) * tall;
		return `<g transform="translate(${x} ${y})">${onePanel(panel, tags, ends)}</g>`;
	});
	return drawn({
		...texts,
		width: Math.max(560, across * (PANEL + GAP) - GAP),
		height: down * tall,
		tags,
		legend: tags,
		body: body.join('\n'),
	});
}

function onePanel(
	{ label, note, stretches }: ProfilePanel,
	tags: readonly FigureTag[],
	ends: readonly [string, string],
): string {
	const width = PANEL - LETTERS;
	const bands = tags.map(({ id, label }, band) => {
		const shares = stretches[band] ?? [];
		const step = width / Math.max(1, shares.length);
		const bars = shares.map((share, i) =>
			share > 0
				? `<rect x="${rounded(i * step)}" y="${rounded(BAND - share * BAND)}" width="${rounded(step - 1)}" height="${rounded(share * BAND)}" fill="${fillOf(id, tags)}"/>`
				: '',
		);
		const letter = Array.from(label)[0]?.toUpperCase() ?? '';
		return [
			text(0, 44 + band * (BAND + 6) + BAND, letter, `font-size="11" fill="${INK.muted}"`),
			`<g transform="translate(${LETTERS} ${44 + band * (BAND + 6)})">`,
			`<rect width="${width}" height="${BAND}" fill="${INK.ground}"/>`,
			...bars,
			'</g>',
		].join('');
	});
	const foot = 44 + tags.length * (BAND + 6) + 10;
	const small = `font-size="11" fill="${INK.muted}"`;
	return [
		text(0, 13, fitted(label, PANEL), 'font-weight="600"'),
		text(0, 30, fitted(note, PANEL, 12), `font-size="12" fill="${INK.muted}"`),
		...bands,
		text(LETTERS, foot, ends[0], small),
		text(PANEL, foot, ends[1], `${small} text-anchor="end"`),
	].join('');
}
