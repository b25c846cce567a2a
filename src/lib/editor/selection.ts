/**
 * When a selection is meant: a pointer was let go, Shift was released, or nothing has moved for a
 * moment. Until then it is only watched.
 */
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

export type Means = 'pointer' | 'keyboard' | 'touch';

/** ms without a change after which a selection counts as meant. */
const QUIET = { keyboard: 150, touch: 300 } as const;

export interface Settled {
	readonly by: Means;
	/** Alt was held: the exact characters are meant. */
	readonly exact: boolean;
}

/** Reports a settled selection, an empty one too, once for each time that it changed. */
export function settling(onSettled: (settled: Settled) => void): Plugin {
	return new Plugin({ view: (view) => new Settling(view, onSettled) });
}

class Settling {
	readonly #view: EditorView;
	readonly #onSettled: (settled: Settled) => void;
	readonly #listening = new AbortController();
	#by: Means = 'keyboard';
	#down = false;
	#moved = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#frame = 0;

	constructor(view: EditorView, onSettled: (settled: Settled) => void) {
		this.#view = view;
		this.#onSettled = onSettled;
		const { signal } = this.#listening;
		const document = view.dom.ownerDocument;
		view.dom.addEventListener('pointerdown', (event) => this.#press(event), { signal });
		// The pointer may be let go anywhere.
		document.addEventListener('pointerup', (event) => this.#release(event), { signal });
		document.addEventListener('pointercancel', () => (this.#down = false), { signal });
		view.dom.addEventListener('keydown', () => (this.#by = 'keyboard'), { signal, capture: true });
		view.dom.addEventListener('keyup', (event) => this.#keyUp(event), { signal });
		// A report that came later would undo what the person does elsewhere.
		view.dom.addEventListener('blur', () => this.#timer !== undefined && this.#settle(false), {
			signal,
		});
	}

	update(view: EditorView, previous: { selection: { eq(other: unknown): boolean } }): void {
		if (previous.selection.eq(view.state.selection)) return;
		this.#moved = true;
		if (this.#down && this.#by === 'pointer') return;
		this.#settleIn(QUIET[this.#by === 'touch' ? 'touch' : 'keyboard']);
	}

	destroy(): void {
		this.#listening.abort();
		this.#forget();
		cancelAnimationFrame(this.#frame);
	}

	#press(event: PointerEvent): void {
		this.#by = event.pointerType === 'touch' ? 'touch' : 'pointer';
		this.#down = true;
		// The report of what was selected before would cut this selection short.
		if (this.#by === 'pointer') this.#forget();
	}

	#release({ altKey }: PointerEvent): void {
		if (!this.#down) return;
		this.#down = false;
		if (this.#by !== 'pointer') return;
		// The browser moves the selection after this event.
		this.#frame = requestAnimationFrame(() => this.#settle(altKey));
	}

	#keyUp({ key }: KeyboardEvent): void {
		if (key === 'Shift' && this.#moved) this.#settle(false);
	}

	#settleIn(quiet: number): void {
		this.#forget();
		this.#timer = setTimeout(() => this.#settle(false), quiet);
	}

	#settle(exact: boolean): void {
		this.#forget();
		this.#moved = false;
		if (!this.#view.isDestroyed) this.#onSettled({ by: this.#by, exact });
	}

	#forget(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}
}
