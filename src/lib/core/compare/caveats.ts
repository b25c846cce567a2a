/** The passages of an article that carry the caveat tag; remembered. */
import { passagesOf, placedIn, type Highlight, type Placed } from '../anchor/placed.ts';
import type { Article } from '../model/article.ts';
import type { BuiltInTag } from '../model/codebook.ts';
import type { Snapshot } from '../model/snapshot.ts';

const CAVEAT: BuiltInTag = 'caveat';
const remembered = new WeakMap<Placed, readonly Highlight[]>();

/** In the order of the text. */
export function caveatsIn(snapshot: Snapshot, article: Article): readonly Highlight[] {
	const placed = placedIn(snapshot, article);
	let caveats = remembered.get(placed);
	if (!caveats) {
		caveats = passagesOf(placed).filter(({ tag }) => tag === CAVEAT);
		remembered.set(placed, caveats);
	}
	return caveats;
}
