/** A table of figures with a bar in every cell: outlets by tags, outlets by codes, overlaps. */
import { drawn, fillOf, fitted, INK, rounded, text, type FigureText } from './figure-svg.ts';
import type { FigureTag } from './figure-tags.ts';

export interface BarRow {
	readonly label: string;
	/** The tag whose fill the bars have, where it is the row and not the column that stands for a tag. */
	readonly tag?: string;
	/** The length of the bar, and what is written over it. */
	readonly cells: readonly { readonly value: number; readonly text: string }[];
}

export interface BarsFigure extends FigureText {
	readonly tags: readonly FigureTag[];
	/** Heads of the columns, left to right after the labels; with a tag, its bars have its fill. */
	readonly columns: readonly { readonly label: string; readonly tag?: string }[];
	readonly rows: readonly BarRow[];
}

const LABEL = 230;
const COLUMN = 130;
const ROW = 38;
const HEAD = 26;

export function barsSvg({ tags, columns, rows, ...texts }: BarsFigure): string {
	const longest = Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ value }) => value)));
	const heads = columns.map(({ label }, i) =>
		text(
			LABEL + i * COLUMN,
			12,
			fitted(label, COLUMN - 12, 12),
			`font-size="12" fill="${INK.muted}"`,
		),
	);
	const lines = rows.map(({ label, tag, cells }, i) => {
		const y = HEAD + i * ROW;
		const bars = cells.map(({ value, text: written }, column) => {
			const x = LABEL + column * COLUMN;
			const fill = tag ?? columns[column]?.tag;
			const long = longest === 0 ? 0 : (value / longest) * (COLUMN - 30);
			const bar =
				long > 0
					? `<rect x="${x}" y="${y + 21}" width="${rounded(long)}" height="8" fill="${fill === undefined ? INK.muted : fillOf(fill, tags)}"/>`
					: '';
			return text(x, y + 15, written) + bar;
		});
		return [
			`<path d="M0 ${y - 3}h${LABEL + columns.length * COLUMN - 18}" stroke="${INK.line}"/>`,
			text(0, y + 15, fitted(label, LABEL - 16), 'font-weight="600"'),
			...bars,
		].join('');
	});
	const used = new Set([...columns, ...rows].map(({ tag }) => tag));
	return drawn({
		...texts,
		width: Math.max(560, LABEL + columns.length * COLUMN - 18),
		height: HEAD + rows.length * ROW,
		tags,
		legend: tags.filter(({ id }) => used.has(id)),
		body: [...heads, ...lines].join('\n'),
	});
}
