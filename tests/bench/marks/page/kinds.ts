/** What every kind of highlighting on the page can do; one that cannot leaves it out. */
import type { Highlight } from '#lib/core/anchor/placed.ts';
import type { Article } from '#lib/core/model/article.ts';

export interface Shown {
	add?(highlight: Highlight): void;
	remove?(highlight: Highlight): void;
	/** @param tag the highlight's new one */
	recolour?(highlight: Highlight, tag: string): void;
	/** Shows all but those of a tag, or all again. */
	hide?(tag: string | undefined): void;
	/** Selects the highlight and shows it as the chosen one. */
	go?(highlight: Highlight): void;
	/** Whether the highlight, some of whose words are on the screen, is seen there. */
	shows?(highlight: Highlight): boolean;
	/** The ids at a point of the viewport. */
	hit?(left: number, top: number): string[];
	/** Resolves when everything that was asked for has been done; two frames are waited for anyway. */
	settled?(): Promise<unknown>;
}

/** @param column where the text goes; it scrolls */
export type Kind = (column: Column, article: Article, highlights: readonly Highlight[]) => Shown;

export interface Column {
	readonly scroller: HTMLElement;
	readonly text: HTMLElement;
}

/** A column as the application has them. */
export function column(into: HTMLElement): Column {
	const scroller = into.appendChild(element('div', 'scroller'));
	const body = scroller.appendChild(element('div', 'sheet')).appendChild(element('div', 'body'));
	return { scroller, text: body.appendChild(element('div', 'text')) };
}

export function element(name: string, className: string): HTMLElement {
	const made = document.createElement(name);
	made.className = className;
	return made;
}
