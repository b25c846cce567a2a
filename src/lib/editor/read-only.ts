/**
 * A text with a caret that cannot be changed. The view stays editable, because no browser gives a
 * read-only element a caret, and without one nobody can select by keyboard; instead every way in
 * which text could change is closed.
 */
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { directionOf } from '#lib/core/text/direction.ts';

export interface ReadOnlyOptions {
	/** What a screen reader says of the text; it has to say in words that it is read-only. */
	readonly label: string;
	/** The id of the element that explains the keys. */
	readonly describedBy: string;
	readonly language: string;
	/** Called for undo and redo that do not come from the keyboard (a menu, a gesture). */
	readonly onHistory: (direction: 'undo' | 'redo') => void;
}

export function readOnly(options: ReadOnlyOptions): Plugin {
	return new Plugin({
		filterTransaction: (tr) => !tr.docChanged,
		props: {
			attributes: {
				role: 'textbox',
				'aria-multiline': 'true',
				'aria-readonly': 'true',
				'aria-label': options.label,
				'aria-describedby': options.describedBy,
				lang: options.language,
				dir: directionOf(options.language),
				inputmode: 'none',
				spellcheck: 'false',
				autocorrect: 'off',
				autocapitalize: 'off',
				// A translated page would move every passage.
				translate: 'no',
				'data-gramm': 'false',
				tabindex: '0',
			},
			handleTextInput: () => true,
			handlePaste: () => true,
			handleDrop: () => true,
			handleDOMEvents: {
				beforeinput(_view, event) {
					if (event.inputType === 'historyUndo') options.onHistory('undo');
					if (event.inputType === 'historyRedo') options.onHistory('redo');
					return stop(_view, event);
				},
				paste: stop,
				cut: stop,
				drop: stop,
				dragstart: stop,
			},
		},
	});
}

/** What the browser would do by itself does not happen. */
export function stop(_view: EditorView, event: Event): true {
	event.preventDefault();
	return true;
}
