/** Titles, authors and outlets as people say them, without what pages put around them. */
import { inWords } from '../naming.ts';

/** Between an article's title and the name of its section or site. */
const BETWEEN = /\s+[-|–—·»«•:]+\s+|\s*[|_｜]\s*|\s+::\s+/;

const LONGEST_AUTHOR = 200;

/** For comparing: letters and digits alone. */
export function bare(words: string): string {
	return words
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The title without the names that are added to it at either end: the site's, a section's. */
export function titleWithout(title: string, names: readonly string[]): string {
	const added = new Set(names.map(bare).filter((name) => name !== ''));
	let words = title.replace(/\s+/g, ' ').trim();
	for (let last = lastPart(words); last; last = lastPart(words)) {
		if (!added.has(bare(last.part))) break;
		words = last.rest;
	}
	const first = BETWEEN.exec(words);
	if (first && first.index > 0 && added.has(bare(words.slice(0, first.index)))) {
		words = words.slice(first.index + first[0].length);
	}
	return words.trim();
}

/** What stands behind the last separator, and what before it. */
export function lastPart(title: string): { rest: string; part: string } | undefined {
	const all = [...title.matchAll(new RegExp(BETWEEN, 'g'))];
	const last = all.at(-1);
	if (!last || last.index === 0) return undefined;
	const part = title.slice(last.index + last[0].length).trim();
	return part === '' ? undefined : { rest: title.slice(0, last.index).trim(), part };
}

/** `www.coastal-post.example` as "Coastal Post". */
export function outletOfHost(url: string): string {
	const host = hostOf(url);
	if (host === undefined || /^[\d.:[\]]+$/.test(host)) return '';
	const labels = host.replace(/^(?:www\d?|m|amp|edition|news|mobile)\.(?=.*\.)/, '').split('.');
	const second = labels.length > 2 && /^(?:com?|org|net|ac|gov|edu)$/.test(labels.at(-2) ?? '');
	return inWords(labels.at(second ? -3 : labels.length > 1 ? -2 : -1) ?? '');
}

export function outletName(written: string | undefined): string | undefined {
	const words = (written ?? '').replace(/\s+/g, ' ').trim();
	if (words === '' || words.length > 80 || /^https?:/i.test(words)) return undefined;
	return words.replace(/^www\./i, '');
}

/** Only addresses that a person could open, absolute. */
export function webAddress(written: string | undefined, base?: string): string | undefined {
	const url = written === undefined ? undefined : parsed(written.trim(), base);
	if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
	url.hash = '';
	for (const name of [...url.searchParams.keys()]) {
		if (/^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid)$/.test(name)) url.searchParams.delete(name);
	}
	return url.href;
}

const BEFORE =
	/^(?:(?:written |words |text |story |reported |reporting )?by|von|par|por|di|da|door|av|af|автор|作者|文)(?:\s*[:：︱|/／]\s*|\s+)/iu;
/** What stands behind a name in the same line: the day, a count of comments. */
const BEHIND =
	/\s*(?:[|•·,–—-]\s*)?(?:(?:published|posted|updated)\b.*|\d{1,2}[. ]\s*\p{L}{3,9}\.?,? \d{4}.*|\p{L}{3,9}\.? \d{1,2},? \d{4}.*|\d{4}-\d{2}-\d{2}.*)$/iu;

/** `undefined` if it is no name: an address, a list of words, a sentence. */
export function authorName(written: string | undefined): string | undefined {
	let words = (written ?? '').replace(/\s+/g, ' ').trim();
	if (/^(?:https?:|www\.|@)/i.test(words) || words.length > 2 * LONGEST_AUTHOR) return undefined;
	words = words
		.replace(/[\w.+-]+@[\w-]+\.[\w.]+/g, '')
		.replace(/(?:^|\s)@\w+/g, '')
		.replace(BEFORE, '')
		.replace(BEHIND, '')
		.replace(/^[\s,;:|•·–—-]+|[\s,;:|•·–—-]+$/g, '')
		.trim();
	if (words === '' || words.length > LONGEST_AUTHOR || !/\p{L}/u.test(words)) return undefined;
	return /^(?:admin|administrator|unknown|anonymous|null|undefined|none|author)$/i.test(words)
		? undefined
		: words;
}

function hostOf(url: string): string | undefined {
	return parsed(url)?.hostname;
}

function parsed(address: string, base?: string): URL | undefined {
	try {
		return base === undefined ? new URL(address) : new URL(address, base);
	} catch {
		return undefined;
	}
}
