/** Which passages of two neighbouring columns are joined by a ribbon, and where they stand now. */
import { touches } from '#lib/core/compare/along.ts';
import type { LinkedPair } from '#lib/core/compare/linked.ts';
import type { Match, Suggestion } from '#lib/core/compare/match.ts';
import type { Passage } from '#lib/core/model/passage.ts';
import type { Relation } from '#lib/core/model/link.ts';
import type { PaneHandle } from '#lib/ui/shared/pane-handle.ts';
import { nameOf } from './passage-now.ts';
import type { Place, Places } from './places.ts';
import type { Joined } from './ribbon-shape.ts';

/** A column as it stands in this frame. */
export interface Seen {
	readonly pane: PaneHandle;
	readonly box: DOMRect;
	/** px */
	readonly scrolled: number;
}

interface What {
	readonly pairs: readonly LinkedPair[];
	readonly suggestions: readonly Suggestion[];
	/** The passage that is being compared, and what is like it. */
	readonly origin: Passage | undefined;
	readonly best: readonly Match[];
	readonly places: Places;
	/** Whether the person is at one of these two highlights. */
	readonly isChosen: (a: string, b: string) => boolean;
}

const SIGNS: Record<Relation, string> = {
	'same-claim': '',
	'same-quote': '”',
	contradicts: '≠',
	context: '',
};

/** @param top px of the viewport from which the drawing counts */
export function joinedIn(left: Seen, right: Seen, top: number, what: What): Joined[] {
	const linked = what.pairs.flatMap(({ a, b, relation }) =>
		between(a, b, {
			key: `${a.annotation} ${b.annotation}`,
			kind: 'linked',
			sign: SIGNS[relation],
			chosen: what.isChosen(a.annotation, b.annotation),
		}),
	);
	const origin = what.origin;
	const like = what.best.flatMap(({ passage }) =>
		origin ? between(origin, passage, { ...likeness(origin, passage), chosen: true }) : [],
	);
	const suggested = what.suggestions.flatMap(({ a, b }) => {
		if (origin && (touches(origin, a) || touches(origin, b)) && like.length) return [];
		return between(a, b, { ...likeness(a, b), chosen: false });
	});
	return [...linked, ...like, ...suggested];

	function between(
		a: Passage,
		b: Passage,
		look: Pick<Joined, 'key' | 'kind' | 'sign' | 'chosen'>,
	): Joined[] {
		if (a.article === right.pane.article && b.article === left.pane.article) {
			return between(b, a, look);
		}
		if (a.article !== left.pane.article || b.article !== right.pane.article) return [];
		return [{ a: place(left, a), b: place(right, b), ...look }];
	}

	function place({ pane, box, scrolled }: Seen, passage: Passage): Place {
		const { top: from, bottom: to } = what.places.of(pane, passage);
		const by = box.top - top - scrolled;
		return { top: from + by, bottom: to + by };
	}
}

function likeness(a: Passage, b: Passage): Pick<Joined, 'key' | 'kind' | 'sign'> {
	return { key: `${nameOf(a)} ${nameOf(b)}`, kind: 'suggested', sign: '?' };
}
