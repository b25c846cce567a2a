/**
 * Where the highlights stand on the page, for the brackets in the margin: measured once each, until
 * the text is laid out anew.
 */
import type { EditorView } from 'prosemirror-view';
import type { Highlight } from '#lib/core/anchor/placed.ts';
import type { SpanIndex } from '#lib/core/text/index-of-spans.ts';
import { lanesOf } from '#lib/core/text/layers.ts';
import type { ArticleDocument } from './document.ts';

/** px from the top of the text. */
export interface Extent {
	readonly top: number;
	readonly bottom: number;
}

export interface Bracket extends Extent {
	readonly highlight: Highlight;
	/** 0 is nearest to the text. */
	readonly lane: number;
}

export class Brackets {
	readonly #view: EditorView;
	readonly #document: ArticleDocument;
	readonly #known = new Map<string, Extent>();

	constructor(view: EditorView, document: ArticleDocument) {
		this.#view = view;
		this.#document = document;
	}

	/** Forgets every measure; to be called when the text was laid out anew. */
	invalidate(): void {
		this.#known.clear();
	}

	/** The brackets of the highlights in these sections. */
	in(sections: Iterable<number>, index: SpanIndex<Highlight>): Bracket[] {
		const found = new Map<string, { highlight: Highlight; lane: number }>();
		for (const i of sections) {
			const section = this.#document.sections[i];
			if (!section) continue;
			const inside = index.overlapping(section.start, section.end);
			for (const [highlight, lane] of lanesOf(inside)) {
				const other = found.get(highlight.id);
				if (!other || lane > other.lane) found.set(highlight.id, { highlight, lane });
			}
		}
		const origin = this.#view.dom.getBoundingClientRect().top;
		return [...found.values()].map((one) => ({ ...one, ...this.#extent(one.highlight, origin) }));
	}

	#extent({ start, end }: Highlight, origin: number): Extent {
		const key = `${start}-${end}`;
		let extent = this.#known.get(key);
		if (!extent) {
			const first = this.#view.coordsAtPos(this.#document.toPos(start), 1);
			const last = this.#view.coordsAtPos(this.#document.toPos(end), -1);
			extent = { top: first.top - origin, bottom: Math.max(last.bottom, first.bottom) - origin };
			this.#known.set(key, extent);
		}
		return extent;
	}
}
