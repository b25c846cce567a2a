/** The page's own ranges: its selection, which may be ahead of what the view knows, and others. */
import { TextSelection, type Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** The browser's selection in the text; nothing if it lies elsewhere or is what the view has. */
function nativeSelection(view: EditorView): Selection | undefined {
	const native = view.dom.ownerDocument.getSelection();
	const { anchorNode, focusNode } = native ?? {};
	if (!native || !anchorNode || !focusNode || !view.hasFocus()) return undefined;
	if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return undefined;
	const { doc, selection } = view.state;
	const anchor = view.posAtDOM(anchorNode, native.anchorOffset);
	const head = view.posAtDOM(focusNode, native.focusOffset);
	if (anchor === selection.anchor && head === selection.head) return undefined;
	return TextSelection.between(doc.resolve(anchor), doc.resolve(head));
}

/**
 * Takes over the browser's selection, which it reports only after a while. What draws marks without
 * it gives the browser the old selection back.
 */
export function readSelection(view: EditorView): void {
	const selection = nativeSelection(view);
	if (selection) view.dispatch(view.state.tr.setSelection(selection));
}

/**
 * The stretch of the page between two positions. A live range: Firefox crashes when a drawn
 * `StaticRange` is left without its nodes.
 */
export function domRange(view: EditorView, from: number, to: number): Range {
	const first = view.domAtPos(from, 1);
	const last = view.domAtPos(to, -1);
	const range = view.dom.ownerDocument.createRange();
	range.setStart(first.node, first.offset);
	range.setEnd(last.node, last.offset);
	return range;
}
