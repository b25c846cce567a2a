/** Arbitrary articles with blocks of every kind, in numbers that fill several sections. */
import fc from 'fast-check';
import type { Article, Block, BlockType } from '#lib/core/model/article.ts';

const words = fc.constantFrom(
	'a',
	'one',
	'Two words',
	'über 😀',
	'wrapped\nby hand',
	'12 %',
	'e\u0301',
);
const gap = fc.constantFrom('\n\n', '\n', ' \n\n\t', '');
const type = fc.constantFrom<BlockType>(
	'paragraph',
	'paragraph',
	'item',
	'item',
	'heading',
	'quote',
	'caption',
);

/** @param most blocks; a section has 32 */
export function articles(most: number): fc.Arbitrary<Pick<Article, 'text' | 'blocks'>> {
	return fc
		.array(fc.record({ type, words, gap }), { maxLength: most, size: 'max' })
		.map((pieces) => {
			let text = '';
			const blocks = pieces.map(({ type, words, gap }): Block => {
				const start = text.length;
				text += words + gap;
				return { type, start, end: start + words.length };
			});
			return { text, blocks };
		});
}
