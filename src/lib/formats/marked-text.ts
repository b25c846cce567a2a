/** A stretch of an article with what is marked in it, as elements: for whatever is printed or saved. */
import type { Highlight } from '#lib/core/anchor/placed.ts';
import type { Article, Block } from '#lib/core/model/article.ts';
import { overlap, runsOf } from '#lib/core/text/layers.ts';
import type { Span } from '#lib/core/text/span.ts';
import { element, type ReportNode, type ReportPart } from './report-node.ts';

export interface Marking {
	/** The article's text. */
	readonly text: string;
	/** All passages. */
	readonly passages: readonly Highlight[];
	/** Which underline each has, from 0. */
	readonly lanes: ReadonlyMap<Highlight, number>;
	/** The letter of a tag, or nothing. */
	readonly letter: (tag: string) => string | undefined;
	/** What stands behind a passage. */
	readonly after?: (passage: Highlight) => ReportPart;
}

/** The words of `within`; the letter of a tag stands where its highlight begins, once. */
export function markedText(marking: Marking, within: Span): ReportNode[] {
	const { text, passages, lanes, letter, after } = marking;
	const nodes: ReportNode[] = [];
	let at = within.start;
	for (const { start, end, spans } of runsOf(passages, within)) {
		if (start > at) nodes.push(text.slice(at, start));
		const marked = spans.reduceRight<ReportNode>(
			(inner, passage) => {
				const sign = passage.start === start ? letter(passage.tag) : undefined;
				return element(
					'mark',
					{ 'data-tag': passage.tag, class: `lane-${Math.min(1, lanes.get(passage) ?? 0)}` },
					sign && element('sup', { class: 'letter', 'data-tag': passage.tag }, sign),
					inner,
				);
			},
			text.slice(start, end),
		);
		nodes.push(marked);
		for (const passage of spans) {
			const note = passage.end === end && after?.(passage);
			if (note) nodes.push(note);
		}
		at = end;
	}
	if (at < within.end) nodes.push(text.slice(at, within.end));
	return nodes;
}

/** The blocks that are worth showing below the headline: that one again only if words in it are marked. */
export function shownBlocks(article: Article, passages: readonly Span[]): Block[] {
	return article.blocks.filter(
		(block) =>
			!block.boilerplate &&
			!(isHeadline(article, block) && !passages.some((one) => overlap(one, block))),
	);
}

function isHeadline({ text, title, blocks }: Article, block: Block): boolean {
	return block === blocks[0] && text.slice(block.start, block.end).trim() === title.trim();
}
