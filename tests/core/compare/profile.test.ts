import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inStory, profile, storyLength } from '#lib/core/compare/profile.ts';
import type { Block } from '#lib/core/model/article.ts';

/** 40 letters of story: 10, then boilerplate, then 30. */
const blocks: Block[] = [
	{ type: 'heading', level: 1, start: 0, end: 10 },
	{ type: 'caption', start: 12, end: 20, boilerplate: true },
	{ type: 'paragraph', start: 22, end: 52 },
];

describe('profile', () => {
	it('gives the marked share of each stretch of the story', () => {
		const { stretches } = profile({ blocks }, [{ start: 5, end: 27 }], 4);
		expect(stretches).toEqual([0.5, 0.5, 0, 0]);
	});

	it('says where the first passage begins and how much of all stands in the first fifth', () => {
		const { first, head } = profile(
			{ blocks },
			[
				{ start: 4, end: 6 },
				{ start: 42, end: 48 },
			],
			20,
		);
		expect(first).toBe(0.1);
		expect(head).toBe(0.25);
	});

	it('has no first passage and no head without passages', () => {
		expect(profile({ blocks }, [], 2)).toEqual({
			stretches: [0, 0],
			first: undefined,
			head: undefined,
		});
		expect(profile({ blocks }, [{ start: 13, end: 19 }], 2)).toMatchObject({ first: undefined });
	});

	it('shows nothing, not a division by nothing, for an article without text', () => {
		expect(profile({ blocks: [] }, [{ start: 0, end: 3 }], 2).stretches).toEqual([0, 0]);
	});

	it('refuses to show nothing at all', () => {
		expect(() => profile({ blocks }, [], 0)).toThrow(RangeError);
	});

	it('agrees with counting letter by letter', () => {
		const span = fc
			.tuple(fc.nat(56), fc.nat(56))
			.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
		const letters = blocks.flatMap(({ start, end, boilerplate }) =>
			boilerplate ? [] : Array.from({ length: end - start }, (_, i) => start + i),
		);
		fc.assert(
			fc.property(fc.array(span), fc.constantFrom(1, 2, 5, 8, 20, 40), (passages, parts) => {
				const marked = letters.map((at) =>
					passages.some(({ start, end }) => start <= at && at < end),
				);
				const { stretches, head, first } = profile({ blocks }, passages, parts);
				const size = letters.length / parts;
				stretches.forEach((share, i) => {
					const own = marked.slice(i * size, (i + 1) * size).filter(Boolean).length;
					expect(share).toBeCloseTo(own / size);
				});
				const all = marked.filter(Boolean).length;
				expect(head ?? 0).toBeCloseTo(all ? marked.slice(0, 8).filter(Boolean).length / all : 0);
				expect(first).toBe(all ? marked.indexOf(true) / letters.length : undefined);
			}),
		);
	});
});

describe('inStory', () => {
	it('counts in units of the story, as if boilerplate were not there', () => {
		expect(storyLength({ blocks })).toBe(40);
		expect(inStory({ blocks }, [{ start: 0, end: 52 }])).toEqual([{ start: 0, end: 40 }]);
		expect(inStory({ blocks }, [{ start: 14, end: 18 }])).toEqual([{ start: 10, end: 10 }]);
		expect(inStory({ blocks }, [{ start: 8, end: 24 }])).toEqual([{ start: 8, end: 12 }]);
	});
});
