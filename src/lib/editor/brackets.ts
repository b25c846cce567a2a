/**
 * Where the highlights stand on the page, for the brackets in the margin: measured once each, until
 * the text is laid out anew.
 */
import type { EditorView } from 'prosemirror-view';
import type { Highlight } from '#lib/core/anchor/placed.ts';
import type { ArticleDocument } from './document.ts';
import type { Drawn } from './highlights.ts';

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
	#last = new Map<string, Bracket>();

	constructor(view: EditorView, document: ArticleDocument) {
		this.#view = view;
		this.#document = document;
	}

	/** Forgets every measure; to be called when the text was laid out anew. */
	invalidate(): void {
		this.#known.clear();
	}

	/** The brackets of what is drawn; one that is as before is the very same object. */
	of({ byBlock, lanes: bySection }: Drawn): readonly Bracket[] {
		const lanes = new Map<Highlight, number>();
		for (const [i, { highlights }] of byBlock) {
			const here = bySection.get(this.#document.sectionOf(i))!;
			for (const highlight of highlights) {
				lanes.set(highlight, Math.max(here.get(highlight)!, lanes.get(highlight) ?? 0));
			}
		}
		const origin = this.#view.dom.getBoundingClientRect().top;
		const next = new Map<string, Bracket>();
		for (const [highlight, lane] of lanes) {
			const { top, bottom } = this.#extent(highlight, origin);
			const key = `${highlight.id} ${highlight.start}`;
			const old = this.#last.get(key);
			const same =
				old?.highlight === highlight &&
				old.lane === lane &&
				old.top === top &&
				old.bottom === bottom;
			next.set(key, same ? old : { highlight, lane, top, bottom });
		}
		this.#last = next;
		return [...next.values()];
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
