/** Where passages stand on the screen, and the way to them. */
import type { EditorView } from 'prosemirror-view';
import type { Span } from '#lib/core/text/span.ts';
import type { Extent } from './brackets.ts';
import type { ArticleDocument } from './document.ts';

export class Sight {
	readonly #view: EditorView;
	readonly #document: ArticleDocument;
	readonly #scroller: Element;

	constructor(view: EditorView, document: ArticleDocument, scroller: Element) {
		this.#view = view;
		this.#document = document;
		this.#scroller = scroller;
	}

	/** Scrolls so that the passage stands in the upper part of the column, if it is not in sight. */
	bring(span: Span): void {
		const box = this.#scroller.getBoundingClientRect();
		const { top, bottom } = this.extentOf(span);
		if (top >= box.top + 48 && bottom <= box.bottom - 24) return;
		this.#scroller.scrollTop += top - box.top - box.height * 0.3;
	}

	/** Where the passage is, in px of the viewport; that of its first line if it is not laid out. */
	extentOf({ start, end }: Span): Extent & { left: number; right: number } {
		const first = this.#view.coordsAtPos(this.#document.toPos(start), 1);
		const last = this.#view.coordsAtPos(this.#document.toPos(end), -1);
		return { top: first.top, bottom: last.bottom, left: first.left, right: last.right };
	}

	/** The nearest place to a point of the viewport, px. */
	offsetAt(left: number, top: number): number | undefined {
		const found = this.#view.posAtCoords({ left, top });
		return found ? this.#document.toOffset(found.pos) : undefined;
	}
}
