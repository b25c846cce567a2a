/** What several sections of a report are made of. */
import { element, type ReportElement, type ReportNode, type ReportPart } from './report-node.ts';
import type { ReportQuote, ReportTagLook } from './report-quotes.ts';
import type { ReportSource } from './report.ts';
import type { ReportWords } from './report-words.ts';

export function section(
	name: string,
	heading: string,
	...content: readonly ReportPart[]
): ReportElement {
	return element('section', { class: name }, element('h2', {}, heading), ...content);
}

export function hint(text: string): ReportElement {
	return element('p', { class: 'hint' }, text);
}

/** The letter on the tag's colour, and its name in words. */
export function tagName({ id, label, letter }: ReportTagLook): ReportElement {
	return element(
		'span',
		{ class: 'tag' },
		element('b', { class: 'letter', 'data-tag': id, 'aria-hidden': 'true' }, letter),
		label,
	);
}

/** The tag and the codes of a quote; nothing for a passage that is only linked. */
export function tagAndCodes({ tag, codes }: ReportQuote): ReportNode[] {
	const named = codes.join(', ');
	if (!tag) return named ? [named] : [];
	return named ? [tagName(tag), ` · ${named}`] : [tagName(tag)];
}

/** The words of a passage under its tag's tint and underline, in their own language. */
export function quotedMark(
	{ text, language, tag }: ReportQuote,
	{ quoted }: ReportWords,
): ReportElement {
	const attributes = { class: 'words', lang: language, dir: 'auto' } as const;
	// As one line: where the article broke it says nothing in a quotation.
	const line = quoted(text.trim().replace(/\s+/gu, ' '));
	return tag
		? element('mark', { ...attributes, 'data-tag': tag.id }, line)
		: element('span', attributes, line);
}

/** The headline, a link if there is an address. */
export function headline({ article, address }: ReportSource, words: ReportWords): ReportElement {
	const title = article.title || words.untitled;
	const attributes = { lang: article.language, dir: 'auto' } as const;
	return address === undefined
		? element('span', { ...attributes, class: 'headline' }, title)
		: element('a', { ...attributes, href: address, rel: 'noreferrer' }, title);
}

/** On a caption that says what the heading above it has said: for those who hear it. */
export const UNSEEN = 'unseen';

/**
 * A table that scrolls by itself where the page is too narrow for it.
 * @param seen the caption is needed by everybody, since there are several such tables
 */
export function wideTable(
	caption: string,
	seen: boolean,
	...content: readonly ReportPart[]
): ReportElement {
	const attributes = seen ? {} : { class: UNSEEN };
	return element(
		'div',
		{ class: 'scroll', role: 'group', 'aria-label': caption, tabindex: '0' },
		element('table', {}, element('caption', attributes, caption), ...content),
	);
}

export function row(...cells: readonly ReportElement[]): ReportElement {
	return element('tr', {}, ...cells);
}

export function columnHead(...content: readonly ReportPart[]): ReportElement {
	return element('th', { scope: 'col' }, ...content);
}

export function rowHead(...content: readonly ReportPart[]): ReportElement {
	return element('th', { scope: 'row' }, ...content);
}
