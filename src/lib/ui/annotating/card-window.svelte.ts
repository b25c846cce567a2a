/**
 * Which part of the list of cards is drawn. In a long list these are the cards near what can be seen,
 * and a few that something leads to; of a short list the first are always drawn, and the others as soon
 * as there is time for it. How high a card is is estimated until it has been drawn; what is in view
 * stays where it is meanwhile.
 */
import type { Placed } from '#lib/core/anchor/placed.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Span } from '#lib/core/text/span.ts';
import { whenIdle } from '#lib/state/idle.ts';
import { idsInOrder } from './card-list.ts';
import { drawnRows, topsOf, type Drawn } from './drawn-rows.ts';
import { likelyHeight } from './likely-height.ts';

/** As many cards as are all drawn. */
const FEW = 120;
/** The first ones of them, which are drawn at once. */
const FIRST = 60;
/** As many as have a place in the document when they are not drawn: more cost more than they give. */
const MOST_PLACES = 5000;
/** px that are drawn beyond what can be seen, and how near their end the next ones are. */
const BEYOND = 700;
const NEAR = 250;
/** px of a heading with what is around it. */
export const HEADING = 40;
/** px that a short list grows by at a time. */
const STEP = 1500;

export interface Group {
	readonly placed: Placed;
	readonly annotations: ReadonlyMap<string, Annotation>;
}

/** The cards of one article that are drawn. */
export interface DrawnCards extends Drawn {
	readonly ids: readonly string[];
	/** Those that are not, and have a place nevertheless. */
	readonly places: readonly string[];
	/** How many there are. */
	readonly total: number;
}

export class CardWindow {
	/** What is drawn, px from the top of the list. */
	#view = $state.raw<Span>({ start: 0, end: 2 * BEYOND });
	/** px that have been added to a short list. */
	#more = 0;
	#scroller: HTMLElement | undefined;
	#frame = 0;
	readonly #heights = new Map<string, number>();
	/** Every time that heights were measured the tops are others. */
	#measured = 0;
	readonly #tops = new WeakMap<Placed, { measured: number; tops: Float64Array }>();
	readonly #rows = new Map<Element, string>();
	/** Rows in view and where they stand, px of the viewport from the top of the list's frame. */
	#held: readonly { row: Element; top: number }[] = [];
	readonly #sizes = new ResizeObserver((entries) => this.#resized(entries));

	/** @param always ids of cards that are drawn wherever they are */
	drawn(groups: readonly Group[], always: ReadonlySet<string>): readonly DrawnCards[] {
		let top = 0;
		const count = groups.reduce((sum, { placed }) => sum + idsInOrder(placed).length, 0);
		let first = count <= FEW ? FIRST : 0;
		return groups.map(({ placed, annotations }) => {
			const ids = idsInOrder(placed);
			if (!ids.length) return { ids, places: ids, total: 0, rows: [], before: [], after: 0 };
			const tops = this.#topsOf(placed, annotations);
			const start = top + HEADING;
			top = start + tops.at(-1)!;
			const view = { start: this.#view.start - start, end: this.#view.end - start };
			const kept = [...always].map((id) => ids.indexOf(id)).filter((row) => row >= 0);
			for (let row = 0; row < ids.length && first > 0; row++, first--) kept.push(row);
			const drawn = drawnRows(tops, view, kept);
			const rows = new Set(drawn.rows);
			const places = count <= MOST_PLACES ? ids.filter((_, row) => !rows.has(row)) : [];
			return { ...drawn, ids: drawn.rows.map((row) => ids[row]!), places, total: ids.length };
		});
	}

	/** For the element that scrolls the list. */
	readonly list = (scroller: HTMLElement): (() => void) => {
		this.#scroller = scroller;
		const scrolled = () => {
			this.#hold();
			this.follow();
		};
		scroller.addEventListener('scroll', scrolled, { passive: true });
		this.#sizes.observe(scroller);
		return () => {
			scroller.removeEventListener('scroll', scrolled);
			cancelAnimationFrame(this.#frame);
			this.#sizes.disconnect();
			this.#rows.clear();
			this.#scroller = undefined;
		};
	};

	/** For the element that a card is in. */
	row(id: string): (row: HTMLElement) => () => void {
		return (row) => {
			this.#rows.set(row, id);
			this.#sizes.observe(row);
			return () => {
				this.#sizes.unobserve(row);
				this.#rows.delete(row);
			};
		};
	}

	/** Draws the whole of a short list, bit by bit. @returns what ends it */
	fill(count: number): () => void {
		let wanted = count <= FEW;
		if (!wanted) this.#more = 0;
		const enough = count * 2 * likelyHeight();
		const grow = async () => {
			while (wanted && this.#more < enough) {
				await whenIdle();
				if (!wanted) return;
				this.#more += STEP;
				this.#draw();
			}
		};
		void grow();
		return () => (wanted = false);
	}

	/** Draws what can be seen now. */
	follow(): void {
		if (!this.#scroller) return;
		const { scrollTop, clientHeight } = this.#scroller;
		const { start, end } = this.#view;
		const above = start > 0 && scrollTop - NEAR < start;
		if (above || scrollTop + clientHeight + NEAR > end) this.#draw();
	}

	#draw(): void {
		if (!this.#scroller) return;
		const { scrollTop, clientHeight } = this.#scroller;
		const beyond = clientHeight || this.#more ? BEYOND + this.#more : 0;
		this.#view = { start: scrollTop - beyond, end: scrollTop + clientHeight + beyond };
	}

	#topsOf(placed: Placed, annotations: ReadonlyMap<string, Annotation>): Float64Array {
		const known = this.#tops.get(placed);
		if (known?.measured === this.#measured) return known.tops;
		const heightOf = (id: string) => this.#heights.get(id) ?? likelyHeight(annotations.get(id));
		const tops = topsOf(idsInOrder(placed).map(heightOf));
		this.#tops.set(placed, { measured: this.#measured, tops });
		return tops;
	}

	/** Laid out, not yet painted. */
	#resized(entries: readonly ResizeObserverEntry[]): void {
		for (const { target, borderBoxSize } of entries) {
			const id = this.#rows.get(target);
			const height = borderBoxSize[0]?.blockSize ?? 0;
			// Nothing has a height while the list is closed.
			if (id === undefined || !height || this.#heights.get(id) === height) continue;
			this.#heights.set(id, height);
			this.#measured += 1;
		}
		this.#steady();
		// Not now: what would be drawn has to be laid out again.
		cancelAnimationFrame(this.#frame);
		this.#frame = requestAnimationFrame(() => this.follow());
	}

	/** What was in view goes back to where it was. */
	#steady(): void {
		const scroller = this.#scroller;
		if (!scroller) return;
		const held = this.#held.find(({ row }) => row.isConnected);
		if (held && scroller.scrollTop > 0) {
			const { top } = scroller.getBoundingClientRect();
			const by = held.row.getBoundingClientRect().top - top - held.top;
			if (Math.abs(by) >= 1) scroller.scrollTop += by;
		}
		this.#hold();
	}

	#hold(): void {
		const { top, bottom } = this.#scroller!.getBoundingClientRect();
		this.#held = [...this.#rows.keys()]
			.map((row) => ({ row, box: row.getBoundingClientRect() }))
			.filter(({ box }) => box.bottom > top && box.top < bottom && box.height > 0)
			.sort((a, b) => a.box.top - b.box.top)
			.map(({ row, box }) => ({ row, top: box.top - top }));
	}
}
