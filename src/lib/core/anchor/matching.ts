/**
 * Finds passages in another text than the one that they were marked on: by what became of that text
 * where it is known (match/known-text.ts), else by the words and surroundings that were written down
 * (match/quoted-text.ts). A pure function; what it remembers only saves time.
 */
import type { Anchor } from '../model/annotation.ts';
import { placingIn, type Placing } from './match/known-text.ts';
import { findingIn, type Finding } from './match/quoted-text.ts';
import { exactPlace, stands, type Resolution, type Target } from './resolve.ts';

/** Finds many passages that were marked on one text in another one. `before` is as for `Matching`. */
export function matcherFor(
	before: string | undefined,
	target: Target,
): (anchor: Anchor) => Resolution {
	let placing: Placing | undefined;
	let finding: Finding | undefined;
	return (anchor) => {
		const exact = exactPlace(anchor, target);
		if (exact) return exact;
		const { quote, position } = anchor;
		if (quote.exact === '') return { status: 'orphan' };
		if (before !== undefined && stands(quote.exact, before, position)) {
			placing ??= placingIn(before, target.text);
			return placing(position);
		}
		finding ??= findingIn(target.text);
		return finding(anchor);
	};
}

/** By the text that passages are looked for in, then by the one that they were marked on. */
const known = new WeakMap<Target, Map<string | undefined, ReturnType<typeof matcherFor>>>();

/** More earlier texts of one article than this are not remembered at once. */
const EARLIER_TEXTS = 8;

/** As `matcherFor`, for one passage after another: the texts are compared when the first one asks. */
export function matchPassage(
	anchor: Anchor,
	before: string | undefined,
	target: Target,
): Resolution {
	let matchers = known.get(target);
	if (!matchers) known.set(target, (matchers = new Map()));
	let matcher = matchers.get(before);
	if (!matcher) {
		if (matchers.size === EARLIER_TEXTS) matchers.clear();
		matchers.set(before, (matcher = matcherFor(before, target)));
	}
	return matcher(anchor);
}
