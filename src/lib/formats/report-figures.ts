/** The numbers of a report, the definitions behind them, and how all of it came about. */
import { NOTHING, perThousandWords, type Covered } from '#lib/core/compare/coverage.ts';
import type { Tag } from '#lib/core/model/codebook.ts';
import type { Report } from './report.ts';
import { element, type ReportElement } from './report-node.ts';
import { columnHead, hint, row, rowHead, section, tagName, wideTable } from './report-parts.ts';
import { letterOf, type ReportTagLook } from './report-quotes.ts';
import { placesPart } from './report-places.ts';
import type { ReportWords } from './report-words.ts';

export function figuresSection(report: Report, words: ReportWords): ReportElement {
	const { sources, tags, total } = report;
	const cells = (covered: Covered) => [
		...tags.map(({ id }) => counted(covered, covered.byTag.get(id) ?? NOTHING, words)),
		counted(covered, covered.all, words),
		element('td', { class: 'number' }, words.number(covered.words)),
	];
	return section(
		'figures',
		words.figures,
		hint(words.figuresHint),
		wideTable(
			words.figuresCaption,
			false,
			element(
				'thead',
				{},
				row(
					columnHead(words.outlet),
					...tags.map((tag) => columnHead(tagName(tag))),
					columnHead(words.allTags),
					columnHead(words.words),
				),
			),
			element(
				'tbody',
				{},
				...sources.map(({ article, covered }) =>
					row(rowHead(article.outlet || words.unknown), ...cells(covered)),
				),
			),
			element('tfoot', {}, row(rowHead(words.total), ...cells(total))),
		),
		...(report.highlights > 0 ? placesPart(report, words) : []),
	);
}

function counted(covered: Covered, part: { count: number; length: number }, words: ReportWords) {
	const rate = perThousandWords(part, covered);
	return element('td', { class: 'number' }, words.countAndRate(part.count, rate));
}

export function codebookSection({ codebook, tags }: Report, words: ReportWords): ReportElement {
	if (codebook.length === 0) return section('codebook', words.codebook, hint(words.noCodebook));
	return section('codebook', words.codebook, ...codebook.flatMap((tag) => definitions(tag, tags)));
}

function definitions(
	{ id, label, definition, codes }: Tag,
	looks: readonly ReportTagLook[],
): ReportElement[] {
	const name = label || id;
	const letter = looks.find((one) => one.id === id)?.letter ?? letterOf(name);
	const list = codes.flatMap((code) => [
		element('dt', {}, code.label || code.id),
		element('dd', {}, code.definition),
	]);
	return [
		element('h3', {}, tagName({ id, label: name, letter })),
		element('p', {}, definition),
		...(list.length > 0 ? [element('dl', {}, ...list)] : []),
	];
}

export function methodSection(report: Report, words: ReportWords): ReportElement {
	const { date, generator, highlights, sources, coders, lost } = report;
	const lines = [
		words.made(words.date(date), generator),
		words.marked(highlights, sources.length, coders),
		...(lost > 0 ? [words.lost(lost)] : []),
		...words.methodLines,
	];
	return section(
		'method',
		words.method,
		list(lines),
		element('h3', {}, words.limits),
		list(words.limitLines),
	);
}

function list(lines: readonly string[]): ReportElement {
	return element('ul', {}, ...lines.map((line) => element('li', {}, line)));
}
