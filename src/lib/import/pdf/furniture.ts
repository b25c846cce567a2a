/**
 * Running heads, running feet and page numbers: what stands at the edges of several pages, in the
 * same place and with the same words, numbers aside.
 */
import type { Run } from './runs.ts';

interface Page {
	readonly width: number;
	readonly height: number;
	readonly runs: readonly Run[];
}

/** How far from an edge it may stand, as a share of the page's height, and in which row. */
const EDGE = 0.14;
const ROWS = 3;
/** In points. */
const SAME_HEIGHT = 8;
const ALONE_ON_PAGE = 99;
/** On how many of the pages at least. Left and right pages often differ, and chapters do. */
const SHARE = 0.25;

export interface Furniture {
	/** Of each page, what is left. */
	readonly runs: readonly (readonly Run[])[];
	/** Of each page, the lines taken away, from the top down. */
	readonly lines: readonly (readonly string[])[];
}

export function withoutFurniture(pages: readonly Page[]): Furniture {
	const edges = pages.map(edgeRows);
	const kept = pages.map((page, at) => {
		const rows = edges[at] ?? [];
		const out = rows.filter(
			(row) =>
				isRepeated(row, edges) ||
				(row.gap > 0 && isPageNumber(row, at, pages.length)) ||
				(at > 0 && isApart(row)),
		);
		const gone = new Set(out.flatMap((row) => row.runs));
		const artifacts = page.runs.filter((run) => run.artifact);
		if (artifacts.length * 2 < page.runs.length) {
			for (const row of rowsOf(artifacts.filter((run) => !gone.has(run)))) {
				out.push({ ...row, isTop: row.y < page.height / 2, gap: 0 });
				for (const run of row.runs) gone.add(run);
			}
		}
		out.sort((a, b) => a.y - b.y);
		return { runs: page.runs.filter((run) => !gone.has(run)), lines: out.map(({ text }) => text) };
	});
	return { runs: kept.map(({ runs }) => runs), lines: kept.map(({ lines }) => lines) };
}

interface Row {
	readonly y: number;
	readonly text: string;
	readonly runs: readonly Run[];
}

interface EdgeRow extends Row {
	readonly isTop: boolean;
	/** To the text, in its own letters' heights; 0 if another row stands further out. */
	readonly gap: number;
}

function edgeRows({ height, runs }: Page): EdgeRow[] {
	const rows = rowsOf(runs);
	const gap = (row: Row, next: Row | undefined) =>
		next
			? Math.abs(next.y - row.y) / Math.max(1, ...row.runs.map(({ size }) => size))
			: ALONE_ON_PAGE;
	return rows.flatMap((row, at): EdgeRow[] => {
		if (at < ROWS && row.y < height * EDGE) {
			return [{ ...row, isTop: true, gap: at === 0 ? gap(row, rows[1]) : 0 }];
		}
		if (at < rows.length - ROWS || row.y < height * (1 - EDGE)) return [];
		return [{ ...row, isTop: false, gap: at === rows.length - 1 ? gap(row, rows[at - 1]) : 0 }];
	});
}

function rowsOf(runs: readonly Run[]): Row[] {
	const rows: { y: number; runs: Run[] }[] = [];
	for (const run of [...runs].sort((a, b) => a.y - b.y)) {
		const row = rows.at(-1);
		if (row && run.y - row.y < 3) row.runs.push(run);
		else rows.push({ y: run.y, runs: [run] });
	}
	return rows.map((row) => {
		const inOrder = row.runs.sort((a, b) => a.x - b.x);
		const text = inOrder.map((run) => run.text.trim()).join(' ');
		return { y: row.y, runs: inOrder, text: text.replace(/\s+/g, ' ') };
	});
}

function isRepeated(row: EdgeRow, edges: readonly (readonly EdgeRow[])[]): boolean {
	const words = wordsOf(row);
	const alike = edges.filter((rows) =>
		rows.some(
			(other) =>
				other.isTop === row.isTop &&
				Math.abs(other.y - row.y) < SAME_HEIGHT &&
				wordsOf(other) === words,
		),
	).length;
	return alike >= 2 && alike >= edges.length * SHARE;
}

/** A few words alone at the very edge that are no end of a sentence: a head that no other page has. */
function isApart({ text, gap }: EdgeRow): boolean {
	return (
		gap > 2.4 &&
		gap < ALONE_ON_PAGE &&
		text.length < 80 &&
		!/[.!?…"”’»)]$/.test(text) &&
		!/^\p{Ll}/u.test(text)
	);
}

function wordsOf({ text }: Row): string {
	return text.replace(/\d+/g, '#').toLowerCase();
}

const ALONE = /^[\W_]*(?:(?:page|seite|página|p\.?) ?)?(\d{1,4})[\W_]*$/i;
const OF_ALL =
	/^[\W_]*(?:(?:page|seite|página|p\.?) ?)?(\d{1,4}) ?(?:\/|of|von|de|di|sur) ?(\d{1,4})[\W_]*$/i;

/** `Page 3 of 10` on the third of ten; a number alone only where the text is longer than a page. */
function isPageNumber({ text }: Row, at: number, pages: number): boolean {
	const [, number, all] = OF_ALL.exec(text) ?? [];
	if (Number(number) === at + 1 && Number(all) === pages) return true;
	return pages > 1 && ALONE.test(text);
}
