/** The articles in full with what is marked in them, for those who hand out the texts themselves. */
import type { Highlight } from '#lib/core/anchor/placed.ts';
import { spansOf } from '#lib/core/compare/spread.ts';
import { lanesOf } from '#lib/core/text/layers.ts';
import type { Span } from '#lib/core/text/span.ts';
import { markedText, shownBlocks, type Marking } from './marked-text.ts';
import type { Report, ReportSource } from './report.ts';
import { element, type ReportElement } from './report-node.ts';
import { headline, hint, section } from './report-parts.ts';
import type { ReportWords } from './report-words.ts';

export function textsSection(report: Report, words: ReportWords): ReportElement {
	return section(
		'texts',
		words.texts,
		hint(words.textsHint),
		...report.sources.map((source) => text(report, source, words)),
	);
}

function text(report: Report, source: ReportSource, words: ReportWords): ReportElement {
	const { article } = source;
	const passages = source.highlights.flatMap((one): Highlight[] =>
		spansOf(one).map((span) => ({ ...one, ...span })),
	);
	const blocks = shownBlocks(article, passages);
	const marking: Marking = {
		text: article.text,
		passages,
		lanes: lanesOf(passages),
		letter: (tag) => report.tags.find(({ id }) => id === tag)?.letter,
	};
	const marked = (block: Span) => markedText(marking, block);
	return element(
		'div',
		{ class: 'full-text' },
		element('h3', {}, article.outlet || words.unknown),
		element('p', { class: 'citation' }, headline(source, words)),
		blocks.length === 0 && hint(words.noText),
		...blocks.map((block) => {
			const attributes = { lang: article.language, dir: 'auto' } as const;
			if (block.type === 'heading') return element('h4', attributes, ...marked(block));
			const paragraph = element('p', { ...attributes, class: block.type }, ...marked(block));
			return block.type === 'quote' ? element('blockquote', {}, paragraph) : paragraph;
		}),
	);
}
