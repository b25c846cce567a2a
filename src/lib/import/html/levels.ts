/** What a walk through a page remembers of the elements that it is in. */
import type { BlockType } from '#lib/core/model/article.ts';
import { nameOf } from './elements.ts';

export interface Level {
	readonly element: Element;
	readonly block: boolean;
	/** What its own text is, if not what is around it. */
	readonly type?: BlockType | 'row';
	readonly heading?: number;
	readonly list?: {
		next: number;
		readonly step: number;
		readonly ordered: boolean;
		begun: boolean;
	};
	/** Of an item, before its first words. */
	mark?: string;
	readonly dataTable?: boolean;
	readonly credit?: boolean;
	readonly after?: string;
}

const CAPTION =
	/(?:^|[\s_-])(?:caption|figcaption|cutline|bildunterschrift|pictext|wp-caption-text)(?:[\s_-]|$)/i;
const CREDIT =
	/(?:^|[\s_-])(?:credits?|copyright|photographer|rights|attribution|source)(?:[\s_-]|$)/i;
export function listOf(list: Element): Pick<Level, 'list'> {
	const ordered = nameOf(list) === 'ol';
	const reversed = ordered && list.hasAttribute('reversed');
	const said = Number(list.getAttribute('start') ?? NaN);
	const first = reversed ? list.children.length : 1;
	const next = Number.isSafeInteger(said) ? said : first;
	return { list: { next, step: reversed ? -1 : 1, ordered, begun: false } };
}

/** Its bullet or number is part of its text already, as programs for letters write it. */
export function startsAsItem(text: string): boolean {
	return /^(?:[•‣◦▪●·]|\d{1,3}[.)])\s/.test(text);
}

/** Who took a picture is said apart from what it shows. */
export function isCreditLine(element: Element): boolean {
	return CREDIT.test(element.getAttribute('class') ?? '');
}

/** Some sites draw emoji as pictures. */
export function emojiOf(picture: Element): string {
	const alt = picture.getAttribute('alt') ?? '';
	return alt.length <= 16 &&
		/^(?:\p{Extended_Pictographic}|\p{Emoji_Component})+$/u.test(alt) &&
		!/^[\d#*]/.test(alt)
		? alt
		: '';
}

/** Sites that have no `<figcaption>` name the words under a picture so. */
export function isNamedCaption(element: Element): boolean {
	return (
		/^(?:p|div|span|small|em)$/.test(nameOf(element)) &&
		CAPTION.test(element.getAttribute('class') ?? '')
	);
}
