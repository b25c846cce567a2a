/**
 * Lines put together into paragraphs: by the space between them, by how they are indented, by letters
 * of another size, and by whether the last line had room for the next word.
 */
import { quantile, type Line } from './lines.ts';
import { isWide } from './segments.ts';

export interface Measure {
	/** The size of most letters of the document, in points. */
	readonly em: number;
	/** The font of most of them. */
	readonly font: string;
	/** From one line of a paragraph to the next, in points. */
	readonly leading: number;
	/** Whether paragraphs begin with an indented line. */
	readonly indents: boolean;
}

export type Paragraph = readonly [Line, ...Line[]];

export const MARKED = /^(?:[•‣◦▪●■–—*·-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s/;
const ENDS = /[.!?…:;。！？؟"”’»)\]]$/;
/** In the middle of a word, or of a compound. */
const BROKEN = /\p{L}[-‐\u00ad]$/u;

export function measure(lines: readonly Line[]): Measure {
	const em = commonest(lines, ({ size }) => Math.round(size * 2) / 2) ?? 10;
	const body = lines.filter((line) => Math.abs(line.size - em) < 0.6);
	const steps = body.flatMap((line, at) => {
		const step = line.y - (body[at - 1]?.y ?? Infinity);
		return body[at - 1]?.column === line.column && step > 0.7 * em && step < 2.5 * em ? [step] : [];
	});
	const leading = steps.length > 0 ? quantile(steps, 0.4) : 1.2 * em;
	const font =
		commonest(
			body.filter((line) => line.font !== ''),
			(line) => line.font,
		) ?? '';
	const bare = { em, font, leading, indents: false };
	const [indented, spaced] = [0, 1].map(
		(which) =>
			body.filter((line, at) => {
				const before = body[at - 1];
				if (!before || before.column !== line.column) return false;
				return which === 0 ? isIndented(line, before, bare) : isSpaced(line, before, bare);
			}).length,
	);
	return { ...bare, indents: (indented ?? 0) > Math.max(2, spaced ?? 0) };
}

/** Within their columns. */
export function paragraphsOf(lines: readonly Line[], by: Measure): Paragraph[] {
	const found: [Line, ...Line[]][] = [];
	for (const [at, line] of lines.entries()) {
		const last = found.at(-1);
		const before = lines[at - 1];
		if (last && before && goesOn(last, before, line, by)) last.push(line);
		else found.push([line]);
	}
	return found;
}

function goesOn(paragraph: Paragraph, before: Line, line: Line, by: Measure): boolean {
	if (before.column !== line.column || !isOfOneSize(before, line)) return false;
	if (isSpaced(line, before, by) || line.y < before.y) return false;
	if (MARKED.test(line.text) && isNewItem(paragraph)) return false;
	if (isHeadingBy(before, by) !== isHeadingBy(line, by)) return false;
	if (line.size > by.em * 1.15) return true;
	if (BROKEN.test(before.text) && /^\p{Ll}/u.test(line.text)) return true;
	const isItem = MARKED.test(paragraph[0].text);
	if (!isItem && isIndented(line, before, by)) return false;
	return !hadRoom(before, line) || isNarrow(line);
}

/** A marker within a sentence is none: it has to stand where the one before stood, or after an end. */
function isNewItem(paragraph: Paragraph): boolean {
	return MARKED.test(paragraph[0].text) || ENDS.test(paragraph.at(-1)?.text ?? '');
}

/**
 * All its letters are of one font, which is not that of the text. In East Asian text that says
 * nothing: its fonts are made up of several.
 */
export function isHeadingBy(line: Line, { font }: Measure): boolean {
	if (isWide(line.text)) return false;
	return font !== '' && line.font !== '' && line.font !== font;
}

export function isOfOneSize(a: Line, b: Line): boolean {
	return Math.abs(a.size - b.size) <= 0.08 * Math.max(a.size, b.size);
}

function isSpaced(line: Line, before: Line, { em, leading }: Measure): boolean {
	const usual = line.size > 1.15 * em ? 1.45 * line.size : (leading * line.size) / em;
	return line.y - before.y > 1.28 * usual;
}

function isIndented(line: Line, before: Line, { em }: Measure): boolean {
	const indent = line.from - before.from;
	return indent > 0.7 * em && indent < 6 * em && before.from - line.column.from < 0.7 * em;
}

/** The next line's first word would have fitted, so something ended: surely so after a full stop. */
export function hadRoom(line: Line, next: Line): boolean {
	const left = line.column.to - line.to;
	const [word = ''] = /^\S+/.exec(next.text) ?? [];
	const needed = (next.to - next.from) * Math.min(1, (word.length + 1) / next.text.length);
	if (left < needed + 0.6 * line.size) return false;
	return ENDS.test(line.text) || left > 0.35 * (line.column.to - line.column.from);
}

/** Too few letters go on a line to tell how full it is. */
function isNarrow({ column, size }: Line): boolean {
	return column.to - column.from < 5 * size;
}

/** Whether the second paragraph, in another column or on another page, is the rest of the first. */
export function isRest(first: Paragraph, second: Paragraph, by: Measure): boolean {
	const last = first.at(-1) ?? first[0];
	const [next] = second;
	if (!isOfOneSize(last, next) || isHeadingBy(last, by) !== isHeadingBy(next, by)) return false;
	if (last.size > by.em * 1.15 || MARKED.test(next.text)) return false;
	if (BROKEN.test(last.text)) return true;
	const indent = next.from - next.column.from;
	if (by.indents && indent > 0.7 * by.em) return false;
	if (/^[\p{Ll}\d,;)]/u.test(next.text) && !/[.!?]["”’»)]*$/.test(last.text)) return true;
	if (hadRoom(last, next)) return false;
	return by.indents || !ENDS.test(last.text);
}

/** The value that most letters have. */
function commonest<T>(lines: readonly Line[], of: (line: Line) => T): T | undefined {
	const letters = new Map<T, number>();
	for (const line of lines) letters.set(of(line), (letters.get(of(line)) ?? 0) + line.text.length);
	return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0];
}
