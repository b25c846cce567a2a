/** What stands inside an article on a page and is no part of it. */
import { isCredit, isPrompt } from '#lib/core/text/boilerplate.ts';
import { readPageDate } from './page-date.ts';
import type { Found } from './walk.ts';

/** Whole words in the names that pages give to such boxes. */
const BOX = new RegExp(
	'(?:^|[\\s_-])(?:' +
		'related\\w*|recirc\\w*|newsletters?|sign-?up|subscri(?:be|bers?|ptions?)|share|sharing|social|sns|' +
		'promos?|promoted|adverts?|advertis\\w*|ad|ads|sponsor\\w*|outbrain|taboola|teads|comments?|' +
		'disqus|cookies?|consent|gdpr|paywall|breadcrumbs?|tags|tag-list|most-(?:read|popular)|' +
		'trending|recommend\\w*|read-?(?:more|next|also)|readmore|also-read|see-also|' +
		'more-(?:on|from|stories|about)|interstitial-link|follow|author-?(?:bio|box|card)|lire|' +
		'toolbar|player|noprint|no-print' +
		')(?:[\\s_-]|$)',
	'i',
);

/** Over this share of an article a box is not beside it, whatever it is called. */
const WHOLE = 0.4;

/** Whether an element is in a box that is named after what is beside articles. */
export class Boxes {
	readonly #letters = new Map<Element, number>();
	readonly #known = new Map<Element, boolean>();
	readonly #all: number;

	/** @param inside what is taken for the article so far */
	constructor(inside: readonly Found[]) {
		this.#all = inside.reduce((sum, { text }) => sum + text.length, 0);
		for (const { element, text } of inside) {
			for (let box: Element | null = element; box; box = box.parentElement) {
				this.#letters.set(box, (this.#letters.get(box) ?? 0) + text.length);
			}
		}
	}

	holds(element: Element): boolean {
		const path: Element[] = [];
		let known: boolean | undefined;
		for (let box: Element | null = element; box && known === undefined; box = box.parentElement) {
			known = this.#known.get(box) ?? (this.#isBox(box) || undefined);
			path.push(box);
		}
		for (const box of path) this.#known.set(box, known ?? false);
		return known ?? false;
	}

	#isBox(element: Element): boolean {
		if ((this.#letters.get(element) ?? 0) > this.#all * WHOLE) return false;
		if (/^(?:nav|form|amp-ad)$/.test(element.localName)) return true;
		if (element.localName === 'footer') return !element.closest('blockquote');
		const role = element.getAttribute('role') ?? '';
		if (/^(?:navigation|search|banner|contentinfo|dialog)$/.test(role)) return true;
		return BOX.test(element.getAttribute('class') ?? '') || BOX.test(element.id);
	}
}

const FOLLOW =
	/\bfollow (?:him|her|them|me|us|@?\w+(?: \w+)?) (?:on|at) (?:Facebook|Twitter|X|Instagram|LinkedIn|Threads|Bluesky|Mastodon)\b/i;
/** What Chinese and Japanese pages write under an article. */
const IMPRINT =
	/^[[【［(（]?(?:原标题|原標題|来源|來源|作者|记者|記者|责任编辑|責任編輯|责编|编辑|編輯|出品|文|图|撮影)\s*[：:︱|/／].{1,60}$/;
const MEDIA_CAPTION = /^(?:play video|watch:|listen:|view (?:photos|gallery|graphic)|video:?)$/i;

/** Whether it asks something of the reader, or says who took a picture. */
export function isNotice({ text, type }: Found): boolean {
	const words = text.replace(/^[•\s]+/, '');
	if (isPrompt(words) || MEDIA_CAPTION.test(words)) return true;
	if (type === 'heading') return false;
	return isCredit(words) || IMPRINT.test(words) || (text.length < 600 && FOLLOW.test(text));
}

/** A line that is a link and nothing else leads to another article. */
export function isLinkLine({ type, linked, text }: Found): boolean {
	return type !== 'heading' && linked >= 0.95 && text.length < 300;
}

const STAMP =
	/(?:^|[\s_-])(?:time-?stamps?|storytimestamp|datelines?|by-?lines?|pub(?:lished)?-?date|dateposted)(?:[\s_-]|$)/i;
const STAMP_WORDS =
	/^(?:\d{1,4}(?:st|nd|rd|th|h\d{0,2}|am|pm)?|am|pm|a|p|m|gmt|utc|bst|cet|cest|est|edt|et|pst|pdt|pt|ist|uhr|h|à|às|at|on|of|de|del|le|la|um|published|posted|updated|first|last|modified|mon|monday|tue|tues|tuesday|wed|wednesday|thu|thur|thurs|thursday|fri|friday|sat|saturday|sun|sunday|publié|publicado|publicada|actualizado|atualizado|mis|jour|mise|veröffentlicht|aktualisiert|stand|\p{L}{3,9})$/iu;

/** Lines with a date alone, from the headline on and a little before it. */
export function datesNear(found: readonly Found[], headline: number): readonly string[] {
	const near = found.slice(Math.max(0, headline - 4), headline + 12);
	const after = found
		.slice(headline + 12)
		.filter(({ kept }) => kept < 0.5)
		.slice(0, 8);
	return [...near, ...after].filter((piece) => isStamp(piece, undefined)).map(({ text }) => text);
}

/** A line that says when or by whom, and nothing else. */
export function isStamp({ text, element }: Found, author: string | undefined): boolean {
	if (text.length > 150) return false;
	const own = `${element.getAttribute('class') ?? ''} ${element.id}`;
	if (STAMP.test(own) && text.length < 120) return true;
	if (author !== undefined && text.replace(/^(?:by|von|par|por|di)\s+/i, '') === author)
		return true;
	const words = text.split(/[\s,.|•·/–—:()-]+/).filter((word) => word !== '');
	return (
		words.length <= 14 &&
		/\d{4}/.test(text) &&
		readPageDate(text, true) !== undefined &&
		words.filter((word) => /\d/.test(word)).length * 3 >= words.length &&
		words.every((word) => STAMP_WORDS.test(word))
	);
}
