/** Reads a web page: its article, what it says of it, and what is around it. */
import { fail, ok, type Result } from '#lib/core/result.ts';
import { cleanText } from '#lib/core/text/clean.ts';
import type { ArticleDraft } from '../draft.ts';
import { languageOf } from '../language.ts';
import { outletOf, stem } from '../naming.ts';
import { assemble, type Piece } from '../pieces.ts';
import type { ReadArticle } from '../reading.ts';
import { datesNear } from './asides.ts';
import { choose } from './choose.ts';
import { densest } from './densest.ts';
import { parseDocument } from './document.ts';
import { findArticle, type ArticleFound } from './find-article.ts';
import { headlineAt, likeness } from './headline.ts';
import { readPageFacts, saidLanguage, type PageFacts, type Shown } from './page-facts.ts';
import { bare } from './page-names.ts';
import { piecesOf, walk, type Found } from './walk.ts';

/** What is left out is kept for the person up to this, so that a page of links stays light. */
const MOST_OUT = 400;
const MOST_OUT_LETTERS = 60_000;
/** Less than this is a notice, not an article. */
const LEAST_LETTERS = 140;

/**
 * `pieces` is all that the page says; the draft is made of those that are not `out`. It begins with
 * the headline. Nothing of the page but characters of text and its address is in the result.
 *
 * Problems: file-too-large, file-too-deep, article-no-text; `where` is the name.
 */
export function readPage(html: string, name: string): Result<ReadArticle> {
	const where = name || 'text';
	const parsed = parseDocument(html, where);
	if (!parsed.ok) return parsed;
	const document = parsed.value;
	const article = findArticle(document);
	const found = shown(document, article);
	const facts = tidy(readPageFacts(document, shownIn(found, document), article));
	const chosen = choose(found, insideOf(found), facts);
	const pieces = capped(told(chosen, facts));
	const { text, blocks } = assemble(pieces);
	if (!blocks.some(({ level }) => level !== 1)) return fail({ code: 'article-no-text', where });
	return ok({ where, draft: draftOf(facts, text, blocks, name), pieces });
}

function shownIn(found: readonly Found[], { title }: Document): Shown {
	const headings = found.filter(({ type, level }) => type === 'heading' && level === 1);
	const entries = found.filter(({ type, linked }) => type === 'item' && linked > 0.9);
	const first = found.findIndex(({ kept }) => kept >= 0.5);
	return {
		headings: headings.map(({ text }) => text),
		dates: datesNear(found, Math.max(0, headlineAt(found, title, Math.max(0, first)))),
		menus: new Set(entries.map(({ text }) => bare(text))),
	};
}

/** All that the page shows; if everything is hidden, what would be shown in the end. */
function shown(document: Document, article: ArticleFound | undefined): Found[] {
	const keeps = (element: Element) => article?.elements.has(element) ?? false;
	const found = walk(document.body, { keeps });
	const letters = found.reduce((sum, { text }) => sum + text.length, 0);
	return letters >= LEAST_LETTERS ? found : walk(document.body, { keeps, hidden: true });
}

/** What Readability found, if that is an article; else where the most text is. */
function insideOf(found: readonly Found[]): readonly boolean[] {
	const inside = found.map(({ kept }) => kept >= 0.5);
	const letters = found.reduce((sum, { text }, at) => sum + (inside[at] ? text.length : 0), 0);
	return letters >= LEAST_LETTERS ? inside : densest(found);
}

/** Where the page shows hardly a text but carries one, that one. */
function told(pieces: Piece[], { body, title }: PageFacts): Piece[] {
	if (body === undefined) return pieces;
	const letters = pieces.reduce((sum, { out, text }) => sum + (out ? 0 : text.length), 0);
	if (letters > 400 || body.length < 3 * letters) return pieces;
	const whole = piecesOf(/<\w/.test(body) ? body : `<pre>${body.replaceAll('<', '&lt;')}</pre>`);
	const headline: Piece = { type: 'heading', level: 1, text: title };
	return [headline, ...whole, ...pieces.map((piece) => ({ ...piece, out: true }))];
}

function capped(pieces: readonly Piece[]): Piece[] {
	let [count, letters] = [0, 0];
	return pieces.filter(({ out, text }) => {
		if (!out) return true;
		count += 1;
		letters += text.length;
		return count <= MOST_OUT && letters <= MOST_OUT_LETTERS;
	});
}

/** The same rules for what the page says of itself as for its text. */
function tidy(facts: PageFacts): PageFacts {
	const clean = (words: string) => cleanText(words).replace(/\s+/g, ' ').trim();
	return {
		...facts,
		title: clean(facts.title).slice(0, 500),
		outlet: clean(facts.outlet),
		...(facts.author !== undefined && { author: clean(facts.author) }),
	};
}

/** Browsers name what they save after its title. */
function outletIn(name: string, title: string): string {
	const outlet = outletOf(name);
	const generic = /^(?:page|source|saved|web|html|print|view|story|post|news)\b/i;
	return outlet.length < 3 || generic.test(outlet) || likeness(outlet, title) > 0 ? '' : outlet;
}

function draftOf(
	facts: PageFacts,
	text: string,
	blocks: ArticleDraft['blocks'],
	name: string,
): ArticleDraft {
	const { author, published, url } = facts;
	return {
		title: facts.title || stem(name),
		outlet: facts.outlet || outletIn(name, facts.title),
		...(author !== undefined && { author }),
		...(published !== undefined && { published }),
		...(url !== undefined && { url }),
		language: languageOf(text, saidLanguage(facts)),
		text,
		blocks,
	};
}
