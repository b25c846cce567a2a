/** The lines of a document in the order of reading, with what tells paragraphs apart. */
import type { Column } from './columns.ts';
import type { Segment } from './segments.ts';

export interface Line {
	readonly text: string;
	/** Where it begins and ends, counted in the direction of most of its column: `from` < `to`. */
	readonly from: number;
	readonly to: number;
	readonly y: number;
	readonly size: number;
	/** That of all its letters; empty if there are several. */
	readonly font: string;
	readonly column: Edges;
}

/** Where the lines of a column begin and end, most of them. */
export interface Edges {
	readonly from: number;
	readonly to: number;
	readonly page: number;
}

/** In ems: a gap that wide within a line stands between the cells of a table. */
const CELL = 2.5;

export function linesOf(column: Column, page: number): Line[] {
	const rows: Segment[][] = [];
	for (const segment of column.segments) {
		const row = rows.at(-1);
		const first = row?.[0];
		if (row && first && segment.y - first.y < 0.3 * Math.min(first.size, segment.size)) {
			row.push(segment);
		} else rows.push([segment]);
	}
	const mirrored = isRightToLeft(column.segments);
	const bare = rows.map((row) => lineOf(row, mirrored));
	const from = quantile(
		bare.map((line) => line.from),
		0.1,
	);
	const edges: Edges = {
		from,
		to: quantile(
			bare.map((line) => line.to),
			0.9,
		),
		page,
	};
	return bare.map((line) => ({ ...line, column: edges }));
}

function lineOf(row: readonly Segment[], mirrored: boolean): Omit<Line, 'column'> {
	const [longest] = [...row].sort((a, b) => b.text.length - a.text.length);
	const { size = 1, y = 0, rtl = false } = longest ?? {};
	const ordered = [...row].sort((a, b) => (rtl ? b.left - a.left : a.left - b.left));
	let text = '';
	let before: Segment | undefined;
	for (const segment of ordered) {
		const gap = before ? (rtl ? before.left - segment.right : segment.left - before.right) : 0;
		text += `${before ? (gap > CELL * size ? ' | ' : ' ') : ''}${segment.text}`;
		before = segment;
	}
	const left = Math.min(...row.map((one) => one.left));
	const right = Math.max(...row.map((one) => one.right));
	const font = row.every((one) => one.font === longest?.font) ? (longest?.font ?? '') : '';
	return { text, from: mirrored ? -right : left, to: mirrored ? -left : right, y, size, font };
}

function isRightToLeft(segments: readonly Segment[]): boolean {
	return segments.reduce((sum, { rtl, text }) => sum + (rtl ? text.length : -text.length), 0) > 0;
}

export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
