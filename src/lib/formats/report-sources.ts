/** What a report says of its sources, and the quotes that were chosen from each. */
import type { Report, ReportSource } from './report.ts';
import { element, present, type ReportElement } from './report-node.ts';
import {
	columnHead,
	headline,
	hint,
	quotedMark,
	row,
	rowHead,
	section,
	tagAndCodes,
	wideTable,
} from './report-parts.ts';
import { noteOf, notesOf } from './report-notes.ts';
import type { ReportQuote } from './report-quotes.ts';
import type { ReportWords } from './report-words.ts';

export function sourcesSection({ sources, choice }: Report, words: ReportWords): ReportElement {
	if (sources.length === 0) return section('sources', words.sources, hint(words.noSources));
	const heads = [
		words.outlet,
		words.article,
		words.published,
		words.kind,
		words.languageColumn,
		words.words,
	];
	return section(
		'sources',
		words.sources,
		wideTable(
			words.sources,
			false,
			element('thead', {}, row(...heads.map((name) => columnHead(name)))),
			element(
				'tbody',
				{},
				...sources.map((source) => sourceRow(source, choice.includeNotes, words)),
			),
		),
	);
}

function sourceRow(source: ReportSource, notes: boolean, words: ReportWords): ReportElement {
	const { outlet, author, published, kind, language, text, note } = source.article;
	return row(
		rowHead(outlet || words.unknown),
		element(
			'td',
			{},
			headline(source, words),
			author && element('div', { class: 'small' }, author),
			source.address !== undefined && element('div', { class: 'address' }, source.address),
			notes && note !== undefined && noteOf(note, words),
		),
		element('td', { class: 'date' }, published ? words.date(published) : words.unknown),
		element('td', {}, kind ?? words.unknown),
		element('td', {}, words.languageName(language)),
		element('td', { class: 'number' }, text === '' ? words.unknown : words.number(source.words)),
	);
}

export function quotesSection({ quotes, choice }: Report, words: ReportWords): ReportElement {
	if (quotes.length === 0) return section('quotes', words.quotes, hint(words.noQuotes));
	return section(
		'quotes',
		words.quotes,
		...quotes.flatMap(({ source, quotes }) => [
			element('h3', {}, source.article.outlet || words.unknown),
			element('p', { class: 'citation' }, ...citation(source, words)),
			...quotes.map((quote) => figure(quote, choice.includeNotes, words)),
		]),
	);
}

/** Author, headline with its link, date: what a person cites. */
function citation(source: ReportSource, words: ReportWords) {
	const { author, published } = source.article;
	return present([
		author && `${author}, `,
		headline(source, words),
		published && `, ${words.date(published)}`,
	]);
}

function figure(quote: ReportQuote, notes: boolean, words: ReportWords): ReportElement {
	const tags = tagAndCodes(quote);
	return element(
		'figure',
		{},
		element('blockquote', {}, element('p', {}, quotedMark(quote, words))),
		element(
			'figcaption',
			{},
			element(
				'p',
				{ class: 'small' },
				...tags,
				tags.length > 0 && ' · ',
				words.by(quote.coder),
				` · ${words.at(quote.position)}`,
			),
			...(notes ? notesOf(quote, words) : []),
		),
	);
}
