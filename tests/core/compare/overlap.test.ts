import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersection, overlaps } from '#lib/core/compare/overlap.ts';
import { union } from '#lib/core/compare/coverage.ts';
import type { Block } from '#lib/core/model/article.ts';

const blocks: Block[] = [
	{ type: 'paragraph', start: 0, end: 20 },
	{ type: 'paragraph', start: 22, end: 30, boilerplate: true },
	{ type: 'paragraph', start: 32, end: 50 },
];
const TAGS = ['framing', 'evidence', 'caveat'];
const inStory = (offset: number) =>
	blocks.some((block) => !block.boilerplate && block.start <= offset && offset < block.end);

const spans = fc
	.tuple(fc.nat(52), fc.nat(52))
	.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const highlights = fc.array(
	fc.tuple(spans, fc.constantFrom(...TAGS)).map(([span, tag]) => ({ ...span, tag })),
	{ maxLength: 12 },
);

describe('overlaps', () => {
	it('names the highlights that share words with the other tag, and counts those words once', () => {
		const framing = { tag: 'framing', start: 0, end: 10 };
		const evidence = { tag: 'evidence', start: 5, end: 12 };
		const again = { tag: 'evidence', start: 8, end: 14 };
		const apart = { tag: 'evidence', start: 34, end: 40 };
		const [both] = overlaps({ blocks }, [framing, evidence, again, apart], TAGS);
		expect(both).toEqual({
			tags: ['framing', 'evidence'],
			highlights: [framing, evidence, again],
			length: 5,
		});
	});

	it('finds nothing where highlights only touch', () => {
		const [both] = overlaps(
			{ blocks },
			[
				{ tag: 'framing', start: 0, end: 5 },
				{ tag: 'evidence', start: 5, end: 9 },
			],
			TAGS,
		);
		expect(both).toMatchObject({ highlights: [], length: 0 });
	});

	it('has every pair of tags once', () => {
		const pairs = overlaps({ blocks }, [], TAGS).map(({ tags }) => tags.join('+'));
		expect(pairs).toEqual(['framing+evidence', 'framing+caveat', 'evidence+caveat']);
	});

	it('agrees with counting letter by letter', () => {
		fc.assert(
			fc.property(highlights, (all) => {
				const under = (tag: string, offset: number) =>
					inStory(offset) &&
					all.some((one) => one.tag === tag && one.start <= offset && offset < one.end);
				const letters = Array.from({ length: 52 }, (_, i) => i);
				for (const { tags, highlights: found, length } of overlaps({ blocks }, all, TAGS)) {
					const shared = letters.filter((i) => tags.every((tag) => under(tag, i)));
					expect(length).toBe(shared.length);
					expect(found).toEqual(
						all.filter(
							({ tag, start, end }) =>
								tags.includes(tag) && shared.some((i) => start <= i && i < end),
						),
					);
				}
			}),
		);
	});
});

describe('intersection', () => {
	it('covers exactly the places that both lists cover', () => {
		const places = (list: readonly { start: number; end: number }[]) =>
			Array.from({ length: 60 }, (_, i) => list.some(({ start, end }) => start <= i && i < end));
		fc.assert(
			fc.property(fc.array(spans), fc.array(spans), (a, b) => {
				const [x, y] = [places(a), places(b)];
				expect(places(intersection(union(a), union(b)))).toEqual(x.map((in_, i) => in_ && y[i]));
			}),
		);
	});
});
