/**
 * Where passages stand in their columns, measured once and remembered until the text is laid out
 * anew. Measuring makes the browser lay out; asking again costs nothing.
 */
import type { Span } from '#lib/core/text/span.ts';
import type { PaneHandle } from '#lib/ui/shared/pane-handle.ts';

/** px from the top of what the column scrolls. */
export interface Place {
	readonly top: number;
	readonly bottom: number;
}

export class Places {
	#known = new WeakMap<PaneHandle, Map<string, Place>>();

	of(pane: PaneHandle, span: Span): Place {
		let places = this.#known.get(pane);
		if (!places) this.#known.set(pane, (places = new Map()));
		const name = `${span.start}-${span.end}`;
		let place = places.get(name);
		if (!place) places.set(name, (place = measured(pane, span)));
		return place;
	}

	/** The column was laid out anew. */
	forget(pane: PaneHandle): void {
		this.#known.delete(pane);
	}
}

function measured({ text, scroller }: PaneHandle, span: Span): Place {
	const { top, bottom } = text.extentOnScreen(span);
	const origin = scroller.getBoundingClientRect().top - scroller.scrollTop;
	return { top: top - origin, bottom: Math.max(bottom, top + 1) - origin };
}

/** Tells when a column is laid out anew. @returns how to stop */
export function watchLayout(
	panes: Iterable<PaneHandle>,
	onlayout: (pane: PaneHandle) => void,
): () => void {
	const owners = new Map<Element, PaneHandle>();
	const observer = new ResizeObserver((entries) => {
		for (const pane of new Set(entries.map(({ target }) => owners.get(target)))) {
			if (pane) onlayout(pane);
		}
	});
	for (const pane of panes) {
		for (const part of [pane.scroller, pane.scroller.firstElementChild]) {
			if (!part) continue;
			owners.set(part, pane);
			observer.observe(part);
		}
	}
	return () => observer.disconnect();
}
