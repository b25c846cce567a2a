/** The highlights that figures count: they have a tag, a place in the text, and touch the story. */
import { placedIn, type Highlight } from '../anchor/placed.ts';
import { UNTAGGED } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { annotationsIn, type Snapshot } from '../model/snapshot.ts';
import { inStory } from './profile.ts';
import { spansOf, spread, type Spread } from './spread.ts';

export interface Marked extends Highlight, Spread {
	readonly codes: readonly string[];
	/** The coder's name. */
	readonly creator: string;
}

/** Each once, in the order of the text. */
export function markedIn(snapshot: Snapshot, article: Article): Marked[] {
	const annotations = annotationsIn(snapshot, article.id);
	return spread(placedIn(snapshot, article)).flatMap((highlight) => {
		const annotation = annotations.get(highlight.id);
		const touches = inStory(article, spansOf(highlight)).some(({ start, end }) => start < end);
		if (!annotation || annotation.tag === UNTAGGED || !touches) return [];
		return { ...highlight, codes: annotation.codes, creator: annotation.creator };
	});
}
