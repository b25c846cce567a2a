/** What a page says of its article: JSON-LD first, then Open Graph, then `<meta>`, then the page. */
import { languageTag } from '../draft.ts';
import type { ArticleFound } from './find-article.ts';
import { readLinkedFacts } from './json-ld.ts';
import { MetaTags } from './meta-tags.ts';
import { readPageDate } from './page-date.ts';
import {
	authorName,
	bare,
	lastPart,
	outletName,
	outletOfHost,
	titleWithout,
	webAddress,
} from './page-names.ts';

export interface PageFacts {
	/** `''` if the page does not say. */
	readonly title: string;
	readonly outlet: string;
	readonly author?: string;
	readonly published?: string;
	readonly url?: string;
	/** As the page says it; it may be wrong. */
	readonly language?: string;
	readonly description?: string;
	/** The text of the article, where the page gives it apart from what it shows. */
	readonly body?: string;
}

const TITLES = ['og.title', 'twitter.title', 'parsely-title', 'sailthru.title', 'citation_title'];
const DATES = [
	...['article.published_time', 'og.article.published_time', 'parsely-pub-date', 'sailthru.date'],
	...['datepublished', 'citation_publication_date', 'citation_date', 'dc.date.issued', 'dc.date'],
	...[
		'dcterms.date',
		'dcterms.created',
		'publishdate',
		'publish-date',
		'pubdate',
		'publication_date',
	],
	...['article_date_original', 'originalpublicationdate', 'date', 'date_published', 'created'],
];
const AUTHORS = [
	...['author', 'article.author', 'og.article.author', 'parsely-author', 'sailthru.author'],
	...['byl', 'dc.creator', 'dcterms.creator', 'citation_author', 'creator', 'article.author_name'],
];

/** What the page shows to everybody. */
export interface Shown {
	/** Its headings of the first level, in its order. */
	readonly headings: readonly string[];
	/** Lines with a date and nothing else near the headline. */
	readonly dates: readonly string[];
	/** Entries of menus. */
	readonly menus: ReadonlySet<string>;
}

/** @param found what Readability says, the last resort */
export function readPageFacts(
	document: Document,
	shown: Shown,
	found: ArticleFound | undefined,
): PageFacts {
	const { headings } = shown;
	const meta = new MetaTags(document);
	const linked = readLinkedFacts(document);
	const url = addressOf(meta, linked?.url);
	const language = meta.language || linked?.language;
	const said = (linked?.headline ?? meta.first(...TITLES))?.slice(0, 1000);
	const whole = said ?? (meta.pageTitle || (meta.first('dc.title') ?? ''));
	const named =
		outletName(meta.first('og.site_name')) ??
		outletName(linked?.publisher) ??
		outletName(meta.first('application-name', 'apple-mobile-web-app-title', 'dc.publisher')) ??
		outletName(meta.first('citation_journal_title', 'publisher'));
	const heading = headingIn(headings, whole) ?? headingIn(headings, meta.pageTitle);
	const outlet = named ?? siteIn(meta.pageTitle, heading ?? said) ?? outletOfHost(url ?? '');
	const author = authorOf(linked?.authors ?? [], meta, found, shown.menus);
	const title = titleWithout(said === undefined ? (heading ?? whole) : whole, [
		outlet,
		author ?? '',
		url === undefined ? '' : outletOfHost(url),
		url === undefined ? '' : new URL(url).hostname,
		linked?.publisher ?? '',
	]);
	const published = dateOf(language, [
		linked?.published,
		...DATES.map((name) => meta.first(name)),
		meta.property('datePublished'),
		...meta.times(),
		found?.published,
		...shown.dates,
		dayIn(url),
		linked?.created,
	]);
	const description =
		linked?.description ?? meta.first('og.description', 'description', 'twitter.description');
	return {
		title: title || (headings[0] ?? ''),
		outlet,
		...(author !== undefined && { author }),
		...(published !== undefined && { published }),
		...(url !== undefined && { url }),
		...(language && { language }),
		...(description !== undefined && { description }),
		...(linked?.body !== undefined && { body: linked.body }),
	};
}

function addressOf(meta: MetaTags, linked: string | undefined): string | undefined {
	const saved = webAddress(meta.savedFrom);
	const base = saved ?? webAddress(meta.first('og.url')) ?? webAddress(linked);
	return webAddress(meta.link('canonical'), base) ?? base;
}

/** Names with commas between them, each once. */
function authorOf(
	linked: readonly string[],
	meta: MetaTags,
	found: ArticleFound | undefined,
	menus: ReadonlySet<string>,
): string | undefined {
	const names = (written: readonly string[]) => {
		const clean = written.flatMap((name) => authorName(name) ?? []);
		return [...new Map(clean.map((name) => [bare(name), name])).values()].slice(0, 12).join(', ');
	};
	for (const name of [
		...(linked.length ? [linked] : []),
		...AUTHORS.map((one) => meta.each(one)),
	]) {
		const said = names(name);
		if (said !== '') return said;
	}
	const byline = menus.has(bare(found?.byline ?? '')) ? undefined : found?.byline;
	return authorName(meta.property('author')) ?? authorName(byline);
}

/** The first that is a date. */
function dateOf(
	language: string | undefined,
	written: readonly (string | undefined)[],
): string | undefined {
	const american = /^en[-_]us$/i.test(language ?? '');
	const monthFirst = american ? true : language ? false : undefined;
	for (const one of written) {
		const date = one === undefined ? undefined : readPageDate(one, monthFirst);
		if (date !== undefined) return date;
	}
	return undefined;
}

/** Many sites file their articles by the day. */
function dayIn(url: string | undefined): string | undefined {
	const day = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?=[/-])/.exec(url ?? '');
	return day ? `${day[1]}-${day[2]}-${day[3]}` : undefined;
}

/** The page's own heading that the title begins with, or ends with. */
function headingIn(headings: readonly string[], title: string): string | undefined {
	const whole = bare(title);
	return headings.find((heading) => {
		const words = bare(heading);
		return words.length >= 4 && (whole.startsWith(words) || whole.endsWith(words));
	});
}

/** The name behind the headline in the page's title. */
function siteIn(pageTitle: string, headline: string | undefined): string | undefined {
	const last = lastPart(pageTitle);
	if (!last || last.part.length > 40 || last.part.split(' ').length > 5) return undefined;
	if (headline !== undefined && !bare(last.rest).startsWith(bare(headline).slice(0, 40))) {
		return undefined;
	}
	return last.part;
}

/** The tag that the page says, if it is one. */
export function saidLanguage({ language }: PageFacts): string | undefined {
	return language === undefined ? undefined : languageTag(language);
}
