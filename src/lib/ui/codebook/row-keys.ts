/** The keys of a row whose place can be changed, and where the focus is after that. */
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

function isWriting(target: EventTarget | null): boolean {
	return target instanceof Element && target.matches('input, textarea, select');
}
