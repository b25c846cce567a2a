import { EditorState } from 'prosemirror-state';
import type { DecorationSet } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { SpanIndex } from '#lib/core/text/index-of-spans.ts';
import { boundaries } from '#lib/editor/boundaries.ts';
import { ArticleDocument } from '#lib/editor/document.ts';
import { highlightsPlugin, moveWindow, showHighlights } from '#lib/editor/highlights.ts';

test('a highlight is announced at its first and last character, whole as a reader sees them', () => {
	const text = '👩‍🚒 came late.';
	const document = new ArticleDocument({
		text,
		blocks: [{ type: 'paragraph', start: 0, end: text.length }],
	});
	const spoken = { text, say: (tag: string, boundary: string) => `${tag} ${boundary}` };
	const plugin = boundaries(spoken)(document);
	const highlight = {
		...{ id: 'h', tag: 'evidence', noted: false, created: '2026-03-04T09:00:00.000Z' },
		...{ start: 0, end: text.length - 1 },
	};
	let state = EditorState.create({
		doc: document.doc,
		plugins: [highlightsPlugin(document, (id) => id), plugin],
	});
	state = state.apply(moveWindow(state, new Set([0])));
	state = state.apply(showHighlights(state, new SpanIndex([highlight]), [highlight]));
	const set = plugin.props.decorations!.call(plugin, state) as DecorationSet;
	const heard = set
		.find()
		.map(({ from, to, ...one }) => [
			document.doc.textBetween(from, to),
			(one as unknown as { type: { attrs: Record<string, string> } }).type.attrs,
		]);
	expect(heard).toEqual([
		['👩‍🚒', expect.objectContaining({ 'data-start': 'evidence start' })],
		['e', expect.objectContaining({ 'data-end': 'evidence end' })],
	]);
});
