/** The table of claims by outlets: each passage with its tag, and where nothing stands, why. */
import type { Report, ReportCell, ReportClaim, ReportSource } from './report.ts';
import { element, type ReportElement } from './report-node.ts';
import {
	columnHead,
	hint,
	quotedMark,
	row,
	rowHead,
	section,
	tagAndCodes,
	wideTable,
} from './report-parts.ts';
import { notesOf } from './report-notes.ts';
import type { ReportQuote } from './report-quotes.ts';
import type { ReportWords } from './report-words.ts';

/** Outlets beside the claim that a page holds. More come in further tables. */
const MOST_COLUMNS = 5;

export function claimsSection(report: Report, words: ReportWords): ReportElement {
	const { claims, sources } = report;
	if (claims.length === 0) return section('claims', words.claims, hint(words.noClaims));
	const parts = inParts(sources);
	return section(
		'claims',
		words.claims,
		hint(words.claimsHint),
		...parts.map((part, i) =>
			wideTable(
				words.claimsCaption(i + 1, parts.length),
				parts.length > 1,
				...rows(report, part, words),
			),
		),
	);
}

/** As many parts as needed, about equally wide. */
function inParts(sources: readonly ReportSource[]): ReportSource[][] {
	const count = Math.max(1, Math.ceil(sources.length / MOST_COLUMNS));
	const width = Math.ceil(sources.length / count);
	return Array.from({ length: count }, (_, i) => sources.slice(i * width, (i + 1) * width));
}

function rows(
	{ claims, choice, coders }: Report,
	part: readonly ReportSource[],
	words: ReportWords,
): ReportElement[] {
	const heads = part.map(({ article }) => columnHead(article.outlet || words.unknown));
	const told: Told = { notes: choice.includeNotes, coders: coders.length > 1, words };
	const cells = (claim: ReportClaim) =>
		part.map(({ number }) => cell(claim.cells[number - 1]!, told));
	return [
		element('thead', {}, row(columnHead(words.claim), ...heads)),
		element(
			'tbody',
			{},
			...claims.map((claim) => row(rowHead(claim.title || words.untitled), ...cells(claim))),
		),
	];
}

interface Told {
	readonly notes: boolean;
	/** Whose each passage is: said only if there are several. */
	readonly coders: boolean;
	readonly words: ReportWords;
}

function cell(cell: ReportCell, told: Told): ReportElement {
	const { words } = told;
	switch (cell.kind) {
		case 'not-covered':
			return element('td', { class: 'not-covered' }, words.notCovered);
		case 'unmatched':
			return element('td', { class: 'unmatched' }, words.unmatched);
		case 'passages':
			return element(
				'td',
				{},
				...cell.quotes.map((quote) => passage(quote, told)),
				element('div', { class: 'small place' }, words.place(cell.words, cell.position)),
			);
	}
}

function passage(quote: ReportQuote, { notes, coders, words }: Told): ReportElement {
	const named = tagAndCodes(quote);
	const by = coders ? [named.length > 0 && ' · ', words.by(quote.coder)] : [];
	const tags = [...named, ...by];
	return element(
		'div',
		{ class: 'passage' },
		element('div', {}, quotedMark(quote, words)),
		tags.length > 0 && element('div', { class: 'small' }, ...tags),
		...(notes ? notesOf(quote, words) : []),
	);
}
