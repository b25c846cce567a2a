/**
 * Says in words where a highlight starts and ends, for screen readers that pass over marks: text that
 * is there to be heard and takes no room. Only sections that have their marks have these. Loaded for
 * those who have asked for it.
 */
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { ArticleDocument } from './document.ts';
import { highlightsKey, type DrawnSection } from './highlights.ts';

export type Boundary = 'start' | 'end';

/** @param say what is heard at an end of a highlight of that tag */
export function boundaries(say: (tag: string, boundary: Boundary) => string) {
	return (document: ArticleDocument): Plugin => {
		const known = new WeakMap<object, DecorationSet>();
		return new Plugin({
			props: {
				decorations(state) {
					const drawn = highlightsKey.getState(state);
					if (!drawn) return undefined;
					let set = known.get(drawn.bySection);
					if (!set) {
						const all = [...drawn.bySection].flatMap(([i, section]) =>
							ofSection(document, i, section, say),
						);
						known.set(drawn.bySection, (set = DecorationSet.create(document.doc, all)));
					}
					return set;
				},
			},
		});
	};
}

function ofSection(
	document: ArticleDocument,
	i: number,
	{ lanes }: DrawnSection,
	say: (tag: string, boundary: Boundary) => string,
): Decoration[] {
	const section = document.sections[i]!;
	return [...lanes.keys()].flatMap(({ id, tag, start, end }) => {
		const starts = start >= section.start && start < section.end;
		const ends = end > section.start && end <= section.end;
		return [
			...(starts
				? [heard(document.toPos(start), say(tag, 'start'), `${id} ${start} start`, 1)]
				: []),
			...(ends
				? [heard(document.toPos(end - 1) + 1, say(tag, 'end'), `${id} ${end} end`, -1)]
				: []),
		];
	});
}

function heard(pos: number, words: string, key: string, side: 1 | -1): Decoration {
	return Decoration.widget(
		pos,
		(view) => {
			const span = view.dom.ownerDocument.createElement('span');
			span.className = 'visually-hidden';
			span.textContent = ` ${words} `;
			return span;
		},
		{ side, key: `${key} ${words}`, ignoreSelection: true },
	);
}
