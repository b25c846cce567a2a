/**
 * A link made by hand: a bracket of the margin, dragged onto a passage of another column. The same is
 * done by key or by the button of the tag bar, without a drag.
 */
import { placedIn } from '#lib/core/anchor/placed.ts';
import type { Passage } from '#lib/core/model/passage.ts';
import { moved } from '#lib/core/text/movement.ts';
import type { App } from '#lib/state/context.ts';
import type { PaneHandle, Pressed } from '#lib/ui/shared/pane-handle.ts';

/** px of the viewport */
export interface Dragged {
	readonly x: number;
	readonly y: number;
	readonly toX: number;
	readonly toY: number;
	/** Letting go here makes a link. */
	readonly fits: boolean;
}

interface DragParts {
	readonly panes: () => ReadonlyMap<string, PaneHandle>;
	readonly app: Pick<App, 'workspace' | 'session'>;
	/** The drag that had begun before anybody listened. */
	readonly pressed: Pressed | undefined;
	/** Called while the drag goes on, and with nothing when it ends. */
	readonly ondrag: (dragged: Dragged | undefined) => void;
	readonly onlink: (from: Passage, to: Passage) => void;
}

/** px that a pointer may move in a click. */
const CLICK = 6;

/** Listens in `frame`. @returns how to stop */
export function dragLinks(
	frame: HTMLElement,
	{ panes, app, pressed, ondrag, onlink }: DragParts,
): () => void {
	const listening = new AbortController();
	let from: { passage: Passage; x: number; y: number; dragging: boolean } | undefined;

	function end() {
		from = undefined;
		ondrag(undefined);
	}

	function press(event: PointerEvent) {
		if (event.button !== 0 || event.pointerType === 'touch') return;
		const passage = bracketAt(event.target);
		if (passage) from = { passage, x: event.clientX, y: event.clientY, dragging: false };
	}

	function move(event: PointerEvent) {
		if (!from) return;
		const { clientX, clientY } = event;
		from.dragging ||= Math.hypot(clientX - from.x, clientY - from.y) > CLICK;
		if (!from.dragging) return;
		// Otherwise the text under the pointer would be selected.
		event.preventDefault();
		const fits = passageAt(clientX, clientY) !== undefined;
		ondrag({ x: from.x, y: from.y, toX: clientX, toY: clientY, fits });
	}

	function release({ clientX, clientY }: PointerEvent) {
		if (!from) return;
		const { passage, dragging } = from;
		const to = dragging ? passageAt(clientX, clientY) : undefined;
		end();
		if (!dragging) return;
		// The click that follows is not meant for the bracket.
		const stop = (event: Event) => event.stopPropagation();
		frame.addEventListener('click', stop, { capture: true, once: true });
		setTimeout(() => frame.removeEventListener('click', stop, true));
		if (to) onlink(passage, to);
	}

	/** The passage under the pointer, if it is of another article: a highlight or else a sentence. */
	function passageAt(x: number, y: number): Passage | undefined {
		const target = document.elementFromPoint(x, y);
		const bracket = bracketAt(target);
		const found = bracket ?? markAt(target) ?? sentenceAt(target, x, y);
		return found && found.article !== from?.passage.article ? found : undefined;
	}

	function bracketAt(target: EventTarget | null): Passage | undefined {
		const bracket = target instanceof Element ? target.closest<HTMLElement>('.bracket') : null;
		return bracket ? highlightOf(bracket, bracket.dataset['highlight']) : undefined;
	}

	function markAt(target: Element | null): Passage | undefined {
		const mark = target?.closest<HTMLElement>('mark[data-annotation]');
		return mark ? highlightOf(mark, mark.dataset['annotation']?.split(' ')[0]) : undefined;
	}

	function highlightOf(within: Element, id: string | undefined): Passage | undefined {
		const article = articleAt(within);
		if (!article) return undefined;
		const { highlights } = placedIn(app.workspace.snapshot, article);
		const one = highlights.find((highlight) => highlight.id === id);
		return one && { article: article.id, start: one.start, end: one.end };
	}

	function sentenceAt(target: Element | null, x: number, y: number): Passage | undefined {
		const article = target?.closest('.ProseMirror') ? articleAt(target) : undefined;
		const offset = panes()
			.get(article?.id ?? '')
			?.text.offsetAt(x, y);
		if (!article || offset === undefined) return undefined;
		const range = moved('select-sentence', article, { anchor: offset, head: offset }, []);
		return range && { article: article.id, start: range.anchor, end: range.head };
	}

	function articleAt(within: Element) {
		const pane = [...panes().values()].find(({ scroller }) => scroller.contains(within));
		return app.session.articles.find(({ id }) => id === pane?.article);
	}

	const { signal } = listening;
	frame.addEventListener('pointerdown', press, { signal });
	document.addEventListener('pointermove', move, { signal });
	document.addEventListener('pointerup', release, { signal });
	document.addEventListener('pointercancel', end, { signal });
	document.addEventListener('keydown', ({ key }) => key === 'Escape' && from && end(), { signal });
	if (pressed) {
		press(pressed.down);
		move(pressed.last);
	}
	return () => listening.abort();
}
