import { describe, expect, test } from 'vitest';
import { alike, found, sentencesOf } from '#lib/core/compare/article-sentences.ts';
import { storyOf } from './stories.ts';

const [times] = await storyOf('harbour-vote');
const article = times!;
const textOf = ({ start, end }: { start: number; end: number }) => article.text.slice(start, end);

describe('looking through an article', () => {
	test('finds the sentences that have all of the words, or their beginnings, in any order', () => {
		const hits = found(article, 'PILOT traff').map(textOf);
		expect(hits.length).toBeGreaterThan(0);
		for (const hit of hits) expect(hit).toMatch(/traffic/i);
		expect(found(article, 'pilot submarine')).toEqual([]);
	});

	test('finds nothing for no words', () => {
		expect(found(article, ' … ')).toEqual([]);
	});

	test('puts the sentences first that share the most words with a title', () => {
		const [first] = alike(article, 'Traffic on Quay Road fell in the pilot', 3);
		expect(first && textOf(first)).toContain('Traffic on Quay Road fell');
	});

	test('goes through the story itself only, in order', () => {
		const starts = sentencesOf(article).map(({ start }) => start);
		expect(starts).toEqual(starts.toSorted((a, b) => a - b));
	});
});
