/**
 * Watches which blocks of an article are near the viewport, and moves the marks with it: a few blocks
 * at a time while nothing else is to be done, so that no frame has to wait for them.
 */
import type { EditorView } from 'prosemirror-view';
import { firstThat } from '#lib/core/halving.ts';
import type { ArticleDocument } from './document.ts';
import { catchUp, highlightsKey, moveWindow, type Blocks } from './highlights.ts';
import { readSelection } from './native-selection.ts';

/** px beyond the viewport in which blocks get their marks. */
const MARGIN = 400;
/** px of scrolling that change nothing. */
const UNSEEN = 130;
/** Blocks that are drawn, or cleared, at once. */
const STEP = 6;
/** More than are near keep their marks: most often one goes back to them. */
const KEPT = 160;
/**
 * An article of no more blocks gets all of its marks: whoever reads it with a screen reader does not
 * scroll it.
 */
const WHOLE = 64;
/** The blocks of an article that is just being opened, before anything is laid out. */
const FIRST = 12;

export function firstWindow({ blocks }: ArticleDocument): ReadonlySet<number> {
	return new Set(blocks.slice(0, FIRST).keys());
}

export class BlockWindow {
	readonly #view: EditorView;
	readonly #document: ArticleDocument;
	readonly #scroller: Element;
	readonly #onMoved: () => void;
	readonly #listening = new AbortController();
	/** The blocks that should have their marks. */
	#near: Blocks = [0, FIRST - 1];
	#inSight: Blocks = [0, FIRST - 1];
	/** Where the text was scrolled to when that was found. */
	#lookedAt = 0;
	#task = 0;
	/** Marks that come or go would move the beginning of a selection that is being dragged. */
	#isDragged = false;

	/** @param onMoved called when marks were added or taken away */
	constructor(view: EditorView, document: ArticleDocument, scroller: Element, onMoved: () => void) {
		this.#view = view;
		this.#document = document;
		this.#scroller = scroller;
		this.#onMoved = onMoved;
		const { signal } = this.#listening;
		scroller.addEventListener('scroll', () => this.#scrolled(), { signal, passive: true });
		view.dom.addEventListener('pointerdown', () => (this.#isDragged = true), { signal });
		for (const end of ['pointerup', 'pointercancel']) {
			addEventListener(end, () => this.#letGo(), { signal, capture: true });
		}
	}

	/** Looks which blocks are near now; to be called when the text was laid out anew. */
	look(): void {
		const { top, bottom } = this.#scroller.getBoundingClientRect();
		if (bottom === top) return; // out of sight
		this.#lookedAt = this.#scroller.scrollTop;
		this.#inSight = [this.#blockAt(top - UNSEEN), this.#blockAt(bottom + UNSEEN)];
		const { length } = this.#document.blocks;
		const isShort = length <= WHOLE;
		const first = isShort ? 0 : this.#blockAt(top - MARGIN);
		const last = isShort ? length - 1 : this.#blockAt(bottom + MARGIN);
		if (first === this.#near[0] && last === this.#near[1]) return;
		this.#near = [first, last];
		this.#schedule();
	}

	/** The blocks that are on the screen, or all but. */
	get inSight(): Blocks {
		return this.#inSight;
	}

	/** Draws the marks around one more block at once, because it is about to be shown. */
	include(block: number): void {
		const drawn = new Set(this.#drawn());
		const last = Math.min(block + FIRST, this.#document.blocks.length - 1);
		for (let i = Math.max(0, block - FIRST); i <= last; i++) drawn.add(i);
		if (drawn.size > this.#drawn().size) this.#move(drawn);
	}

	/** Draws the marks of the whole article, for print and for copying it all. */
	includeAll(): void {
		this.#redraw(this.#waiting());
		this.#move(new Set(this.#document.blocks.keys()));
	}

	destroy(): void {
		this.#listening.abort();
		cancelIdle(this.#task);
	}

	/** Draws in a while what was left as it was. */
	catchUp(): void {
		if (this.#waiting().length) this.#schedule();
	}

	#schedule(): void {
		this.#task ||= whenIdle(() => this.#moveOn());
	}

	#letGo(): void {
		if (!this.#isDragged) return;
		this.#isDragged = false;
		this.#schedule();
	}

	#scrolled(): void {
		if (Math.abs(this.#scroller.scrollTop - this.#lookedAt) > UNSEEN) this.look();
	}

	#moveOn(): void {
		this.#task = 0;
		if (this.#view.isDestroyed || this.#isDragged) return;
		const drawn = this.#drawn();
		const missing = this.#missing(drawn);
		const waiting = this.#waiting();
		const spare = this.#spare(drawn);
		if (missing.length) this.#move(new Set([...drawn, ...missing]));
		else if (waiting.length) this.#redraw(waiting.slice(0, STEP));
		else if (spare.length) this.#move(new Set([...drawn].filter((i) => !spare.includes(i))));
		else return;
		this.#schedule();
	}

	/** The next ones to draw: those in sight before those beyond it. */
	#missing(drawn: ReadonlySet<number>): number[] {
		const [first, last] = this.#near;
		const middle = (first + last) / 2;
		const missing: number[] = [];
		for (let i = first; i <= last; i++) if (!drawn.has(i)) missing.push(i);
		missing.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
		return missing.slice(0, STEP);
	}

	/** The farthest of those that are more than are kept. */
	#spare(drawn: ReadonlySet<number>): number[] {
		const [first, last] = this.#near;
		if (drawn.size <= Math.max(KEPT, last - first + 1)) return [];
		const middle = (first + last) / 2;
		return [...drawn]
			.filter((i) => (i < first || i > last) && !this.#holdsSelection(i))
			.sort((a, b) => Math.abs(b - middle) - Math.abs(a - middle))
			.slice(0, Math.min(2 * STEP, drawn.size - KEPT));
	}

	#move(window: ReadonlySet<number>): void {
		readSelection(this.#view);
		this.#view.dispatch(moveWindow(this.#view.state, window));
		this.#onMoved();
	}

	#redraw(blocks: readonly number[]): void {
		if (!blocks.length) return;
		readSelection(this.#view);
		this.#view.dispatch(catchUp(this.#view.state, blocks));
		this.#onMoved();
	}

	#waiting(): number[] {
		return [...highlightsKey.getState(this.#view.state)!.stale];
	}

	#drawn(): ReadonlySet<number> {
		return highlightsKey.getState(this.#view.state)!.window;
	}

	/** The block at a height of the viewport, px; about where it is in a section that is not laid out. */
	#blockAt(height: number): number {
		const { sections } = this.#document;
		const places = this.#view.dom.children;
		const i = firstThat((at) => bottomOf(places[at]) > height, sections.length - 1);
		const { first, blocks } = sections[i]!;
		const { top, bottom } = places[i]!.getBoundingClientRect();
		const part = Math.min(1, Math.max(0, (height - top) / (bottom - top || 1)));
		if (!isLaidOut(places[i]!))
			return first + Math.min(blocks.length - 1, Math.floor(part * blocks.length));
		const isBelow = (at: number) => bottomOf(this.#elementOf(at)) > height;
		return firstThat(isBelow, first + blocks.length - 1, first);
	}

	#elementOf(block: number): Element | undefined {
		const { node } = this.#view.domAtPos(this.#document.blocks[block]!.pos);
		return node instanceof Element ? node : (node.parentElement ?? undefined);
	}

	/** Taking marks away inside a live selection would move it. */
	#holdsSelection(i: number): boolean {
		const { from, to, empty } = this.#view.state.selection;
		const { pos, start, end } = this.#document.blocks[i]!;
		return !empty && from <= pos + end - start && pos <= to;
	}
}

function bottomOf(element: Element | undefined): number {
	return element?.getBoundingClientRect().bottom ?? 0;
}

/** Asking for a place in what is not would lay it out. */
function isLaidOut(section: Element): boolean {
	return section.checkVisibility?.({ contentVisibilityAuto: true }) ?? true;
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
