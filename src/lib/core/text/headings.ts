/** Which lines of plain text are headings, by their looks and their neighbours. */
import { isCredit, isPrompt } from './boilerplate.ts';
import type { Paragraph } from './lines.ts';

const LONGEST_HEADLINE = 160;
const LONGEST_HEADING = 80;
const LONGEST_NUMBERED = 120;
const LONG_PARAGRAPH = 100;

/** A first line that does not end as a sentence does (a question may), with a story under it. */
export function isHeadline(all: readonly Paragraph[]): boolean {
	const [first, second] = all;
	if (!first || !second || !isLabel(first.text, LONGEST_HEADLINE)) return false;
	return all.some(({ text }, at) => at > 0 && text.length > first.text.length);
}

/** A short line without a full stop, over a long paragraph and under text or another heading. */
export function isSectionHeading(all: readonly Paragraph[], at: number): boolean {
	const line = all[at];
	if (!line) return false;
	const numbered = /^\d{1,2}[.)]\s/.test(line.text);
	if (!isLabel(line.text, numbered ? LONGEST_NUMBERED : LONGEST_HEADING)) return false;
	if (isByline(line.text) || /^[•‣◦▪●*+–—-]\s/.test(line.text)) return false;
	if (!followedByText(all, at)) return false;
	const before = all[at - 1];
	return (
		before !== undefined && !isPrompt(before.text) && !(isCredit(before.text) && !line.afterGap)
	);
}

/** `* * *`, `---`: a line without any letter or digit. */
export function isSeparator(text: string): boolean {
	return !/[\p{L}\p{N}]/u.test(text);
}

/** Short, on one line, begins as a title would, and does not end as a sentence does. */
function isLabel(text: string, longest: number): boolean {
	if (text.length > longest || text.includes('\n')) return false;
	if (!/^["'“‘«¿¡([]*(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{N}|[a-z]\p{Lu})/u.test(text)) return false;
	const bare = text.replace(/["'”’»)\]]+$/, '');
	return !/[,;:。，]$/.test(bare) && (!bare.endsWith('.') || /\p{Lu}\.\p{Lu}\.$/u.test(bare));
}

const WRITTEN_BY = /^(?:[Bb]y|BY|[Pp]or|POR|Written by|Reporting by|Escrito por)\b:?\s+\p{Lu}/u;
const STAMP = /^(?:updated|published|posted|actualizado|publicado)\b/i;
const DATE =
	/\b\d{1,2}(?:st|nd|rd|th|º|\.)?,? (?:de )?(?:\p{L}+\.?,? (?:de )?)?(?:19|20)\d{2}\b|(?:19|20)\d{2}-\d{2}|\d:\d{2}|@/u;

/** Who wrote it, where and when: `By Jane Doe`, `CARACAS, Oct 4 2025`, `Updated 10:30`. */
function isByline(text: string): boolean {
	return WRITTEN_BY.test(text) || STAMP.test(text) || DATE.test(text);
}

function followedByText(all: readonly Paragraph[], at: number): boolean {
	const next = all[at + 1];
	if (!next) return false;
	if (isProse(next, all[at]?.afterGap === true)) return true;
	if (!isLabel(next.text, LONGEST_HEADING) || isByline(next.text)) return false;
	const afterNext = all[at + 2];
	return afterNext !== undefined && isProse(afterNext, next.afterGap);
}

/** A long paragraph, or one that ends as a sentence does and stands between empty lines. */
function isProse(paragraph: Paragraph, belowOwnLine: boolean): boolean {
	if (paragraph.text.length >= LONG_PARAGRAPH) return true;
	const isSentence = paragraph.text.length >= 50 && /[.:?!…]["'”’»)]*$/.test(paragraph.text);
	return isSentence && paragraph.afterGap && belowOwnLine;
}
