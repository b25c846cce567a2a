/** What a person says of a passage that another text stands under by now. */
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Span } from '../text/span.ts';
import { describe } from './describe.ts';

/** The passage stands at `span` of the article's text; where it was marked before is kept. */
export function placedAt(
	annotation: Annotation,
	article: Pick<Article, 'text' | 'hash'>,
	span: Span,
	time: string,
): Annotation {
	const { unplaced: _said, ...rest } = annotation;
	return {
		...rest,
		anchor: describe(article, span),
		earlier: [...(annotation.earlier ?? []), annotation.anchor],
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
