import { describe, expect, test } from 'vitest';
import { usesQuery } from '#lib/ui/codebook/uses.ts';
import { a, articleOf, b, highlight, holding, story } from '../../core/compare/desk.ts';

const second = { ...story, id: 't', title: 'Other', articles: ['b'] };
const used = holding(
	second,
	highlight('h', a, 'voted', { tag: 'framing', codes: ['framing/cause'] }),
	highlight('i', b, 'Seven', { tag: 'caveat' }),
);

describe('the way to the highlights of a tag or code', () => {
	test('leads to the open story, if it has some', () => {
		expect(usesQuery(used, 'tag', 'caveat', 't')).toBe('?story=t&tag=caveat');
		expect(usesQuery(used, 'code', 'framing/cause', 's')).toBe('?story=s&code=framing%2Fcause');
	});

	test('leads to another one, if only that has some', () => {
		expect(usesQuery(used, 'tag', 'framing', 't')).toBe('?story=s&tag=framing');
	});

	test('leads to the articles, if they are in no story', () => {
		const loose = articleOf('loose', 'Nobody voted.');
		const alone = holding(loose, highlight('j', loose, 'voted', { tag: 'evidence' }));
		expect(usesQuery(alone, 'tag', 'evidence', 's')).toBe('?articles=loose&tag=evidence');
	});

	test('is nowhere for what is not used', () => {
		expect(usesQuery(used, 'tag', 'evidence', 's')).toBeUndefined();
	});
});
