/** A report as a tree of elements: its head, then the sections that were asked for. */
import type { Report, ReportSection } from './report.ts';
import { claimsSection } from './report-claims.ts';
import { codebookSection, figuresSection, methodSection } from './report-figures.ts';
import { element, type ReportElement } from './report-node.ts';
import { paragraphsOf } from './report-notes.ts';
import { quotesSection, sourcesSection } from './report-sources.ts';
import { textsSection } from './report-texts.ts';
import type { ReportWords } from './report-words.ts';

const SECTIONS: Readonly<
	Record<ReportSection, (report: Report, words: ReportWords) => ReportElement>
> = {
	sources: sourcesSection,
	claims: claimsSection,
	quotes: quotesSection,
	figures: figuresSection,
	codebook: codebookSection,
	method: methodSection,
	texts: textsSection,
};

export function reportDocument(report: Report, words: ReportWords): ReportElement {
	const sections = Object.entries(SECTIONS).filter(([id]) =>
		report.choice.sections.has(id as ReportSection),
	);
	return element(
		'article',
		{ class: 'report', lang: words.language },
		head(report, words),
		...sections.map(([, section]) => section(report, words)),
	);
}

function head(report: Report, words: ReportWords): ReportElement {
	const { choice, date, sources, highlights, note } = report;
	const by = choice.preparedBy.trim();
	const facts = [
		...(by ? [words.preparedBy(by)] : []),
		words.date(date),
		words.extent(sources.length, highlights),
	];
	return element(
		'header',
		{},
		element('h1', { dir: 'auto' }, reportTitle(choice.title, words)),
		element('p', { class: 'byline' }, facts.join(' · ')),
		...paragraphs(choice.introduction).map((text) =>
			element('p', { class: 'introduction', dir: 'auto' }, text),
		),
		note !== undefined &&
			element('div', { class: 'introduction', dir: 'auto' }, ...paragraphsOf(note)),
	);
}

export function reportTitle(title: string, words: ReportWords): string {
	return title.trim() || words.untitled;
}

function paragraphs(text: string): string[] {
	return text
		.split(/\n\s*\n/)
		.map((one) => one.trim())
		.filter(Boolean);
}
