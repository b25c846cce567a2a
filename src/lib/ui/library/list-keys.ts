/** The keys of the list of articles: up and down through it, X and Ctrl+A select, Delete deletes. */
import type { Selection } from './selection.svelte.ts';

interface List {
	readonly selection: Selection;
	/** Single letters act. */
	readonly singleKeys: boolean;
	readonly ondelete: () => void;
}

export function keysInList(
	event: KeyboardEvent & { currentTarget: HTMLElement },
	{ selection, singleKeys, ondelete }: List,
): void {
	const target = event.target as Element;
	const row = target.closest<HTMLElement>('[data-article]');
	// The menu of a row has keys of its own.
	if (event.defaultPrevented || !row || target.closest('[popover]')) return;
	const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
	if (command && event.key.toLowerCase() === 'a') selection.all();
	else if (event.ctrlKey || event.metaKey || event.altKey) return;
	else if (event.key === 'ArrowDown') focusRow(row.nextElementSibling);
	else if (event.key === 'ArrowUp') focusRow(row.previousElementSibling);
	else if (event.key === 'Escape' && selection.ids.length) selection.clear();
	else if (event.key === 'Delete' && selection.ids.length) ondelete();
	else if (event.key.toLowerCase() === 'x' && singleKeys) {
		selection.toggle(row.dataset['article']!, event.shiftKey);
	} else return;
	event.preventDefault();
}

function focusRow(row: Element | null): void {
	row?.querySelector<HTMLElement>('a')?.focus();
}
