/**
 * The blocks of plain text, which says nothing about itself: found by what is plain from a line's
 * looks and neighbours. When in doubt, a paragraph.
 */
import type { Block } from '../model/article.ts';
import { isCredit, isPrompt } from './boilerplate.ts';
import { isHeadline, isSectionHeading, isSeparator } from './headings.ts';
import { paragraphs, type Paragraph } from './lines.ts';

type Look = Omit<Block, 'start' | 'end'>;

/**
 * Every character that is not blank is in exactly one block. A paragraph that was wrapped by hand
 * is one block with `\n` in it, to be shown as a space. Bullets and numbers stay part of their text.
 */
export function plainTextBlocks(text: string): Block[] {
	const all = paragraphs(text);
	const blocks: Block[] = [];
	for (const [at, line] of all.entries()) {
		blocks.push({ ...look(line, all, at, blocks.at(-1)), start: line.start, end: line.end });
	}
	return blocks;
}

const HEADLINE: Look = { type: 'heading', level: 1 };
const SECTION: Look = { type: 'heading', level: 2 };
const ITEM = /^(?:[•‣◦▪●*+-]|\d{1,2}[.)])\s/;
const PARAGRAPH: Look = { type: 'paragraph' };

function look(
	line: Paragraph,
	all: readonly Paragraph[],
	at: number,
	before: Block | undefined,
): Look {
	const { text } = line;
	if (isCredit(text)) return { type: 'caption', boilerplate: true };
	if (isPrompt(text)) return { type: 'paragraph', boilerplate: true };
	if (isCaption(line, all[at + 1], at === 0)) return { type: 'caption' };
	if (text.startsWith('>')) return { type: 'quote' };
	if (isSeparator(text)) return PARAGRAPH;
	if (at === 0) return isHeadline(all) ? HEADLINE : PARAGRAPH;
	if (isSectionHeading(all, at)) return SECTION;
	if (!ITEM.test(text)) return PARAGRAPH;
	// What a subscription offers is listed under it.
	const isOffer = before?.boilerplate && before.type !== 'caption';
	return { type: 'item', ...(isOffer && { boilerplate: true as const }) };
}

const LONGEST_CAPTION = 400;

/** The line right above a credit. A first line may be a headline, unless it is a sentence. */
function isCaption(line: Paragraph, next: Paragraph | undefined, isFirst: boolean): boolean {
	if (!next || next.afterGap || !isCredit(next.text)) return false;
	if (isFirst && !/\.["'”’)]*$/.test(line.text)) return false;
	return line.afterGap && line.text.length <= LONGEST_CAPTION;
}
