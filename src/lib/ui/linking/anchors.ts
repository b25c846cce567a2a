/** The passages of two columns that should stand side by side. */
import type { LinkedPair } from '#lib/core/compare/linked.ts';
import type { Suggestion } from '#lib/core/compare/match.ts';
import type { Anchor } from '#lib/core/compare/scroll-map.ts';
import type { Passage } from '#lib/core/model/passage.ts';
import type { PaneHandle } from '#lib/ui/shared/pane-handle.ts';
import type { Places } from './places.ts';

/** Suggestions of a whole story that are good enough to scroll by. */
const MOST = 60;

export function anchorsBetween(
	from: PaneHandle,
	to: PaneHandle,
	pairs: readonly LinkedPair[],
	suggestions: readonly Suggestion[],
	places: Places,
): Anchor[] {
	const anchor = (a: Passage, b: Passage): Anchor | [] => {
		if (a.article === from.article && b.article === to.article) {
			return { from: places.of(from, a).top, to: places.of(to, b).top };
		}
		return a.article === to.article && b.article === from.article ? anchor(b, a) : [];
	};
	return [...pairs, ...suggestions.slice(0, MOST)].flatMap(({ a, b }) => anchor(a, b));
}
