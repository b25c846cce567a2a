/** The keys of a row whose place can be changed, and where the focus is after what was done to it. */
import { tick } from 'svelte';

/** Moves the row by Alt and an arrow key, if `onmove` finds it a place. */
export function moveByKey(event: KeyboardEvent, onmove: (by: number) => void): void {
	const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
	const isBare = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
	if (by === undefined || !isBare || isWriting(event.target)) return;
	event.preventDefault();
	event.stopPropagation();
	onmove(by);
}

/** Does it, and gives the focus back to what had it: an element that is moved loses it. */
export async function keepingFocus(act: () => void): Promise<void> {
	const focused = document.activeElement;
	act();
	await tick();
	if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
}

/** Does what takes the row away, and goes on to the one beside it, or to the tag that it was under. */
export async function leavingRow(row: HTMLElement | undefined, act: () => void): Promise<void> {
	const near =
		row?.nextElementSibling ??
		row?.previousElementSibling ??
		row?.parentElement?.closest('section');
	act();
	await tick();
	menuIn(near)?.focus();
}

/** To what can be done with that tag, once it is shown. */
export async function focusTag(tag: string): Promise<void> {
	await tick();
	menuIn(document.getElementById(`tag-${tag}`)?.closest('section'))?.focus();
}

function menuIn(element: Element | null | undefined): HTMLElement | null | undefined {
	return element?.querySelector<HTMLElement>('.menu button');
}

function isWriting(target: EventTarget | null): boolean {
	return target instanceof Element && target.matches('input, textarea, select');
}
