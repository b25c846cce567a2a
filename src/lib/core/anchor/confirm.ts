/** What a person says of a passage that another text stands under by now. */
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Span } from '../text/span.ts';
import { describe } from './describe.ts';

/** The passage stands at `span` of the article's text; where it stood in another text is kept. */
export function placedAt(
	annotation: Annotation,
	article: Pick<Article, 'text' | 'hash'>,
	span: Span,
	time: string,
): Annotation {
	const { unplaced: _said, earlier = [], anchor, ...rest } = annotation;
	// A text that it is given another place in is told of only once.
	const before = [...earlier, anchor].filter(({ hash }) => hash !== article.hash);
	return {
		...rest,
		anchor: describe(article, span),
		...(before.length && { earlier: before }),
		modified: time,
	};
}

/** The passage is not in this text; the annotation stays, as a note on the article. */
export function keptAsNote(
	annotation: Annotation,
	article: Pick<Article, 'hash'>,
	time: string,
): Annotation {
	return { ...annotation, unplaced: article.hash, modified: time };
}
