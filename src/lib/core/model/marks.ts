/** Everything that an annotation marks. */
import type { Anchor, Annotation } from './annotation.ts';

/** Its passage, and the further ones of a highlight that is not in one piece. */
export function marksOf({ anchor, parts }: Annotation): readonly Anchor[] {
	return parts ? [anchor, ...parts] : [anchor];
}

/**
 * Its words as one line of text: between passages that are not next to each other stands `between`.
 */
export function wordsOf(annotation: Annotation, between = ' […] '): string {
	return marksOf(annotation)
		.map(({ quote }) => quote.exact)
		.join(between);
}
