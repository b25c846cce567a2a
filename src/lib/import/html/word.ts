/** What Microsoft Word says in the HTML that it puts on the clipboard, where all are paragraphs. */
import type { BlockType } from '#lib/core/model/article.ts';

interface Style {
	readonly type: BlockType;
	readonly heading?: number;
	readonly mark?: string;
}

/** What the style of a paragraph makes of it, if it is anything but a paragraph. */
export function styleInWord(paragraph: Element): Style | undefined {
	const style = /(?:^|\s)Mso(Title|Heading([1-6])|Quote|IntenseQuote|Caption)(?:\s|$)/.exec(
		paragraph.getAttribute('class') ?? '',
	);
	if (style?.[1] === 'Title') return { type: 'heading', heading: 1 };
	if (style?.[2]) return { type: 'heading', heading: Number(style[2]) };
	if (style?.[1] === 'Caption') return { type: 'caption' };
	if (style) return { type: 'quote' };
	const listed = /mso-list\s*:\s*l\d/i.test(paragraph.getAttribute('style') ?? '');
	return listed ? { type: 'item', mark: '• ' } : undefined;
}

export function isMarkInWord(element: Element): boolean {
	return /mso-list\s*:\s*ignore/i.test(element.getAttribute('style') ?? '');
}
