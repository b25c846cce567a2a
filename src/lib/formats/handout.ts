/**
 * Articles to hand out: their texts with what is marked in them, a legend of the tags, and the notes
 * as a numbered list after each. A tree of elements, of which the page that is printed, the HTML file
 * and the picture are all made.
 */
import { passagesOf, type Placed } from '#lib/core/anchor/placed.ts';
import { GAP } from '#lib/core/compare/spread.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { marksOf } from '#lib/core/model/marks.ts';
import { lanesOf } from '#lib/core/text/layers.ts';
import { isNumbered } from '#lib/core/text/paragraph-numbers.ts';
import { markedText, shownBlocks } from './marked-text.ts';
import { webAddress } from './report-address.ts';
import { element, type ReportElement, type ReportPart } from './report-node.ts';
import { noteElement } from './report-notes.ts';

export interface HandoutTag {
	readonly id: string;
	readonly label: string;
	readonly definition: string;
	/** One or two letters that no other tag has. */
	readonly letter: string;
}

export interface HandoutArticle {
	readonly article: Article;
	/** What is to be shown of it. */
	readonly placed: Placed;
	readonly annotations: ReadonlyMap<string, Annotation>;
}

export interface Handout {
	readonly title: string;
	readonly articles: readonly HandoutArticle[];
	/** Those that are used are explained, in this order. */
	readonly tags: readonly HandoutTag[];
	/** The names of codes by their ids. */
	readonly codes: ReadonlyMap<string, string>;
	readonly includeNotes: boolean;
	/** Tints behind the words, besides letters and underlines. */
	readonly colours: boolean;
	readonly numbered: boolean;
	/** ISO 8601 date of today. */
	readonly date: string;
}

export interface HandoutWords {
	readonly language: string;
	readonly legend: string;
	readonly notes: string;
	readonly untitled: string;
	date(iso: string): string;
	by(author: string): string;
	/** The line under the title. */
	made(date: string, highlights: number, coders: readonly string[]): string;
	quoted(text: string): string;
	/** Behind the words of a note: whose it is. */
	noteBy(coder: string): string;
}

/** How many articles go side by side on a sheet that lies across: exactly two. */
const SIDE_BY_SIDE = 2;

export function handoutDocument(handout: Handout, words: HandoutWords): ReportElement {
	const { title, articles, date } = handout;
	const shown = articles.flatMap(({ placed, annotations }) =>
		placed.highlights.flatMap(({ id }) => annotations.get(id) ?? []),
	);
	const coders = [...new Set(shown.map(({ creator }) => creator))];
	const looks = [
		'report handout',
		handout.colours ? 'tinted' : 'plain',
		...(handout.numbered ? ['numbered'] : []),
		...(articles.length === SIDE_BY_SIDE ? ['two'] : []),
	];
	return element(
		'article',
		{ class: looks.join(' '), lang: words.language },
		element(
			'header',
			{},
			element('h1', { dir: 'auto' }, title.trim() || words.untitled),
			element('p', { class: 'byline' }, words.made(words.date(date), shown.length, coders)),
			legend(handout, shown, words),
		),
		element(
			'div',
			{ class: 'texts' },
			...articles.map((one) => articleText(one, handout, words, coders.length > 1)),
		),
	);
}

function legend(
	{ tags }: Handout,
	shown: readonly Annotation[],
	words: HandoutWords,
): ReportElement | undefined {
	const used = new Set(shown.map(({ tag }) => tag));
	const explained = tags.filter(({ id }) => used.has(id));
	if (explained.length === 0) return undefined;
	return element(
		'dl',
		{ class: 'legend', 'aria-label': words.legend },
		...explained.flatMap(({ id, label, definition, letter }) => [
			element(
				'dt',
				{},
				element('b', { class: 'letter', 'data-tag': id, 'aria-hidden': 'true' }, letter),
				element('mark', { 'data-tag': id }, label),
			),
			element('dd', { dir: 'auto' }, definition),
		]),
	);
}

function articleText(
	{ article, placed, annotations }: HandoutArticle,
	handout: Handout,
	words: HandoutWords,
	signed: boolean,
): ReportElement {
	const letters = new Map(handout.tags.map(({ id, letter }) => [id, letter]));
	const passages = passagesOf(placed);
	const noted = handout.includeNotes
		? placed.highlights.flatMap(({ id }) => {
				const annotation = annotations.get(id);
				return annotation && says(annotation) ? [annotation] : [];
			})
		: [];
	const numbers = new Map(noted.map(({ id }, i) => [id, i + 1]));
	const last = new Map(passages.map((passage) => [passage.id, passage]));
	const marking = {
		text: article.text,
		passages,
		lanes: lanesOf(passages),
		letter: (tag: string) => letters.get(tag),
		after: (passage: (typeof passages)[number]): ReportPart => {
			const number = numbers.get(passage.id);
			return last.get(passage.id) === passage && number !== undefined
				? element('sup', { class: 'number' }, String(number))
				: undefined;
		},
	};
	const blocks = shownBlocks(article, passages);
	const notes = [
		...ownNote(article, handout),
		...noted.map((one) => note(one, handout, words, signed)),
	];
	const attributes = { lang: article.language, dir: 'auto' } as const;
	let paragraphs = 0;
	return element(
		'section',
		{ class: 'full-text' },
		element('p', { class: 'outlet' }, article.outlet),
		element('h2', attributes, article.title || words.untitled),
		element('p', { class: 'citation' }, facts(article, words).join(' · ')),
		...blocks.map((block) => {
			const number = handout.numbered && isNumbered(block) ? ++paragraphs : 0;
			const inside: ReportPart[] = [
				number > 0 &&
					element('span', { class: 'paragraph-number', 'aria-hidden': 'true' }, String(number)),
				...markedText(marking, block),
			];
			if (block.type === 'heading') return element('h3', attributes, ...inside);
			const paragraph = element('p', { ...attributes, class: block.type }, ...inside);
			return block.type === 'quote' ? element('blockquote', {}, paragraph) : paragraph;
		}),
		notes.length > 0 && element('h3', { class: 'notes-head' }, words.notes),
		notes.length > 0 && element('ul', { class: 'notes' }, ...notes),
	);

	function note(
		annotation: Annotation,
		{ codes, tags }: Handout,
		{ quoted, noteBy }: HandoutWords,
		named: boolean,
	): ReportElement {
		const tag = tags.find(({ id }) => id === annotation.tag)?.label;
		const what = [tag, ...annotation.codes.map((id) => codes.get(id) ?? id)].filter(Boolean);
		const passages = marksOf(annotation).map(({ quote }) => shortened(quote.exact));
		return element(
			'li',
			{},
			element('b', { class: 'number' }, String(numbers.get(annotation.id))),
			element('span', { class: 'what' }, what.join(' · ')),
			element(
				'span',
				{ class: 'words', lang: article.language, dir: 'auto' },
				quoted(passages.join(GAP)),
			),
			annotation.note !== undefined &&
				noteElement(annotation.note, { behind: named ? [noteBy(annotation.creator)] : [] }),
			...(annotation.replies ?? []).map(({ text, creator }) =>
				noteElement(text, { behind: [noteBy(creator)], look: 'note reply' }),
			),
		);
	}
}

/** A highlight that has more to say than its tag. */
function says({ note, codes, replies = [] }: Annotation): boolean {
	return note !== undefined || codes.length > 0 || replies.length > 0;
}

/** The note on the article as a whole comes first, without a number. */
function ownNote({ note }: Article, { includeNotes }: Handout): ReportElement[] {
	if (!includeNotes || note === undefined) return [];
	return [element('li', { class: 'whole' }, noteElement(note))];
}

function facts({ author, published, url }: Article, words: HandoutWords): string[] {
	const address = webAddress(url);
	return [
		...(author ? [words.by(author)] : []),
		...(published ? [words.date(published)] : []),
		...(address === undefined ? [] : [address]),
	];
}

/** UTF-16 units of a passage that are enough to find it by. */
const ENOUGH = 90;

function shortened(exact: string): string {
	const words = exact.trim().replace(/\s+/gu, ' ');
	if (words.length <= ENOUGH) return words;
	return `${words.slice(0, words.lastIndexOf(' ', ENOUGH) + 1 || ENOUGH).trimEnd()} …`;
}
