/** The selection as the browser has it, which may be ahead of what the view knows. */
import { TextSelection, type Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** The browser's selection in the text; nothing if it lies elsewhere or is what the view has. */
export function nativeSelection(view: EditorView): Selection | undefined {
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
