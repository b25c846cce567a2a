/** What a paragraph is, by the size and the font of its letters and by where it stands. */
import type { BlockType } from '#lib/core/model/article.ts';
import { isHeadingBy, MARKED, type Measure, type Paragraph } from './paragraphs.ts';

export interface Look {
	readonly type: BlockType;
	readonly level?: number;
	/** Set apart at the foot of the page: it belongs after the text. */
	readonly note?: boolean;
}

const LONGEST_HEADING = 250;
const LONGEST_SAME_SIZE = 100;
/** Right under the headline it is whoever wrote the article, and heads nothing. */
const NAME = /^(?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}'’-]+$/u;

/** One for each paragraph; they are in the order of reading. */
export function looksOf(paragraphs: readonly Paragraph[], by: Measure): Look[] {
	const large = paragraphs.map((paragraph) => isLarge(paragraph, by));
	const sizes = [
		...new Set(paragraphs.filter((_, at) => large[at]).map(([line]) => Math.round(line.size))),
	].sort((a, b) => b - a);
	const firstText = paragraphs.findIndex((paragraph) => isText(paragraph, by));
	return paragraphs.map((paragraph, at): Look => {
		const [line] = paragraph;
		if (large[at]) {
			const level = sizes.indexOf(Math.round(line.size)) + 1;
			return { type: 'heading', level: Math.min(6, level) };
		}
		const isAuthor = large[at - 1] && NAME.test(line.text) && paragraph.length === 1;
		if (!isAuthor && isLabel(paragraph, paragraphs[at + 1], by)) {
			return { type: 'heading', level: Math.min(6, Math.max(2, sizes.length + 1)) };
		}
		if (MARKED.test(line.text)) return { type: 'item' };
		if (line.size < 0.92 * by.em && at > firstText && firstText >= 0) {
			return isNote(paragraph, paragraphs, by)
				? { type: 'paragraph', note: true }
				: { type: 'caption' };
		}
		return isQuote(paragraph, by) ? { type: 'quote' } : { type: 'paragraph' };
	});
}

function isLarge(paragraph: Paragraph, { em }: Measure): boolean {
	const length = paragraph.reduce((sum, { text }) => sum + text.length, 0);
	const isWords = /\p{L}{2}/u.test(paragraph[0].text);
	return (
		isWords && paragraph[0].size > 1.15 * em && length <= LONGEST_HEADING && paragraph.length <= 6
	);
}

function isText([line, ...more]: Paragraph, { em }: Measure): boolean {
	return more.length > 0 && Math.abs(line.size - em) < 0.08 * em;
}

/** In the text's size but a font of its own, short, no sentence, and over a paragraph of the text. */
function isLabel(paragraph: Paragraph, next: Paragraph | undefined, by: Measure): boolean {
	if (!next || paragraph.length > 2 || !paragraph.every((line) => isHeadingBy(line, by)))
		return false;
	const [line] = paragraph;
	const text = paragraph.map((one) => one.text).join(' ');
	if (text.length > LONGEST_SAME_SIZE || /[.,;:|。，；：]$/.test(text) || line.size < 0.95 * by.em)
		return false;
	if (!/^["'“‘«¿¡([]*[\p{Lu}\p{Lo}\p{N}]/u.test(text) || /^by\b|\b(?:19|20)\d\d\b/i.test(text))
		return false;
	return isText(next, by) && !isHeadingBy(next[0], by);
}

/** Small, at the foot of its column, with nothing of the text below, and marked as the text marks it. */
function isNote(paragraph: Paragraph, all: readonly Paragraph[], { em }: Measure): boolean {
	const [line] = paragraph;
	if (!/^(?:\[?[\d*†‡]{1,3}\]?|[a-z]\))[\s\p{L}“"]/u.test(line.text)) return false;
	return !all.some(
		([other]) =>
			other.column.page === line.column.page && other.size >= 0.95 * em && isBelow(other, line),
	);
}

function isBelow(a: Paragraph[0], b: Paragraph[0]): boolean {
	return a.y > b.y && a.column.from < b.column.to && a.column.to > b.column.from;
}

/** Set in from both sides, in a column that is wide enough for it. */
function isQuote(paragraph: Paragraph, { em }: Measure): boolean {
	const length = paragraph.reduce((sum, { text }) => sum + text.length, 0);
	return (
		paragraph.length > 1 &&
		length > 30 * paragraph.length &&
		paragraph.every((line) => line.from - line.column.from > 1.2 * em) &&
		paragraph.every((line) => line.column.to - line.to > 0.8 * em)
	);
}
