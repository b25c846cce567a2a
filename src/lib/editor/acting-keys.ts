/** The keys that do something with what is selected in a text, rather than move in it. */

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Whether the browser would change a text by it. */
export function edits({ key }: Press): boolean {
	return ['Enter', 'Backspace', 'Delete'].includes(key);
}

/** Whether it is for what is selected at that moment. */
export function acts(press: Press): boolean {
	return press.key.length === 1 || edits(press);
}

/** Whether it takes its turn after the keys before it, while these wait for what acts on them. */
export function takesTurn(press: Press): boolean {
	if (press.ctrlKey || press.metaKey) return false;
	return acts(press) || press.key === 'Escape' || (press.altKey && press.key.startsWith('Arrow'));
}
