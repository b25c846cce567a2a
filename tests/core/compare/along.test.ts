import { describe, expect, test } from 'vitest';
import { nextPartner, partnersOf, roundFrom, touches } from '#lib/core/compare/along.ts';
import type { LinkedPair, LinkedPassage } from '#lib/core/compare/linked.ts';

const ARTICLES = ['times', 'post', 'metro'];
const at = (article: string, start: number, end = start + 5): LinkedPassage => ({
	article,
	start,
	end,
	annotation: `${article}-${start}`,
});
const pair = (a: LinkedPassage, b: LinkedPassage): LinkedPair => ({ a, b, relation: 'same-claim' });

describe('what belongs with a passage', () => {
	const pairs = [
		pair(at('times', 0), at('post', 10)),
		pair(at('times', 0), at('metro', 20)),
		pair(at('post', 10), at('metro', 20)),
		pair(at('times', 50), at('post', 60)),
	];

	test('is what is linked with any of its words', () => {
		const partners = partnersOf(pairs, { article: 'times', start: 3, end: 30 });
		expect(partners.map(({ annotation }) => annotation)).toEqual(['post-10', 'metro-20']);
		expect(partners.map(({ of }) => of)).toEqual(['times-0', 'times-0']);
	});

	test('is found from either end', () => {
		const partners = partnersOf(pairs, at('metro', 20));
		expect(partners.map(({ article }) => article)).toEqual(['times', 'post']);
	});

	test('is nothing where only blank space meets', () => {
		expect(partnersOf(pairs, { article: 'times', start: 5, end: 50 })).toEqual([]);
	});
});

describe('the next one', () => {
	test('is in the next article that has one, and goes round', () => {
		const partners = [at('times', 0), at('metro', 40), at('metro', 20)];
		expect(nextPartner(partners, 'post', ARTICLES)?.annotation).toBe('metro-20');
		expect(nextPartner(partners, 'metro', ARTICLES)?.annotation).toBe('times-0');
		expect(nextPartner([], 'post', ARTICLES)).toBeUndefined();
	});

	test.each([
		['times', ['post', 'metro']],
		['post', ['metro', 'times']],
		['metro', ['times', 'post']],
	])('round from %s', (from, round) => expect(roundFrom(from, ARTICLES)).toEqual(round));
});

test('passages of two articles never touch', () => {
	expect(touches(at('times', 0), at('post', 0))).toBe(false);
	expect(touches(at('times', 0), at('times', 4))).toBe(true);
	expect(touches(at('times', 0), at('times', 5))).toBe(false);
});
