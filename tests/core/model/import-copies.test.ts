import { expect, test } from 'vitest';
import { copyOf, copyUnder, withCopies } from '#lib/core/model/import-copies.ts';
import { a, articleOf, b, claimOf, highlight, story } from '../compare/desk.ts';

const other = { ...articleOf('a', 'Another text.'), hash: 'sha256-0123456789abcdef' };
const copy = copyOf(other);
const copies = new Map([['a', copy]]);

test('a copy is called after the article and the text', () => {
	expect(copy).toEqual({ ...other, id: 'a-01234567' });
});

test('a passage goes with the copy of the text that it was marked on', () => {
	const mark = highlight('h', a, 'council');
	expect(copyUnder({ ...mark, anchor: { ...mark.anchor, hash: copy.hash } }, copies)).toBe(copy);
	expect(copyUnder(mark, copies)).toBeUndefined();
	expect(copyUnder(highlight('h', b, 'voted'), copies)).toBeUndefined();
});

test('a story holds the copy behind the original, once', () => {
	expect(withCopies(story, copies)).toEqual({ ...story, articles: ['a', 'a-01234567', 'b', 'c'] });
	const held = { ...story, articles: ['b', 'a', 'a-01234567'] };
	expect(withCopies(held, copies)).toEqual(held);
});

test('a story without the original, and what is no story, is as it is', () => {
	for (const one of [{ ...story, articles: ['b'] }, a, claimOf('k', ['a'])]) {
		expect(withCopies(one, copies)).toBe(one);
	}
});
