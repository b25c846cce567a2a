/**
 * Columns that scroll together. One column leads: the one that was last pointed at, wheeled, touched
 * or typed in. The others follow at once, without a glide, so that nothing swings. A column that
 * is scrolled by anything else is out of step until it is told to come back.
 */
import { inStep, mapped, type Anchor } from '#lib/core/compare/scroll-map.ts';
import type { PaneHandle } from '#lib/ui/shared/pane-handle.ts';
import type { Mode } from './scroll-mode.svelte.ts';

/** Where in a column what belongs together stands side by side: a share of its height. */
const FOCAL = 0.35;
/** Screens that a column is moved at most; farther is for the person to decide. */
const FAR = 2;
/** ms without scrolling after which another column may lead by being pointed at. */
const QUIET = 120;
/** px by which a column may be moved by the layout alone. */
const SLACK = 60;

export interface SyncParts {
	/** The columns in view. */
	readonly panes: () => readonly PaneHandle[];
	readonly mode: () => Mode;
	/** Passages that belong together: px from the top of what each column scrolls. */
	readonly anchors: (from: PaneHandle, to: PaneHandle) => readonly Anchor[];
}

/** Where a column would have to go. */
export interface Away {
	readonly to: number;
	readonly down: boolean;
}

export class ScrollSync {
	/** Columns that went their own way, by article. */
	strays: ReadonlySet<string> = $state.raw(new Set());
	/** Columns whose matching passage is too far away to be moved to. */
	away: ReadonlyMap<string, Away> = $state.raw(new Map());
	readonly #parts: SyncParts;
	readonly #last = new WeakMap<Element, number>();
	#leader: PaneHandle | undefined;
	#lastMove = -Infinity;

	constructor(parts: SyncParts) {
		this.#parts = parts;
	}

	/** Listens to the columns in `frame`. @returns how to stop */
	connect(frame: HTMLElement): () => void {
		const listening = new AbortController();
		const options = { signal: listening.signal, capture: true, passive: true };
		const lead = (event: Event) => this.#lead(event.target);
		for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
			frame.addEventListener(type, lead, options);
		}
		frame.addEventListener('focusin', lead, options);
		frame.addEventListener(
			'pointerover',
			({ target }) => performance.now() - this.#lastMove > QUIET && this.#lead(target),
			options,
		);
		frame.addEventListener('scroll', ({ target }) => this.#scrolled(target as Element), options);
		return () => listening.abort();
	}

	/** The column was taken somewhere on purpose, which is no reason to move the others. */
	went(article: string, linked: boolean): void {
		const pane = this.#parts.panes().find((one) => one.article === article);
		if (!pane || this.#parts.mode() === 'free') return;
		this.#last.set(pane.scroller, pane.scroller.scrollTop);
		if (!linked) this.strays = new Set([...this.strays, article]);
	}

	/** Brings a column back in step with the one that leads, or with the first one. */
	rejoin(article: string): void {
		this.strays = new Set([...this.strays].filter((one) => one !== article));
		const panes = this.#parts.panes();
		const pane = panes.find((one) => one.article === article);
		const isLeader = this.#leader?.article === article;
		const leader = isLeader ? undefined : panes.find((one) => one === this.#leader);
		const other = leader ?? panes.find((one) => one !== pane && !this.strays.has(one.article));
		if (pane && other && this.#parts.mode() === 'aligned') {
			this.#move(pane, this.#target(other, pane));
		}
		this.#forget(article);
	}

	/** Goes where the pill points to. */
	goAway(article: string): void {
		const away = this.away.get(article);
		const pane = this.#parts.panes().find((one) => one.article === article);
		if (away && pane) this.#move(pane, away.to);
		this.#forget(article);
	}

	/** Another mode: everyone is in step again. */
	restart(): void {
		this.strays = new Set();
		this.away = new Map();
		for (const { scroller } of this.#parts.panes()) this.#last.set(scroller, scroller.scrollTop);
	}

	#lead(target: EventTarget | null): void {
		const pane = this.#parts
			.panes()
			.find(({ scroller }) => scroller.parentElement?.contains(target as Node));
		if (!pane || pane === this.#leader) return;
		this.#leader = pane;
		this.#last.set(pane.scroller, pane.scroller.scrollTop);
	}

	#scrolled(scroller: Element): void {
		const pane = this.#parts.panes().find((one) => one.scroller === scroller);
		if (!pane) return;
		const before = this.#last.get(scroller) ?? scroller.scrollTop;
		const by = scroller.scrollTop - before;
		this.#last.set(scroller, scroller.scrollTop);
		const mode = this.#parts.mode();
		if (mode === 'free' || Math.abs(by) < 0.5) return;
		if (pane !== this.#leader) {
			if (Math.abs(by) > SLACK) this.strays = new Set([...this.strays, pane.article]);
			return;
		}
		this.#lastMove = performance.now();
		if (this.strays.has(pane.article)) return;
		const away = new Map<string, Away>();
		for (const other of this.#parts.panes()) {
			if (other === pane || this.strays.has(other.article)) continue;
			const { scrollTop, clientHeight } = other.scroller;
			const to = mode === 'locked' ? scrollTop + by : this.#target(pane, other);
			const far = mode === 'aligned' && Math.abs(to - scrollTop) > FAR * clientHeight;
			if (far) away.set(other.article, { to, down: to > scrollTop });
			else this.#move(other, to);
		}
		if (away.size || this.away.size) this.away = away;
	}

	/** Where the other column stands when what is at the focal line of this one is at its own. */
	#target(from: PaneHandle, to: PaneHandle): number {
		const [a, b] = [from.scroller, to.scroller];
		const anchors = this.#parts.anchors(from, to).map((anchor) => ({
			from: anchor.from - FOCAL * a.clientHeight,
			to: anchor.to - FOCAL * b.clientHeight,
		}));
		const length = a.scrollHeight - a.clientHeight;
		return mapped(a.scrollTop, inStep(anchors), length, b.scrollHeight - b.clientHeight);
	}

	#move({ scroller }: PaneHandle, to: number): void {
		if (Math.abs(to - scroller.scrollTop) >= 1) scroller.scrollTop = to;
		this.#last.set(scroller, scroller.scrollTop);
	}

	#forget(article: string): void {
		if (!this.away.has(article)) return;
		this.away = new Map([...this.away].filter(([one]) => one !== article));
	}
}
