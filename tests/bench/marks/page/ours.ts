/** The application's own view of an article, as its pane uses it. */
import type { Highlight } from '#lib/core/anchor/placed.ts';
import { SpanIndex } from '#lib/core/text/index-of-spans.ts';
import { ArticleView } from '#lib/editor/article-view.ts';
import type { Column, Kind, Shown } from './kinds.ts';
import type { Article } from '#lib/core/model/article.ts';

export const ours: Kind = (column, article, highlights) => mounted(column, article, highlights);

/** The same with what the margin shows measured, which no other kind has. */
export const oursWithBrackets: Kind = (column, article, highlights) =>
	mounted(column, article, highlights, true);

function mounted(
	{ scroller, text }: Column,
	article: Article,
	highlights: readonly Highlight[],
	brackets = false,
): Shown {
	let all = highlights;
	let frame = 0;
	const view = new ArticleView(text, {
		...{ article, highlights, scroller, label: 'Text', describedBy: 'hint' },
		cardId: (id) => `card-${id}`,
		tools: () => Promise.reject(new Error('no key is pressed here')),
		snaps: () => true,
		onHistory: () => {},
		onMoving: () => {},
		onSettled: () => {},
		onKey: () => 'text',
		onFocus: () => {},
		onLayout: () => {
			if (!brackets) return;
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(() => void view.brackets());
		},
	});
	const show = (next: readonly Highlight[]) => view.setHighlights((all = next));
	const places = new SpanIndex(highlights);
	return {
		add(highlight) {
			const at = all.findIndex(({ start }) => start > highlight.start);
			show(all.toSpliced(at < 0 ? all.length : at, 0, highlight));
		},
		remove: ({ id }) => show(all.filter((one) => one.id !== id)),
		recolour: ({ id }, tag) => show(all.map((one) => (one.id === id ? { ...one, tag } : one))),
		hide: (tag) => show(tag ? highlights.filter((one) => one.tag !== tag) : highlights),
		go({ id, start, end }) {
			view.choose(id);
			view.select({ anchor: start, head: end });
		},
		shows: ({ id }) => text.querySelector(`mark[data-annotation~="${id}"]`) !== null,
		hit(left, top) {
			const offset = view.offsetAt(left, top);
			return offset === undefined ? [] : places.at(offset).map(({ id }) => id);
		},
	};
}
