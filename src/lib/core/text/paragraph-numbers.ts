/** Which blocks of an article have a number when its paragraphs are numbered. */
import type { Block } from '../model/article.ts';

/** Paragraphs, quotes and items of the story itself; headings and captions have a place of their own. */
export function isNumbered({ type, boilerplate }: Block): boolean {
	return !boilerplate && type !== 'heading' && type !== 'caption';
}
