/** Watches which sections of an article are near the viewport, and moves the marks with it. */
import type { EditorView } from 'prosemirror-view';
import { highlightsKey, moveWindow } from './highlights.ts';

/** How far ahead of the viewport sections get their marks. */
const MARGIN = '900px 0px';

/** The sections of an article that is just being opened, before anything is laid out. */
export const FIRST_WINDOW: ReadonlySet<number> = new Set([0, 1]);

export class SectionWindow {
	readonly #view: EditorView;
	readonly #observer: IntersectionObserver;
	readonly #indexes = new Map<Element, number>();
	readonly #near = new Set(FIRST_WINDOW);
	readonly #onMoved: () => void;
	#task = 0;

	/** @param onMoved called when marks were added or taken away */
	constructor(view: EditorView, scroller: Element, onMoved: () => void) {
		this.#view = view;
		this.#onMoved = onMoved;
		this.#observer = new IntersectionObserver((entries) => this.#note(entries), {
			root: scroller,
			rootMargin: MARGIN,
		});
		for (const [i, section] of [...view.dom.children].entries()) {
			this.#indexes.set(section, i);
			this.#observer.observe(section);
		}
	}

	/** Draws the marks of one more section at once, because something in it is about to be shown. */
	include(i: number): void {
		this.#near.add(i);
		this.#move(new Set([...this.#drawn(), i]));
	}

	/** Draws the marks of the whole article, for print and for copying it all. */
	includeAll(): void {
		this.#move(new Set(this.#indexes.values()));
	}

	destroy(): void {
		this.#observer.disconnect();
		cancelIdle(this.#task);
	}

	#note(entries: readonly IntersectionObserverEntry[]): void {
		for (const { target, isIntersecting } of entries) {
			const i = this.#indexes.get(target)!;
			if (isIntersecting) this.#near.add(i);
			else this.#near.delete(i);
		}
		this.#schedule();
	}

	#schedule(): void {
		cancelIdle(this.#task);
		this.#task = whenIdle(() => this.#moveByOne());
	}

	/** One section at a time, so that no frame has to wait for a whole window. */
	#moveByOne(): void {
		if (this.#view.isDestroyed) return;
		const drawn = this.#drawn();
		const missing = [...this.#near].find((i) => !drawn.has(i));
		const extra = [...drawn].find((i) => !this.#near.has(i) && !this.#holdsSelection(i));
		if (missing === undefined && extra === undefined) return;
		const next = new Set(drawn);
		if (missing !== undefined) next.add(missing);
		else next.delete(extra!);
		this.#move(next);
		this.#schedule();
	}

	#move(window: ReadonlySet<number>): void {
		this.#view.dispatch(moveWindow(this.#view.state, window));
		this.#onMoved();
	}

	#drawn(): ReadonlySet<number> {
		return highlightsKey.getState(this.#view.state)?.window ?? new Set();
	}

	/** Taking marks away inside a live selection would move it. */
	#holdsSelection(i: number): boolean {
		const { $from, $to, empty } = this.#view.state.selection;
		return !empty && $from.index(0) <= i && i <= $to.index(0);
	}
}

// WebKit has no requestIdleCallback.
const idle = typeof requestIdleCallback === 'function';

function whenIdle(run: () => void): number {
	return idle ? requestIdleCallback(run, { timeout: 200 }) : window.setTimeout(run, 16);
}

function cancelIdle(task: number): void {
	if (idle) cancelIdleCallback(task);
	else clearTimeout(task);
}
