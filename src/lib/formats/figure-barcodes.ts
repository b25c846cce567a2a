/** Barcodes of several articles, one under another: a row for every tag, so that colour is not needed. */
import { drawn, fillOf, fitted, INK, rounded, text, type FigureText } from './figure-svg.ts';
import type { FigureTag } from './figure-tags.ts';

export interface Barcode {
	/** The outlet. */
	readonly label: string;
	/** Under the label: how many highlights. */
	readonly note: string;
	/** Start and end in the story, 0 to 1. */
	readonly marks: readonly { readonly tag: string; readonly start: number; readonly end: number }[];
}

export interface BarcodesFigure extends FigureText {
	readonly tags: readonly FigureTag[];
	readonly rows: readonly Barcode[];
	/** What stands below the left and the right end of the strips. */
	readonly ends: readonly [string, string];
}

const WIDTH = 900;
const LABEL = 210;
const STRIP = WIDTH - LABEL;
const LANE = 12;
/** A mark that can still be seen. */
const NARROWEST = 2.5;

export function barcodesSvg({ tags, rows, ends, ...texts }: BarcodesFigure): string {
	const lanes = tags.length * LANE;
	const step = Math.max(lanes, 34) + 18;
	const body = rows.map(({ label, note, marks }, i) => {
		const grounds = tags.map(
			(_, lane) =>
				`<rect x="${LABEL}" y="${lane * LANE}" width="${STRIP}" height="${LANE - 2}" fill="${INK.ground}"/>`,
		);
		const letters =
			tags.length > 1
				? tags.map(({ label }, lane) =>
						text(
							LABEL - 8,
							lane * LANE + 9,
							Array.from(label)[0]?.toUpperCase() ?? '',
							`font-size="9" text-anchor="end" fill="${INK.muted}"`,
						),
					)
				: [];
		const drawnMarks = marks.map(({ tag, start, end }) => {
			const width = Math.max(NARROWEST, (end - start) * STRIP);
			const x = LABEL + Math.min(start * STRIP, STRIP - width);
			const lane = tags.findIndex(({ id }) => id === tag);
			return `<rect x="${rounded(x)}" y="${lane * LANE}" width="${rounded(width)}" height="${LANE - 2}" fill="${fillOf(tag, tags)}"/>`;
		});
		return [
			`<g transform="translate(0 ${i * step})">`,
			text(0, 13, fitted(label, LABEL - 30), 'font-weight="600"'),
			text(0, 29, fitted(note, LABEL - 30, 12), `font-size="12" fill="${INK.muted}"`),
			...grounds,
			...letters,
			...drawnMarks,
			'</g>',
		].join('');
	});
	const foot = rows.length * step + 2;
	const small = `font-size="11" fill="${INK.muted}"`;
	return drawn({
		...texts,
		width: WIDTH,
		height: foot + 14,
		tags,
		legend: tags,
		body: [
			...body,
			text(LABEL, foot, ends[0], small),
			text(WIDTH, foot, ends[1], `${small} text-anchor="end"`),
		].join('\n'),
	});
}
