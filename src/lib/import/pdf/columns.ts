/**
 * The order in which a page is read: its columns one after the other, as far as what stands across
 * them allows. Columns are told by gutters: upright strips that stay empty for some lines, with text
 * on both sides that fills its width. What does not fill it is a table, and read row by row.
 */
import type { Segment } from './segments.ts';

/** What is read from its first line to its last before anything else. */
export interface Column {
	readonly segments: readonly Segment[];
}

/** Lines on each side of a gutter at least. */
const LINES = 3;
/** In ems: the width of a column at least, and that of a gutter. */
const NARROWEST = 6;
const GUTTER = 0.7;
/** How much of its width a column's lines fill. */
const FILL = 0.55;
/** In points: how finely places are told apart. */
const STEP = 2;
const DEEPEST = 6;

/** @param em the size of most letters on the page, in points */
export function columnsOf(segments: readonly Segment[], em: number, depth = 0): Column[] {
	const sorted = [...segments].sort((a, b) => a.y - b.y || a.left - b.left);
	const gutter = depth < DEEPEST ? gutterOf(sorted, em) : undefined;
	if (gutter === undefined) return sorted.length > 0 ? [{ segments: sorted }] : [];
	const columns: Column[] = [];
	let across: Segment[] = [];
	const flush = (): void => {
		if (across.length > 0) columns.push(...columnsOf(across, em, depth + 1));
		across = [];
	};
	for (const band of bandsOf(sorted, gutter)) {
		const [left, right, below] = sidesOf(band, gutter, em);
		if (band.crossed || !isColumnar(left, em) || !isColumnar(right, em)) {
			across.push(...band.segments);
			continue;
		}
		flush();
		columns.push(...columnsOf(left, em, depth + 1), ...columnsOf(right, em, depth + 1));
		across.push(...below);
	}
	// nothing was read in columns, so there is nothing more to be found here
	if (columns.length === 0) return [{ segments: sorted }];
	flush();
	return columns;
}

/** The middle of the widest strip that most rows with a gap leave empty. */
function gutterOf(segments: readonly Segment[], em: number): number | undefined {
	if (segments.length < 2 * LINES) return undefined;
	const leftmost = Math.min(...segments.map(({ left }) => left));
	const votes = new Uint16Array(
		Math.min(
			5000,
			Math.ceil((Math.max(...segments.map(({ right }) => right)) - leftmost) / STEP) + 1,
		),
	);
	for (const row of slabs(segments, em)) {
		let reached = row[0]?.right ?? 0;
		for (const { left, right } of row.slice(1)) {
			if (left - reached >= GUTTER * em) {
				const to = Math.min(votes.length, Math.floor((left - leftmost) / STEP));
				for (let at = Math.ceil((reached - leftmost) / STEP); at < to; at++) votes[at]!++;
			}
			reached = Math.max(reached, right);
		}
	}
	const most = votes.reduce((a, b) => Math.max(a, b), 0);
	if (most < LINES) return undefined;
	let [best, widest, from] = [-1, -1, -1];
	for (let at = 0; at <= votes.length; at++) {
		const isEmpty = (votes[at] ?? 0) >= most * 0.8;
		if (isEmpty && from < 0) from = at;
		if (isEmpty || from < 0) continue;
		if (at - from > widest) [best, widest] = [(from + at - 1) / 2, at - from];
		from = -1;
	}
	return leftmost + best * STEP;
}

/** Segments that stand at about the same height, each row from left to right. */
function slabs(segments: readonly Segment[], em: number): Segment[][] {
	const rows: Segment[][] = [];
	for (const segment of segments) {
		const row = rows.at(-1);
		if (row && segment.y - (row[0]?.y ?? 0) < 0.9 * em) row.push(segment);
		else rows.push([segment]);
	}
	return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

interface Band {
	readonly crossed: boolean;
	readonly segments: Segment[];
}

function bandsOf(segments: readonly Segment[], gutter: number): Band[] {
	const bands: Band[] = [];
	for (const segment of segments) {
		const crossed = segment.left < gutter - 1 && segment.right > gutter + 1;
		const band = bands.at(-1);
		if (band?.crossed === crossed) band.segments.push(segment);
		else bands.push({ crossed, segments: [segment] });
	}
	return bands;
}

/** What stands left, right, and on the left but well below: a heading of what comes next. */
function sidesOf(
	{ segments }: Band,
	gutter: number,
	em: number,
): [left: Segment[], right: Segment[], below: Segment[]] {
	const right = segments.filter((one) => (one.left + one.right) / 2 > gutter);
	const left = segments.filter((one) => (one.left + one.right) / 2 <= gutter);
	const lowest = right.at(-1)?.y ?? 0;
	const cut = left.findIndex(
		({ y }, at) => y > lowest && y - (left[at - 1]?.y ?? y) > 2.2 * em && left.length - at < LINES,
	);
	return cut < 0 ? [left, right, []] : [left.slice(0, cut), right, left.slice(cut)];
}

function isColumnar(side: readonly Segment[], em: number): boolean {
	if (side.length < LINES) return false;
	const left = Math.min(...side.map((one) => one.left));
	const right = Math.max(...side.map((one) => one.right));
	const filled = slabs(side, em)
		.map((row) => row.reduce((sum, one) => sum + one.right - one.left, 0))
		.sort((a, b) => a - b);
	const middle = filled[Math.floor(filled.length / 2)] ?? 0;
	return right - left >= NARROWEST * em && middle >= FILL * (right - left);
}
