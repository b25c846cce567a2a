/** The words that go with figures: where they come from, and what there is to see in them. */
import type { FigureText } from '#lib/formats/figure-svg.ts';
import { isoDay, publishedText } from '#lib/ui/shared/dates.ts';
import { m } from '#messages';
import { rounded } from './figures.ts';
import type { OutletFigures, ShownTag, TagFigures } from './tag-figures.svelte.ts';

/** `Framing 4, Evidence 6; first at 3 %`, or that there is none. */
export function summary({ marked }: OutletFigures, tags: readonly ShownTag[]): string {
	if (!marked.length) return m.barcode_none();
	const counts = tags
		.map(({ id, label }) => ({ tag: label, count: marked.filter(({ tag }) => tag === id).length }))
		.filter(({ count }) => count > 0)
		.map((one) => m.tag_count(one))
		.join(', ');
	const first = Math.min(...marked.flatMap(({ stretches }) => stretches[0]?.from ?? []));
	return m.figure_summary({ counts, first: rounded(first) });
}

/** Title, words and source of a picture; the words go outlet by outlet. */
export function figureText(
	title: string,
	story: string | undefined,
	{ outlets, shown, coder, count }: TagFigures,
): FigureText {
	const said = outlets.map(
		(outlet) => `${outlet.article.outlet}: ${summary(outlet, shown).replace(/\.$/, '')}.`,
	);
	return {
		title: story === undefined ? title : m.figure_title({ title, story }),
		desc: [...said, m.figures_no_rating()].join(' '),
		source: [
			m.figure_source({
				date: publishedText(isoDay(new Date())),
				articles: m.articles({ count: outlets.length }),
				highlights: m.highlights({ count }),
			}),
			...(coder === undefined ? [] : [m.figure_source_coder({ coder })]),
		].join(' '),
	};
}
