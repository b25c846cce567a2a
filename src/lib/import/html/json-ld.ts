/**
 * What a page says of its article in JSON-LD (https://schema.org/Article), the most exact of the
 * ways there are. Pages write it loosely: lists for values, names for things, a graph of references.
 */
import { decodeEntities } from '../entities.ts';

export interface LinkedFacts {
	readonly headline?: string;
	readonly description?: string;
	readonly authors: readonly string[];
	readonly publisher?: string;
	readonly published?: string;
	/** When the file was made, which may be at the last change. */
	readonly created?: string;
	readonly language?: string;
	readonly url?: string;
	/** The whole text, where the page gives it, as text or as HTML. */
	readonly body?: string;
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE =
	/^(?:https?:\/\/schema\.org\/)?(?:\w*Article|\w*NewsArticle|BlogPosting|LiveBlogPosting|Report|ReportageNewsArticle|ClaimReview|SocialMediaPosting|Review)$/;
const PAGE = /^(?:https?:\/\/schema\.org\/)?(?:WebPage|ItemPage)$/;
const MOST_THINGS = 5000;
const LONGEST = 2_000_000;

export function readLinkedFacts(document: Document): LinkedFacts | undefined {
	const things = [...document.querySelectorAll('script[type]')]
		.filter((script) => /ld\+json/i.test(script.getAttribute('type') ?? ''))
		.flatMap((script) => thingsIn(parsed(script.textContent ?? '')));
	const known = new Map(things.flatMap((thing) => idOf(thing)));
	const article =
		things.find((thing) => isA(thing, ARTICLE) && text(thing['headline']) !== undefined) ??
		things.find((thing) => isA(thing, ARTICLE)) ??
		things.find((thing) => isA(thing, PAGE) && thing['datePublished'] !== undefined);
	return article && factsOf(article, known);
}

function factsOf(article: Thing, known: ReadonlyMap<string, Thing>): LinkedFacts {
	const optional = (name: keyof LinkedFacts, value: string | undefined) =>
		value === undefined ? {} : { [name]: value };
	const site = nameOf(article['publisher'], known) ?? nameOf(article['isPartOf'], known);
	return {
		authors: listed(article['author'] ?? article['creator']).flatMap(
			(author) => nameOf(author, known) ?? [],
		),
		...optional('headline', text(article['headline']) ?? text(article['name'])),
		...optional('description', text(article['description'])),
		...optional('publisher', site),
		...optional('published', text(article['datePublished'])),
		...optional('created', text(article['dateCreated'])),
		...optional('language', languageOf(article['inLanguage'])),
		...optional('url', urlOf(article['mainEntityOfPage']) ?? urlOf(article['url'])),
		...optional('body', text(article['articleBody'])),
	};
}

/** Every object, wherever it stands; without recursion, and no more than a page may have. */
function thingsIn(value: unknown): Thing[] {
	const things: Thing[] = [];
	const waiting = [value];
	for (let at = 0; at < waiting.length && things.length < MOST_THINGS; at++) {
		const one = waiting[at];
		if (typeof one !== 'object' || one === null) continue;
		if (!Array.isArray(one)) things.push(one as Thing);
		for (const inner of Object.values(one)) if (typeof inner === 'object') waiting.push(inner);
	}
	return things;
}

function parsed(json: string): unknown {
	if (json.length > LONGEST) return undefined;
	const bare = json
		.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
		.replace(/(?:-->|\/\*\]\]>\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '');
	for (const attempt of [bare, bare.replace(/[\n\r\t]+/g, ' ').replace(/;\s*$/, '')]) {
		try {
			return JSON.parse(attempt);
		} catch {
			// a page whose description of itself is broken still has its text and other metadata
		}
	}
	return undefined;
}

function isA(thing: Thing, kind: RegExp): boolean {
	return listed(thing['@type']).some((type) => typeof type === 'string' && kind.test(type));
}

function idOf(thing: Thing): [string, Thing][] {
	const id = thing['@id'];
	return typeof id === 'string' && thing['name'] !== undefined ? [[id, thing]] : [];
}

function listed(value: unknown): readonly unknown[] {
	if (value === undefined || value === null) return [];
	return Array.isArray(value) ? (value as unknown[]) : [value];
}

function text(value: unknown): string | undefined {
	const [first] = listed(value);
	const words = typeof first === 'string' ? first : (asThing(first)?.['@value'] ?? first);
	if (typeof words === 'number') return String(words);
	return typeof words === 'string' && words.trim() !== '' ? decodeEntities(words) : undefined;
}

function nameOf(value: unknown, known: ReadonlyMap<string, Thing>): string | undefined {
	const [first] = listed(value);
	if (typeof first === 'string') return text(first);
	const thing = asThing(first);
	const id = thing?.['@id'];
	const referred = typeof id === 'string' ? known.get(id) : undefined;
	return text(thing?.['name']) ?? text(referred?.['name']);
}

function languageOf(value: unknown): string | undefined {
	const thing = asThing(listed(value)[0]);
	return thing ? (text(thing['alternateName']) ?? text(thing['name'])) : text(value);
}

function urlOf(value: unknown): string | undefined {
	const thing = asThing(listed(value)[0]);
	return thing ? (text(thing['@id']) ?? text(thing['url'])) : text(value);
}

function asThing(value: unknown): Thing | undefined {
	return typeof value === 'object' && value !== null ? (value as Thing) : undefined;
}
