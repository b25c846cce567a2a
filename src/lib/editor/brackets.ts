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
	of({ byBlock }: Drawn): readonly Bracket[] {
		const drawn = new Set([...byBlock.values()].flatMap(({ highlights }) => highlights));
		const origin = this.#view.dom.getBoundingClientRect().top;
		const next = new Map<string, Bracket>();
		for (const highlight of drawn) {
			const { top, bottom } = this.#extent(highlight, origin);
			const key = `${highlight.id} ${highlight.start}`;
			const old = this.#last.get(key);
			const same = old?.highlight === highlight && old.top === top && old.bottom === bottom;
			next.set(key, same ? old : { highlight, top, bottom });
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
