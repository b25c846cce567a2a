import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverage, perThousandWords, share, together, union } from '#lib/core/compare/coverage.ts';
import type { Block } from '#lib/core/model/article.ts';

const text = 'Ten words stand here so that counting stays quite simple.\n\nSubscribe now';
const story: Block = { type: 'paragraph', start: 0, end: 57 };
const tail: Block = { type: 'paragraph', start: 59, end: 72, boilerplate: true };
const article = { text, language: 'en', blocks: [story, tail] };

describe('coverage', () => {
	it('counts each passage, but shared words only once', () => {
		const { byTag, all } = coverage(article, [
			{ tag: 'evidence', start: 0, end: 9 },
			{ tag: 'evidence', start: 4, end: 15 },
			{ tag: 'caveat', start: 0, end: 3 },
		]);
		expect(byTag.get('evidence')).toEqual({ count: 2, length: 15 });
		expect(byTag.get('caveat')).toEqual({ count: 1, length: 3 });
		expect(all).toEqual({ count: 3, length: 15 });
	});

	it('leaves boilerplate out of the size of the story and of what is marked', () => {
		const covered = coverage(article, [{ tag: 'framing', start: 50, end: 72 }]);
		expect(covered.length).toBe(57);
		expect(covered.words).toBe(10);
		expect(covered.all).toEqual({ count: 1, length: 7 });
		expect(coverage(article, [{ tag: 'framing', start: 59, end: 72 }]).all.count).toBe(0);
	});

	it('gives rates by words and by text', () => {
		const covered = coverage(article, [{ tag: 'framing', start: 0, end: 57 }]);
		expect(perThousandWords(covered.all, covered)).toBe(100);
		expect(share(covered.all, covered)).toBe(1);
	});

	it('gives 0, not a division by nothing, for an article without text', () => {
		const empty = coverage({ text: '', language: 'en', blocks: [] }, []);
		expect(perThousandWords(empty.all, empty)).toBe(0);
		expect(share(empty.all, empty)).toBe(0);
	});

	it('takes several articles as one text', () => {
		const one = coverage(article, [{ tag: 'framing', start: 0, end: 57 }]);
		const none = coverage(article, []);
		const both = together([one, none]);
		expect(share(both.all, both)).toBe(0.5);
		expect(both.byTag.get('framing')).toEqual({ count: 1, length: 57 });
	});

	it('never covers more than there is, and never less for one passage more', () => {
		const passages = fc.array(
			fc
				.tuple(fc.nat(72), fc.nat(72), fc.constantFrom('framing', 'evidence'))
				.map(([a, b, tag]) => ({ tag, start: Math.min(a, b), end: Math.max(a, b) })),
		);
		fc.assert(
			fc.property(passages, (all) => {
				const covered = coverage(article, all);
				expect(share(covered.all, covered)).toBeLessThanOrEqual(1);
				expect(covered.all.length).toBeGreaterThanOrEqual(
					coverage(article, all.slice(1)).all.length,
				);
				for (const part of covered.byTag.values()) {
					expect(part.length).toBeLessThanOrEqual(covered.all.length);
				}
			}),
		);
	});
});

describe('union', () => {
	it('covers exactly the same places', () => {
		const spans = fc.array(
			fc.tuple(fc.nat(40), fc.nat(8)).map(([start, more]) => ({ start, end: start + more })),
		);
		const places = (list: readonly { start: number; end: number }[]) =>
			Array.from({ length: 50 }, (_, i) => list.some(({ start, end }) => start <= i && i < end));
		fc.assert(
			fc.property(spans, (list) => {
				expect(places(union(list))).toEqual(places(list));
			}),
		);
	});
});
