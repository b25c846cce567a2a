/** A stretch of one article's text, whether or not anything is marked there. */
import type { Span } from '../text/span.ts';

export interface Passage extends Span {
	/** `Article.id` */
	readonly article: string;
}
