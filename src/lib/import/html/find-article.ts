/** Where in a page the article is, by Mozilla's Readability, which Firefox's reading view uses. */
import { Readability } from '@mozilla/readability';

export interface ArticleFound {
	/** The elements whose own text is of the article. */
	readonly elements: ReadonlySet<Element>;
	/** What it takes for the headline and so on; it looks at the page as well as at its metadata. */
	readonly title?: string;
	readonly byline?: string;
	readonly siteName?: string;
	readonly published?: string;
	readonly excerpt?: string;
}

/**
 * Each element bears a number in the name of an attribute: Readability sometimes keeps the inner one
 * of two boxes and gives it the attributes of both.
 */
const PLACE = 'data-crossread-place-';

/** It takes a millisecond for every few elements; no page with an article in it has so many. */
const MOST_ELEMENTS = 15_000;
const WITHOUT_WORDS =
	'script, style, svg, template, noscript, iframe, object, link, button, select';

/**
 * Works on a copy: Readability takes apart the document it is given. `undefined` if it finds nothing,
 * or would take too long to.
 */
export function findArticle(document: Document): ArticleFound | undefined {
	const elements = [...document.querySelectorAll(`:not(${WITHOUT_WORDS})`)];
	if (elements.length > MOST_ELEMENTS) return undefined;
	for (const [at, element] of elements.entries()) element.setAttribute(PLACE + String(at), '');
	const copy = document.cloneNode(true) as Document;
	for (const [at, element] of elements.entries()) element.removeAttribute(PLACE + String(at));
	for (const element of copy.querySelectorAll(WITHOUT_WORDS)) element.remove();
	const found = readable(copy);
	if (!found?.content) return undefined;
	const kept = new Set<Element>();
	for (const copied of found.content.querySelectorAll('*')) {
		for (const { name } of copied.attributes) {
			const element = name.startsWith(PLACE) && elements[Number(name.slice(PLACE.length))];
			if (element) kept.add(element);
		}
	}
	const { title, byline, siteName, publishedTime, excerpt } = found;
	return {
		elements: kept,
		...(title && { title }),
		...(byline && { byline }),
		...(siteName && { siteName }),
		...(publishedTime && { published: publishedTime }),
		...(excerpt && { excerpt }),
	};
}

/**
 * What it cannot cope with has no article for it: such a page is read in another way. It is written
 * for the documents of browsers, and throws this and that at a few of the odd ones that linkedom makes
 * of broken pages; nothing of ours runs inside, and no error of it is worth losing the page for.
 */
function readable(document: Document) {
	const options = { serializer: (node: Node) => node as Element, disableJSONLD: true };
	try {
		return new Readability<Element>(document, options).parse();
	} catch {
		return undefined;
	}
}
