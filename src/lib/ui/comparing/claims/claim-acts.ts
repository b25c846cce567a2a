/** What can be done with a claim, as it stands in the claim’s menu. */
import type { Article } from '#lib/core/model/article.ts';
import type { Claim } from '#lib/core/model/claim.ts';
import { m } from '#messages';

export interface ClaimAct {
	readonly name: string;
	act(): void;
}

/** What is asked about a claim before something is done. */
export type ClaimDialog =
	| { readonly kind: 'merge' | 'split'; readonly claim: string }
	| { readonly kind: 'search'; readonly claim: string; readonly article: Article };

interface Ways {
	/** Before the claim of that id, or to the end. */
	move(before: string | undefined): void;
	ask(kind: 'merge' | 'split'): void;
	remove(): void;
}

/**
 * Only what can be done now, in the order of the menu.
 *
 * @param claims all of them, in the person's own order
 * @param ownOrder they are shown in that order, so that moving one can be seen
 */
export function actsFor(
	claim: Claim,
	claims: readonly Claim[],
	ownOrder: boolean,
	{ move, ask, remove }: Ways,
): ClaimAct[] {
	const at = claims.findIndex(({ id }) => id === claim.id);
	const [before, after] = [claims[at - 1], claims[at + 1]];
	const acts: ClaimAct[] = [];
	if (ownOrder && before) acts.push({ name: m.claim_up(), act: () => move(before.id) });
	if (ownOrder && after) {
		acts.push({ name: m.claim_down(), act: () => move(claims[at + 2]?.id) });
	}
	if (claims.length > 1) acts.push({ name: m.claim_merge(), act: () => ask('merge') });
	if (claim.annotations.length > 1) acts.push({ name: m.claim_split(), act: () => ask('split') });
	acts.push({ name: m.claim_delete(), act: remove });
	return acts;
}
