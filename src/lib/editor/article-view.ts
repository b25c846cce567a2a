/**
 * An article's text on the page: shows it with its highlights, tells what is selected, and takes the
 * person to a place in it. Everything outside speaks in offsets into the text; nothing outside
 * this folder knows of ProseMirror.
 */
import 'prosemirror-view/style/prosemirror.css';
import { EditorState, TextSelection, type Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Highlight } from '#lib/core/anchor/placed.ts';
import { SpanIndex } from '#lib/core/text/index-of-spans.ts';
import type { Movement, Range as TextRange } from '#lib/core/text/movement.ts';
import type { Span } from '#lib/core/text/span.ts';
import { acts, edits, takesTurn } from './acting-keys.ts';
import { ClickTurns } from './click-turns.ts';
import { Brackets, type Bracket } from './brackets.ts';
import { ArticleDocument } from './document.ts';
import { toEdge } from './edges.ts';
import {
	changesBetween,
	choose,
	firstOfEach,
	highlightsKey,
	highlightsPlugin,
	showHighlights,
} from './highlights.ts';
import { domRange, readSelection } from './native-selection.ts';
import type { ArticleViewOptions } from './options.ts';
import { readOnly, stop } from './read-only.ts';
import { BY_KEY, settling, type Means, type Settled } from './selection.ts';
import { Sight } from './sight.ts';
import { spanOf, type TextTools } from './text-tools.ts';
import { ToolsAtHand } from './tools-at-hand.ts';
import { TransientMarks, type TransientName } from './transient.ts';
import { BlockWindow, firstWindow } from './window.ts';

/** Changes for which a new index is made sooner than the old one is mended. */
const MANY = 200;

export class ArticleView {
	readonly #options: ArticleViewOptions;
	readonly #document: ArticleDocument;
	readonly #view: EditorView;
	readonly #window: BlockWindow;
	readonly #brackets: Brackets;
	readonly #sight: Sight;
	readonly #resized: ResizeObserver;
	readonly #marks = new TransientMarks();
	readonly #clicks = new ClickTurns();
	#highlights: readonly Highlight[];
	#touch = matchMedia('(pointer: coarse)').matches;
	/** The selection has changed since it was last reported. */
	#unsettled = false;
	/** The caret stands where nobody has put it. */
	#untouched = true;
	readonly #tools: ToolsAtHand<TextTools>;
	/** A selection is being set that the person has not made and need not be told of. */
	#settingIt = false;

	constructor(place: HTMLElement, options: ArticleViewOptions) {
		this.#options = options;
		const { article, highlights = [] } = options;
		this.#highlights = highlights;
		// whoever tells the person what could not be loaded listens for what nobody has caught
		const tell = (reason: Error) => void Promise.reject(reason);
		this.#tools = new ToolsAtHand(options.tools, () => this.#remember(), tell);
		this.#document = new ArticleDocument(article);
		this.#view = new EditorView(place, {
			state: EditorState.create({
				doc: this.#document.doc,
				plugins: [
					readOnly({ ...options, language: article.language }),
					highlightsPlugin(this.#document, options.cardId, highlights, firstWindow(this.#document)),
					settling(
						(settled) => {
							// The latest click or key may not have been reported yet; what the browser
							// selects by itself with the focus is nobody's choice.
							if (settled.by !== 'focus') readSelection(this.#view);
							else this.#view.focus();
							// What a key has already acted on is no news.
							const news = ['pointer', 'focus'].includes(settled.by) || this.#unsettled;
							if (news) this.#settle(settled);
						},
						() => this.#settingIt,
					),
				],
			}),
			// A touch screen would bring up its keyboard; there the selection works without a caret.
			editable: () => !this.#touch,
			dispatchTransaction: (tr) => this.#dispatch(tr),
			// With Ctrl or ⌘ the view would select a whole paragraph as a thing.
			handleClick: (_view, pos, { ctrlKey, metaKey }) => {
				this.#clicks.note(this.#document.toOffset(pos));
				return ctrlKey || metaKey;
			},
			handleScrollToSelection: () => true,
			handleDOMEvents: {
				keydown: (_view, event) => this.#keyDown(event),
				pointerdown: (_view, event) => this.#pointerDown(event),
				focus: () => (options.onFocus(), false),
			},
		});
		this.#brackets = new Brackets(this.#view, this.#document);
		this.#sight = new Sight(this.#view, this.#document, options.scroller);
		this.#window = new BlockWindow(this.#view, this.#document, options.scroller, options.onLayout);
		this.#resized = new ResizeObserver(() => {
			this.#window.look();
			this.#brackets.invalidate();
			options.onLayout();
		});
		this.#resized.observe(this.#view.dom);
		addEventListener('beforeprint', this.#drawAll);
	}

	destroy(): void {
		removeEventListener('beforeprint', this.#drawAll);
		this.#resized.disconnect();
		this.#window.destroy();
		this.#marks.clear();
		this.#tools.forget();
		this.#view.destroy();
	}

	/** @param highlights in the order of the text; what is the same object as before costs nothing */
	setHighlights(highlights: readonly Highlight[]): void {
		const { added, removed } = changesBetween(this.#highlights, highlights);
		this.#highlights = highlights;
		if (!added.length && !removed.length) return;
		readSelection(this.#view);
		const changed = [...added, ...removed];
		const index =
			changed.length > MANY ? new SpanIndex(highlights) : this.#index.with(added, removed);
		const { inSight } = this.#window;
		this.#view.dispatch(showHighlights(this.#view.state, index, changed, inSight));
		this.#window.catchUp();
		this.#options.onLayout();
	}

	/** Shows one highlight, or none, as the chosen one. */
	choose(id: string | undefined): void {
		const old = highlightsKey.getState(this.#view.state)?.chosen;
		if (old === id) return;
		readSelection(this.#view);
		const places = this.#highlights.filter((one) => one.id === id || one.id === old);
		this.#view.dispatch(choose(this.#view.state, id, places));
	}

	/** Lets one more plugin take part, for as long as the view lives. */
	extend(make: (document: ArticleDocument) => Plugin): void {
		if (this.#view.isDestroyed) return;
		readSelection(this.#view);
		const { state } = this.#view;
		const more = make(this.#document);
		this.#view.updateState(state.reconfigure({ plugins: [...state.plugins, more] }));
	}

	/** The brackets of what is drawn; measured, so to be asked for once a frame at most. */
	brackets(): readonly Bracket[] {
		return this.#brackets.of(highlightsKey.getState(this.#view.state)!);
	}

	/** Moves the caret or the selection. @returns whether there was anywhere to go */
	move(movement: Movement): boolean {
		const tools = this.#tools.orThen(() => void this.move(movement));
		if (!tools) return true;
		const { article } = this.#options;
		const range = tools.moved(movement, article, this.range(), firstOfEach(this.#highlights));
		if (range) this.select(range);
		return range !== undefined;
	}

	/** Selects a range of the text, brings it into view, and takes the focus. */
	select({ anchor, head }: TextRange): void {
		this.reveal({ start: Math.min(anchor, head), end: Math.max(anchor, head) });
		this.#setSelection(anchor, head);
		this.focus();
	}

	/** Drops the selection without a word, once it has been dealt with. */
	drop(): void {
		this.#quietly(() => this.collapse());
		this.#marks.show('crossread-live');
	}

	/** Selects a passage that was found for the person, who is told of it elsewhere, not of the focus. */
	present({ start, end }: Span): void {
		this.reveal({ start, end });
		this.focus();
		this.#tools.forget();
		this.#quietly(() => this.#setSelection(start, end));
		this.#untouched = false;
	}

	/** Drops the selection and leaves the caret where it ended. @returns whether there was one */
	collapse(): boolean {
		const { empty, head } = this.#view.state.selection;
		if (empty) return false;
		const offset = this.#document.toOffset(head);
		this.#setSelection(offset, offset);
		return true;
	}

	focus(): void {
		if (this.#view.hasFocus()) return;
		// A view that cannot be edited, as by touch, does not take the focus by itself.
		if (this.#touch) this.#view.dom.focus({ preventScroll: true });
		// Unlike the element's own, this puts the selection back at once.
		else this.#view.focus();
	}

	/** Scrolls so that the passage stands in the upper part of the column, if it is not in sight. */
	reveal(span: Span): void {
		this.#window.include(this.#document.blocksOf(span)[0]);
		this.#sight.bring(span);
	}

	/** Where the passage is, in px of the viewport; that of its first line if it is not laid out. */
	extentOnScreen(span: Span): ReturnType<Sight['extentOf']> {
		return this.#sight.extentOf(span);
	}

	/** Whether the person selected from the end to the start. */
	get backward(): boolean {
		const { anchor, head } = this.#view.state.selection;
		return head < anchor;
	}

	/** Marks a passage for a while; nothing ends it. */
	mark(name: TransientName, span: Span | undefined): void {
		if (!span) return this.#marks.show(name);
		const from = this.#document.toPos(span.start);
		this.#marks.show(name, domRange(this.#view, from, this.#document.toEndPos(span.end)));
	}

	/** The nearest place to a point of the viewport, px. */
	offsetAt(left: number, top: number): number | undefined {
		return this.#sight.offsetAt(left, top);
	}

	get #index(): SpanIndex<Highlight> {
		return highlightsKey.getState(this.#view.state)!.index;
	}

	/** What is selected; the caret stands at its head. */
	range(): TextRange {
		const { anchor, head } = this.#view.state.selection;
		return { anchor: this.#document.toOffset(anchor), head: this.#document.toOffset(head) };
	}

	#setSelection(anchor: number, head: number): void {
		const { state } = this.#view;
		const from = this.#document.toPos(anchor);
		const to = head > anchor ? this.#document.toEndPos(head) : this.#document.toPos(head);
		const selection = TextSelection.create(state.doc, from, to);
		if (!selection.eq(state.selection)) this.#view.dispatch(state.tr.setSelection(selection));
	}

	#dispatch(tr: Parameters<EditorView['dispatch']>[0]): void {
		const before = this.#view.state.selection;
		this.#view.updateState(this.#view.state.apply(tr));
		if (before.eq(this.#view.state.selection) || this.#settingIt) return;
		this.#unsettled = true;
		this.#marks.show('crossread-live');
		this.#options.onMoving();
	}

	#settle(settled: Settled): void {
		const { selection } = this.#view.state;
		const tools = this.#tools.orThen(() => {
			if (settled.by === 'focus') readSelection(this.#view);
			// What has been selected since the focus came is reported by itself.
			if (settled.by !== 'focus' || selection.eq(this.#view.state.selection)) this.#settle(settled);
		});
		if (!tools) return;
		const { exact, ...how } = settled;
		const by = how.by;
		// The element's own focus leaves the browser's selection behind for a moment.
		if (by === 'focus' && !this.#touch) this.#view.focus();
		this.#unsettled = false;
		this.#untouched &&= by === 'focus';
		const { anchor, head } = this.range();
		const whole = !exact && this.#options.snaps();
		const span = spanOf(tools, this.#options.article, { anchor, head }, whole);
		if (span && by === 'pointer') this.#jumpTo(span, head < anchor);
		this.mark('crossread-live', span);
		const atCaret = span || this.#untouched ? [] : this.#idsAt(head, by);
		this.#options.onSettled(span, atCaret, how);
	}

	/** Shows what a snap takes in before anything is done with it. */
	#jumpTo({ start, end }: Span, backward: boolean): void {
		const ends = backward ? ([end, start] as const) : ([start, end] as const);
		this.#quietly(() => this.#setSelection(...ends));
	}

	/** @returns what selects again what is selected now */
	#remember(): () => void {
		readSelection(this.#view);
		const { anchor, head } = this.range();
		return () => this.#quietly(() => this.#setSelection(anchor, head));
	}

	#quietly(set: () => void): void {
		this.#settingIt = true;
		set();
		this.#settingIt = false;
	}

	/** The smallest first; each further click on the same place begins with the next one. */
	#idsAt(offset: number, by: Means): string[] {
		const ids = [...new Set(this.#index.at(offset).map(({ id }) => id))];
		return by === 'pointer' ? this.#clicks.inTurn(ids) : ids;
	}

	#keyDown(event: KeyboardEvent): boolean {
		// Nothing brings up the keyboard of a touch screen here, so this is a real one.
		this.#setTouch(false);
		const edge = toEdge(event, this.range(), this.#options.article.text.length);
		if (edge) {
			this.select(edge);
			return stop(this.#view, event);
		}
		if (takesTurn(event) && !this.#tools.orThen(() => void this.#keyDown(event)))
			return stop(this.#view, event);
		// A key that acts on the selection may be faster than the report of it.
		if (acts(event)) {
			readSelection(this.#view);
			if (this.#unsettled) this.#settle(BY_KEY);
		}
		const use = this.#options.onKey(event);
		if (use === 'used' || edits(event)) event.preventDefault();
		return use !== 'text' || edits(event);
	}

	#pointerDown({ pointerType, button, shiftKey }: PointerEvent): boolean {
		this.#tools.passing();
		this.#setTouch(pointerType === 'touch');
		// A drag that starts in selected text would carry it off instead of selecting anew.
		if (pointerType !== 'touch' && button === 0 && !shiftKey) this.#quietly(() => this.collapse());
		return false;
	}

	#setTouch(touch: boolean): void {
		if (touch === this.#touch) return;
		this.#touch = touch;
		this.#view.setProps({ editable: () => !touch });
	}

	readonly #drawAll = (): void => this.#window.includeAll();
}
