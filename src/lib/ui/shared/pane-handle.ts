/** How the columns, the cards, the links and the keys reach an open article. */
import { createContext } from 'svelte';
import type { Range } from '#lib/core/text/movement.ts';
import type { Span } from '#lib/core/text/span.ts';
import type { Command } from '#lib/state/keymap.ts';

/** A text as it is shown. Places in it are offsets into the article's text. */
export interface ShownText {
	/** What is selected; the caret stands at its head. */
	range(): Range;
	focus(): void;
	/** Scrolls so that the passage stands in the upper part of the column, if it is not in sight. */
	reveal(span: Span): void;
	/** Selects a range, brings it into view, and takes the focus. */
	select(range: Range): void;
	/** Drops the selection without a word, once it has been dealt with; the caret stays at its head. */
	drop(): void;
	/** The same for a passage that was found for the person: its words are not counted aloud. */
	present(span: Span): void;
	/** Marks a passage for a while; nothing ends it. */
	mark(
		name:
			| 'crossread-hint'
			| 'crossread-match'
			| 'crossread-found'
			| 'crossread-spoken'
			| 'crossread-spoken-word',
		span: Span | undefined,
	): void;
	/** px of the viewport */
	extentOnScreen(span: Span): { top: number; bottom: number; left: number; right: number };
	/** The nearest place to a point of the viewport, px. */
	offsetAt(left: number, top: number): number | undefined;
}

export interface PaneHandle {
	readonly article: string;
	readonly text: ShownText;
	/** The element that scrolls the text. */
	readonly scroller: HTMLElement;
	focus(): void;
	/** Brings a highlight into view and opens its card. */
	go(highlight: string): void;
	/** Turns a highlight back into a selection, to be set anew. */
	adjust(highlight: string): void;
	/** Runs a command as its key does. @returns whether it is one of a text's own */
	perform(command: Command): boolean;
}

/** A bracket of the margin that is held down. */
export interface Pressed {
	readonly down: PointerEvent;
	/** Where the pointer is by now. */
	readonly last: PointerEvent;
}

/** What the parts of the workspace ask of the whole. */
export interface Desk {
	/** Every open article can be read: what goes with them may come. */
	readonly readable: boolean;
	/** Brings an open article into view. Nothing if it is not open. */
	reach(article: string): Promise<PaneHandle | undefined>;
	/** Runs a command that concerns several articles. @returns whether it is one */
	act(command: Command): boolean;
	/** Runs a command that has to be loaded first. */
	later(command: Command): void;
	/** Kept here, as what makes a link of it may be loaded later. */
	pressed?: Pressed | undefined;
}

export const [useDesk, setDesk] = createContext<Desk>();
