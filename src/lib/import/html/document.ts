/**
 * HTML as a document that is only data. The parser is JavaScript and knows no browser: nothing in
 * the page is loaded, run, measured or shown.
 */
import { parseHTML } from 'linkedom';
import { fail, ok, type Result } from '#lib/core/result.ts';
import { isLarger, LIMITS } from '../readable.ts';
import { DEEPEST, measure, withoutLooks } from './depth.ts';

/**
 * The document has `html`, `head` and `body`, whatever the page leaves out.
 *
 * Problems: file-too-large, file-too-deep; `where` is what they are said of.
 */
export function parseDocument(html: string, where: string): Result<Document> {
	const tooLarge = { code: 'file-too-large', where, params: { limit: LIMITS.text } };
	if (isLarger(html.length, 'text')) return fail(tooLarge);
	let source = html.replaceAll('\0', '');
	let measured = measure(source);
	if (measured === 'too-deep') {
		source = withoutLooks(source);
		measured = measure(source);
	}
	if (measured === 'too-many') return fail(tooLarge);
	if (measured === 'too-deep') {
		return fail({ code: 'file-too-deep', where, params: { limit: DEEPEST } });
	}
	const { document } = parseHTML(source);
	const whole = document.documentElement;
	if (whole?.localName === 'html' && [...whole.children].some(isBody)) {
		return ok(tidied(document));
	}
	const { document: completed } = parseHTML(`<html><head></head><body>${source}`);
	return ok(tidied(completed));
}

/** Old pages write the names of attributes in capitals, which the parser keeps. */
function tidied(document: Document): Document {
	for (const title of document.querySelectorAll('title')) shorten(title);
	for (const element of document.querySelectorAll('*')) {
		for (const { name, value } of [...element.attributes]) {
			const lower = name.toLowerCase();
			if (lower === name) continue;
			element.removeAttribute(name);
			if (!element.hasAttribute(lower)) element.setAttribute(lower, value);
		}
	}
	return document;
}

function isBody(element: Element): boolean {
	return element.localName === 'body';
}

/** No title is longer; comparing titles takes time with their length. */
const LONGEST_TITLE = 1000;

function shorten(title: Element): void {
	const text = title.textContent ?? '';
	if (text.length > LONGEST_TITLE) title.textContent = text.slice(0, LONGEST_TITLE);
}
