/** The articles in full with what is marked in them, for those who hand out the texts themselves. */
import type { Highlight } from '#lib/core/anchor/placed.ts';
import { spansOf } from '#lib/core/compare/spread.ts';
import type { Article, Block } from '#lib/core/model/article.ts';
import { lanesOf, overlap, runsOf } from '#lib/core/text/layers.ts';
import type { Span } from '#lib/core/text/span.ts';
import type { Report, ReportSource } from './report.ts';
import { element, type ReportElement, type ReportNode } from './report-node.ts';
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
	const highlights = source.highlights.flatMap((one): Highlight[] =>
		spansOf(one).map((span) => ({ ...one, ...span })),
	);
	const blocks = article.blocks.filter(
		(block) =>
			!block.boilerplate &&
			!(isHeadline(article, block) && !highlights.some((one) => overlap(one, block))),
	);
	const lanes = lanesOf(highlights);
	const marked = (block: Span) => markedText(article.text, block, highlights, lanes, report);
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

/** The headline stands above already, as a link; only marked words in it are worth repeating. */
function isHeadline({ text, title, blocks }: Article, block: Block): boolean {
	return block === blocks[0] && text.slice(block.start, block.end).trim() === title.trim();
}

function markedText(
	text: string,
	block: Span,
	highlights: readonly Highlight[],
	lanes: ReadonlyMap<Highlight, number>,
	{ tags }: Report,
): ReportNode[] {
	const nodes: ReportNode[] = [];
	let at = block.start;
	for (const { start, end, spans } of runsOf(highlights, block)) {
		if (start > at) nodes.push(text.slice(at, start));
		nodes.push(
			spans.reduceRight<ReportNode>(
				(inner, span) => {
					const letter = tags.find(({ id }) => id === span.tag)?.letter;
					// The letter stands where the highlight begins, once.
					const begins = span.start === start && letter !== undefined;
					return element(
						'mark',
						{ 'data-tag': span.tag, class: `lane-${Math.min(1, lanes.get(span) ?? 0)}` },
						begins && element('sup', { class: 'letter', 'data-tag': span.tag }, letter),
						inner,
					);
				},
				text.slice(start, end),
			),
		);
		at = end;
	}
	if (at < block.end) nodes.push(text.slice(at, block.end));
	return nodes;
}
