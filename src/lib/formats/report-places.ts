/** Barcodes: where in each article the highlights of every tag stand. */
import { inStory, storyLength } from '#lib/core/compare/profile.ts';
import { spansOf } from '#lib/core/compare/spread.ts';
import { element, type ReportElement } from './report-node.ts';
import { hint } from './report-parts.ts';
import type { ReportWords } from './report-words.ts';
import type { Report, ReportSource } from './report.ts';

/** Units of the picture: its width, a tag's row with the room below, and a mark that can be seen. */
const WIDTH = 1000;
const ROW = 12;
const BAR = 10;
const NARROWEST = 3;

export function placesPart(report: Report, words: ReportWords): ReportElement[] {
	return [
		element('h3', {}, words.places),
		hint(words.placesHint),
		...report.sources.map((source) => strip(report, source, words)),
	];
}

function strip({ tags }: Report, source: ReportSource, words: ReportWords): ReportElement {
	const { article, highlights } = source;
	const length = Math.max(1, storyLength(article));
	const places = highlights.map((one) => ({
		tag: one.tag,
		spans: inStory(article, spansOf(one)).filter(({ start, end }) => start < end),
	}));
	const rows = tags.map((tag, row) => {
		const own = places.filter((one) => one.tag === tag.id);
		const marks = own.flatMap(({ spans }) => spans);
		return { tag, row, marks, starts: own.flatMap(({ spans }) => spans[0]?.start ?? []) };
	});
	const bars = rows.flatMap(({ tag, row, marks }) =>
		marks.map(({ start, end }) => bar(tag.id, row, start / length, end / length)),
	);
	const said = rows
		.filter(({ marks }) => marks.length > 0)
		.map(({ tag, starts }) =>
			words.placesOf(
				tag.label,
				starts.map((start) => start / length),
			),
		);
	const outlet = article.outlet || words.unknown;
	const height = String(tags.length * ROW);
	return element(
		'div',
		{ class: 'strip' },
		element('b', { 'aria-hidden': 'true' }, outlet),
		element(
			'span',
			{ class: 'letters', 'aria-hidden': 'true' },
			...tags.map(({ letter }) => element('span', {}, letter)),
		),
		element(
			'svg',
			{
				role: 'img',
				'aria-label': `${outlet}: ${said.join('; ') || words.unknown}`,
				viewBox: `0 0 ${WIDTH} ${height}`,
				preserveAspectRatio: 'none',
				height,
			},
			...bars,
		),
	);
}

function bar(tag: string, row: number, start: number, end: number): ReportElement {
	const width = Math.max(NARROWEST, (end - start) * WIDTH);
	const x = Math.min(start * WIDTH, WIDTH - width);
	return element('rect', {
		'data-tag': tag,
		x: x.toFixed(1),
		y: String(row * ROW + 1),
		width: width.toFixed(1),
		height: String(BAR),
	});
}
