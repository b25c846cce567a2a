/**
 * Going on with what another tab has taken away. Whoever writes to a highlight that is deleted there
 * has their letters taken down, out of sight, so that none acts as a key in the text; with the first
 * new words the highlight comes back, and its field with it.
 */
import type { Annotation } from '#lib/core/model/annotation.ts';
import { annotationById } from '#lib/core/model/snapshot.ts';
import type { App } from '#lib/state/context.ts';

interface Taken {
	/** As the highlight was last seen. */
	readonly last: Annotation;
	/** The field that was taken away. */
	readonly field: HTMLTextAreaElement;
	/** Gets all that is written, and what it was before: it brings the highlight back. */
	readonly write: (text: string, known: string) => void;
	/** The person has ended it by a key. */
	readonly onend: () => void;
}

/** To be called as the field goes; where it goes for another reason, nothing happens. */
export function goOn({ workspace, session }: App, { last, field, write, onend }: Taken): void {
	const writing = session.editedNote;
	const isGone = () =>
		session.editedNote === writing &&
		!annotationById(workspace.snapshot, last.id) &&
		workspace.snapshot.articles.has(last.article);
	// What was not kept yet may bring it back.
	queueMicrotask(() => isGone() && takeDown());

	function takeDown() {
		const notepad = document.createElement('textarea');
		notepad.className = 'visually-hidden';
		notepad.ariaLabel = field.ariaLabel;
		notepad.value = field.value;
		let known = field.value;
		document.body.append(notepad);
		notepad.focus({ preventScroll: true });

		const typed = () => {
			if (notepad.value.trim() === known.trim()) return;
			session.openCard = last.id;
			write(notepad.value, known);
			known = notepad.value;
		};
		let ended = false;
		const end = (byKey: boolean) => {
			// Taking it out of the page makes it lose the focus, too.
			if (ended) return;
			ended = true;
			if (isGone() || (byKey && session.editedNote === writing)) session.editedNote = undefined;
			notepad.remove();
			if (byKey) onend();
		};
		notepad.addEventListener('input', (event) => {
			if (!(event as InputEvent).isComposing) typed();
		});
		notepad.addEventListener('compositionend', typed);
		notepad.addEventListener('keydown', (event) => {
			const ends = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
			if (event.key !== 'Escape' && !ends) return;
			event.preventDefault();
			end(true);
		});
		// It stays while the person looks something up in another window.
		notepad.addEventListener('blur', ({ relatedTarget }) => {
			if (document.activeElement === notepad) return;
			end(false);
			queueMicrotask(() => handOver(notepad.value, relatedTarget));
		});
	}
}

/** The field that came back has what was kept; a blank at the end has not been. */
function handOver(text: string, field: EventTarget | null) {
	if (!(field instanceof HTMLTextAreaElement) || field.value.trim() !== text.trim()) return;
	field.value = text;
	field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
