import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Block } from '#lib/core/model/article.ts';
import { ArticleDocument } from '#lib/editor/document.ts';
import { articles } from './articles.ts';

type Text = Pick<Article, 'text' | 'blocks'>;

/** The text as it is shown: a wrapped line goes on after a space. */
const shown = (text: string, start: number, end: number) =>
	text.slice(start, end).replaceAll('\n', ' ');

/** So many paragraphs of one letter, parted by empty lines. */
function paragraphs(count: number, type: Block['type'] = 'paragraph'): Text {
	const blocks = Array.from({ length: count }, (_, i) => ({ type, start: i * 3, end: i * 3 + 1 }));
	return { text: 'x\n\n'.repeat(count), blocks };
}

/** Two offsets that stand in blocks, in order. */
const withSpan = articles(80)
	.filter(({ blocks }) => blocks.length > 0)
	.chain((article) => {
		const offset = fc.tuple(fc.nat(article.blocks.length - 1), fc.nat(40)).map(([i, by]) => {
			const { start, end } = article.blocks[i]!;
			return start + (by % (end - start + 1));
		});
		return fc
			.tuple(offset, offset)
			.map(([a, b]) => ({ article, start: Math.min(a, b), end: Math.max(a, b) }));
	});

describe('the shape of the document', () => {
	test('items in a row are one list, and every kind of block is one of its own', () => {
		const text = 'Head\n\nSaid.\n\n• a\n• b\n\nThen.\n\n• c';
		const block = (type: Block['type'], words: string): Block => {
			const start = text.indexOf(words);
			return { type, start, end: start + words.length };
		};
		const { doc } = new ArticleDocument({
			text,
			blocks: [
				{ ...block('heading', 'Head'), level: 2 },
				block('quote', 'Said.'),
				block('item', '• a'),
				block('item', '• b'),
				block('paragraph', 'Then.'),
				block('item', '• c'),
			],
		});
		expect(doc.toString()).toBe(
			'doc(section(heading("Head"), quote("Said."), list(item("• a"), item("• b")), paragraph("Then."), list(item("• c"))))',
		);
	});

	test('a section holds 32 blocks, and a list goes on in the next', () => {
		const { doc, sections } = new ArticleDocument(paragraphs(65, 'item'));
		expect(sections.map(({ blocks }) => blocks.length)).toEqual([32, 32, 1]);
		expect(doc.childCount).toBe(3);
		expect(sections.map(({ pos }) => doc.nodeAt(pos)?.type.name)).toEqual(Array(3).fill('section'));
	});

	test('an article without text is one empty paragraph', () => {
		const empty = new ArticleDocument({ text: '', blocks: [] });
		expect(empty.doc.toString()).toBe('doc(section(paragraph))');
		expect(empty.toOffset(empty.toPos(0))).toBe(0);
	});

	test('is a valid one, whatever the article is made of', () => {
		fc.assert(
			fc.property(articles(80), (article) => {
				const { doc, sections } = new ArticleDocument(article);
				expect(() => doc.check()).not.toThrow();
				expect(sections.flatMap(({ blocks }) => blocks).length).toBe(
					Math.max(1, article.blocks.length),
				);
			}),
		);
	});
});

describe('positions', () => {
	test('lead back to the offset they came from, everywhere in a block', () => {
		fc.assert(
			fc.property(articles(80), (article) => {
				const document = new ArticleDocument(article);
				for (const [i, { start, end }] of article.blocks.entries()) {
					// Where two blocks touch, the offset between them is the end of the first.
					const from = article.blocks[i - 1]?.end === start ? start + 1 : start;
					for (let offset = from; offset <= end; offset++) {
						const pos = document.toPos(offset);
						if (
							document.toOffset(pos) !== offset ||
							!document.doc.resolve(pos).parent.isTextblock
						) {
							expect.fail(`offset ${offset} → position ${pos} → ${document.toOffset(pos)}`);
						}
					}
				}
			}),
		);
	});

	test('hold the same words as the text between their offsets', () => {
		fc.assert(
			fc.property(withSpan, ({ article, start, end }) => {
				const document = new ArticleDocument(article);
				const words = article.blocks
					.filter((block) => block.start <= end && start <= block.end)
					.map((block) =>
						shown(article.text, Math.max(start, block.start), Math.min(end, block.end)),
					)
					.join('');
				expect(document.doc.textBetween(document.toPos(start), document.toPos(end))).toBe(words);
			}),
		);
	});

	test('between blocks lead to the next one, behind the last to its end', () => {
		const document = new ArticleDocument(paragraphs(2));
		expect(document.toOffset(document.toPos(2))).toBe(3);
		expect(document.toOffset(document.toPos(6))).toBe(4);
		expect(document.blockAt(2)).toMatchObject({ start: 3, end: 4 });
	});

	test('anywhere in the document have an offset, and never go back', () => {
		fc.assert(
			fc.property(articles(40), (article) => {
				const document = new ArticleDocument(article);
				const size = document.doc.content.size;
				const offsets = Array.from({ length: size + 1 }, (_, pos) => document.toOffset(pos));
				expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
				expect(offsets.at(-1)).toBe(article.blocks.at(-1)?.end ?? 0);
			}),
		);
	});
});

describe('blocks of a span', () => {
	test('are those that one of its characters stands in, from the first to the last', () => {
		fc.assert(
			fc.property(
				withSpan.filter(({ start, end }) => start < end),
				({ article, start, end }) => {
					const document = new ArticleDocument(article);
					const touched = document.blocks.flatMap((block, i) =>
						block.start < end && start < block.end ? i : [],
					);
					const [first, last] = document.blocksOf({ start, end });
					const found = document.blocks.flatMap((block, i) =>
						first <= i && i <= last && block.start < block.end ? i : [],
					);
					expect(found).toEqual(touched.filter((i) => found.includes(i)));
					expect(found).toEqual(expect.arrayContaining(touched));
				},
			),
		);
	});

	test('are none between two blocks', () => {
		const [first, last] = new ArticleDocument(paragraphs(3)).blocksOf({ start: 1, end: 3 });
		expect(last).toBeLessThan(first);
	});

	test('are in the section that says so', () => {
		const document = new ArticleDocument(paragraphs(70));
		for (const [i, { first, blocks }] of document.sections.entries()) {
			expect(document.blocks.slice(first, first + blocks.length)).toEqual(blocks);
			expect(blocks.map((_, n) => document.sectionOf(first + n))).toEqual(blocks.map(() => i));
		}
	});
});

describe('the end of a range', () => {
	const two = new ArticleDocument({
		text: 'One.\n\nTwo.',
		blocks: [
			{ type: 'paragraph', start: 0, end: 4 },
			{ type: 'paragraph', start: 6, end: 10 },
		],
	});

	test('between two blocks is that of the block before', () => {
		expect(two.toOffset(two.toEndPos(5))).toBe(4);
		expect(two.toOffset(two.toEndPos(4))).toBe(4);
	});

	test('at the start of a block takes nothing of it in', () => {
		expect(two.toOffset(two.toEndPos(6))).toBe(6);
		expect(two.toOffset(two.toEndPos(7))).toBe(7);
	});

	test('before the first block and behind the last is theirs', () => {
		expect(two.toOffset(two.toEndPos(0))).toBe(0);
		expect(two.toOffset(two.toEndPos(99))).toBe(10);
	});
});
