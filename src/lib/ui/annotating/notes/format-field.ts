/** Formatting in a field, such that the browser's own undo takes it back. */
import { formatted, type Formatting } from '#lib/core/notes/formatting.ts';

export function formatField(field: HTMLTextAreaElement, how: Formatting): void {
	const edit = formatted(field.value, field.selectionStart, field.selectionEnd, how);
	field.focus();
	field.setSelectionRange(edit.start, edit.end);
	const isMove = edit.text === '' && edit.start === edit.end;
	// The only way into a field's own undo; where it is missing, the text goes in without.
	if (!isMove && !document.execCommand('insertText', false, edit.text)) {
		field.setRangeText(edit.text);
		field.dispatchEvent(new Event('input', { bubbles: true }));
	}
	field.setSelectionRange(edit.from, edit.to);
}

/** The formatting of a key press, Ctrl or ⌘ with B or I. */
export function formattingOf(event: KeyboardEvent): Formatting | undefined {
	if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return undefined;
	return ({ b: 'bold', i: 'italic' } as const)[event.key.toLowerCase()];
}
