/**
 * Keeps what is typed into a field when the person stops for a moment, leaves it, or the page goes, so
 * that undo takes back a thought and not a letter.
 */
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { caretAfter } from '../caret.ts';

/** ms without a key after which the text is kept. */
const QUIET = 400;

/**
 * @param now the text as it is kept, a reactive read: what another tab writes is shown as long as
 * nothing here would be lost for it
 * @param keep gets what is written, and what was known to be kept before
 */
export function keptField(
	now: () => string,
	keep: (text: string, known: string) => void,
): Attachment<HTMLTextAreaElement> {
	// Made once for the field, however often the text changes meanwhile.
	return (field) => untrack(() => mount(field, now, keep));
}

function mount(
	field: HTMLTextAreaElement,
	now: () => string,
	keep: (text: string, known: string) => void,
) {
	/** The text that the person started from, or that was kept last. */
	let known = now();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const keepNow = () => {
		clearTimeout(timer);
		keep(field.value, known);
		known = field.value;
	};
	const typed = () => {
		clearTimeout(timer);
		timer = setTimeout(keepNow, QUIET);
	};
	field.value = known;
	field.addEventListener('input', typed);
	addEventListener('pagehide', keepNow);
	$effect(() => {
		const text = now();
		if (field.value !== known || field.value.trim() === text) return;
		const { selectionStart, selectionEnd } = field;
		const [start, end] = [selectionStart, selectionEnd].map((at) => caretAfter(known, at, text));
		known = field.value = text;
		field.setSelectionRange(start!, end!);
	});
	return () => {
		field.removeEventListener('input', typed);
		removeEventListener('pagehide', keepNow);
		keepNow();
	};
}
