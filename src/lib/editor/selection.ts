/**
 * When a selection is meant: a pointer was let go, Shift was released, or nothing has moved for a
 * moment. Until then it is only watched.
 */
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { readSelection } from './native-selection.ts';

/** `focus`: nothing was selected, the person came back to what was selected before. */
export type Means = 'pointer' | 'keyboard' | 'touch' | 'focus';

/** ms without a change after which a selection counts as meant. */
const QUIET = { keyboard: 150, touch: 300 } as const;

export interface Settled {
	readonly by: Means;
	/** Alt was held: the exact characters are meant. */
	readonly exact: boolean;
	/** The pointer went some way: it is not the first of two or three clicks. */
	readonly dragged: boolean;
	/** Ctrl or ⌘ was held as the pointer went down: the words go to a highlight that is there. */
	readonly adding: boolean;
}

/** What a key that acts on the selection takes it for. */
export const BY_KEY: Settled = { by: 'keyboard', exact: false, dragged: false, adding: false };

/** px that a pointer may move in a click. */
const CLICK = 5;

/**
 * Reports a settled selection, an empty one too, once for each time that it changed.
 *
 * @param setByUs whether the change under way was made by the program and not by the person
 */
export function settling(onSettled: (settled: Settled) => void, setByUs: () => boolean): Plugin {
	return new Plugin({ view: (view) => new Settling(view, onSettled, setByUs) });
}

class Settling {
	readonly #view: EditorView;
	readonly #onSettled: (settled: Settled) => void;
	readonly #setByUs: () => boolean;
	readonly #listening = new AbortController();
	#by: Means = 'keyboard';
	#down = false;
	#moved = false;
	#adding = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#frame = 0;
	#from = { x: 0, y: 0 };

	constructor(view: EditorView, onSettled: (settled: Settled) => void, setByUs: () => boolean) {
		this.#view = view;
		this.#onSettled = onSettled;
		this.#setByUs = setByUs;
		const { signal } = this.#listening;
		const document = view.dom.ownerDocument;
		view.dom.addEventListener('pointerdown', (event) => this.#press(event), { signal });
		// The pointer may be let go anywhere.
		document.addEventListener('pointerup', (event) => this.#release(event), { signal });
		document.addEventListener('pointercancel', () => (this.#down = false), { signal });
		view.dom.addEventListener('keydown', () => this.#type(), { signal, capture: true });
		view.dom.addEventListener('keyup', (event) => this.#keyUp(event), { signal });
		view.dom.addEventListener('focus', () => this.#comeBack(), { signal });
		// A report that came later would undo what the person does elsewhere.
		view.dom.addEventListener('blur', () => this.#timer !== undefined && this.#settle(false), {
			signal,
		});
	}

	update(view: EditorView, previous: { selection: { eq(other: unknown): boolean } }): void {
		if (previous.selection.eq(view.state.selection) || this.#setByUs()) return;
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
		// The other buttons are the browser's.
		if (event.button !== 0) return;
		this.#from = { x: event.clientX, y: event.clientY };
		this.#by = event.pointerType === 'touch' ? 'touch' : 'pointer';
		this.#down = true;
		this.#adding = event.ctrlKey || event.metaKey;
		// The report of what was selected before would cut this selection short.
		if (this.#by === 'pointer') this.#forget();
	}

	#release({ altKey, clientX, clientY }: PointerEvent): void {
		if (!this.#down) return;
		this.#down = false;
		if (this.#by !== 'pointer') return;
		// The browser moves the selection after this event.
		const dragged = Math.hypot(clientX - this.#from.x, clientY - this.#from.y) > CLICK;
		this.#frame = requestAnimationFrame(() => this.#settle(altKey, dragged));
	}

	/** Alt held at the end of a drag does not make it one by keyboard. */
	#type(): void {
		if (this.#down) return;
		this.#by = 'keyboard';
		this.#adding = false;
	}

	#keyUp({ key }: KeyboardEvent): void {
		if (key === 'Shift' && this.#moved) this.#settle(false);
	}

	#settleIn(quiet: number): void {
		this.#forget();
		this.#timer = setTimeout(() => this.#settle(false), quiet);
	}

	/**
	 * A press reports by itself what it selects. In Firefox its beginning has to be known at once: the
	 * view, come into focus, puts back the selection that it knows.
	 */
	#comeBack(): void {
		if (this.#down) readSelection(this.#view);
		else this.#onSettled({ by: 'focus', exact: true, dragged: false, adding: false });
	}

	#settle(exact: boolean, dragged = false): void {
		this.#forget();
		this.#moved = false;
		if (!this.#view.isDestroyed)
			this.#onSettled({ by: this.#by, exact, dragged, adding: this.#adding });
	}

	#forget(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}
}
