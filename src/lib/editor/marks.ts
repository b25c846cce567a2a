/**
 * The marks of one block as decorations: real `mark` elements, nested while two lanes are drawn and
 * flattened where more overlap.
 */
import { Decoration, type DecorationAttrs } from 'prosemirror-view';
import type { Highlight } from '#lib/core/anchor/placed.ts';
import { runsOf, TEXT_LANES, type Run } from '#lib/core/text/layers.ts';
import type { Place } from './document.ts';

/** Names the element that is a highlight's card, for `aria-details`. */
export type CardId = (annotation: string) => string;

export interface Look {
	readonly cardId: CardId;
	/** The highlight that is shown as chosen. */
	readonly chosen: string | undefined;
	readonly lanes: ReadonlyMap<Highlight, number>;
}

/** @param inside the highlights that reach into the block */
export function marksOf(inside: readonly Highlight[], block: Place, look: Look): Decoration[] {
	return runsOf(inside, block).flatMap((run) => {
		const from = block.pos + run.start - block.start;
		const to = from + run.end - run.start;
		return attributesOf(run, look).map((attrs) => Decoration.inline(from, to, attrs));
	});
}

/** The attributes of a run's marks, the innermost first: that is the order in which they nest. */
function attributesOf(
	{ spans }: Run<Highlight>,
	{ cardId, chosen, lanes }: Look,
): DecorationAttrs[] {
	const groups = spans.length <= TEXT_LANES ? spans.map((span) => [span]).reverse() : [spans];
	return groups.map((group) => {
		const top = group.at(-1)!;
		const ids = group.map(({ id }) => id);
		const look =
			group.length > 1 ? 'many' : `lane-${Math.min(lanes.get(top) ?? 0, TEXT_LANES - 1)}`;
		return {
			nodeName: 'mark',
			class: chosen !== undefined && ids.includes(chosen) ? `${look} selected` : look,
			'data-annotation': ids.join(' '),
			'data-tag': [...new Set(group.map(({ tag }) => tag))].filter(Boolean).join(' '),
			'aria-details': ids.map(cardId).join(' '),
		};
	});
}
