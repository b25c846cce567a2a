/** The pages of a document as the pieces of an article, in the order in which they are read. */
import type { Piece } from '../pieces.ts';
import { columnsOf } from './columns.ts';
import { withoutDropCaps } from './drop-caps.ts';
import { withoutFurniture } from './furniture.ts';
import { joinLines, vocabularyOf } from './hyphens.ts';
import { linesOf, type Line } from './lines.ts';
import { looksOf, type Look } from './looks.ts';
import { isRest, measure, paragraphsOf, type Measure, type Paragraph } from './paragraphs.ts';
import type { PageRuns, Run } from './runs.ts';
import { segmentsOf } from './segments.ts';

/** Headings, paragraphs, then the notes; running heads and what stands upright in the margin are out. */
export function piecesOfPages(pages: readonly PageRuns[]): Piece[] {
	const { runs, lines: heads } = withoutFurniture(pages);
	const em = commonSize(runs.flat());
	const lines = runs.flatMap((page, at) =>
		columnsOf(segmentsOf(withoutDropCaps(page, em)), em).flatMap((column) => linesOf(column, at)),
	);
	const by = measure(lines);
	const local = paragraphsOf(lines, by);
	const looks = looksOf(local, by);
	const whole = withRests(local, looks, by);
	const vocabulary = vocabularyOf(lines.map(({ text }) => text));
	const piece = ([first, ...more]: Paragraph, look: Look): Piece => ({
		type: look.type,
		...(look.level !== undefined && { level: look.level }),
		text: joinLines(
			[first, ...more].map(({ text }) => text),
			vocabulary,
		),
	});
	const notes = whole.filter(({ look }) => look.note);
	return [
		...withItemsTight(
			placeOut(
				whole.filter(({ look }) => !look.note),
				outs(pages, heads),
				(one) => piece(one.paragraph, one.look),
			),
		),
		...notes.map((one) => piece(one.paragraph, one.look)),
	];
}

interface Whole {
	readonly paragraph: Paragraph;
	readonly look: Look;
}

/** Paragraphs that go on in the next column or on the next page, past what stands between. */
function withRests(paragraphs: readonly Paragraph[], looks: readonly Look[], by: Measure): Whole[] {
	const whole: { paragraph: [Line, ...Line[]]; look: Look }[] = [];
	for (const [at, paragraph] of paragraphs.entries()) {
		const look = looks[at] ?? { type: 'paragraph' };
		const last = whole.findLast((one) => one.look.type !== 'caption' && !one.look.note);
		const isElsewhere = last && last.paragraph.at(-1)?.column !== paragraph[0].column;
		if (isElsewhere && look.type === 'paragraph' && isGoingOn(last.look) && !look.note) {
			if (isRest(last.paragraph, paragraph, by)) {
				last.paragraph.push(...paragraph);
				continue;
			}
		}
		whole.push({ paragraph: [...paragraph], look });
	}
	return whole;
}

function isGoingOn({ type, note }: Look): boolean {
	return !note && type !== 'heading' && type !== 'caption';
}

interface Out {
	readonly page: number;
	readonly text: string;
}

/** What is left out, once each; page numbers alone are nothing that anybody would put back. */
function outs(pages: readonly PageRuns[], heads: readonly (readonly string[])[]): Out[] {
	const seen = new Set<string>();
	return pages.flatMap(({ turned }, page) => {
		const upright = turned.join(' ').trim();
		return [...(heads[page] ?? []), ...(upright ? [upright] : [])].flatMap((text) => {
			const key = text.replace(/\d+/g, '#');
			if (seen.has(key) || !/\p{L}/u.test(text)) return [];
			seen.add(key);
			return [{ page, text }];
		});
	});
}

/** Each before the first paragraph that begins on its page. */
function placeOut(
	whole: readonly Whole[],
	out: readonly Out[],
	piece: (one: Whole) => Piece,
): Piece[] {
	const pieces: Piece[] = [];
	const waiting = [...out];
	const asOut = ({ text }: Out): Piece => ({ type: 'paragraph', text, out: true });
	for (const one of whole) {
		while (waiting[0] && waiting[0].page <= one.paragraph[0].column.page) {
			pieces.push(...waiting.splice(0, 1).map(asOut));
		}
		pieces.push(piece(one));
	}
	return [...pieces, ...waiting.map(asOut)];
}

function withItemsTight(pieces: readonly Piece[]): Piece[] {
	return pieces.map((piece, at) => {
		const isUnderItem = piece.type === 'item' && pieces[at - 1]?.type === 'item';
		return isUnderItem ? { ...piece, tight: true } : piece;
	});
}

function commonSize(runs: readonly Run[]): number {
	const letters = new Map<number, number>();
	for (const { size, text } of runs) {
		const rounded = Math.round(size * 2) / 2;
		letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
	}
	return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}
