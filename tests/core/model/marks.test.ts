import { expect, test } from 'vitest';
import { marksOf, wordsOf } from '#lib/core/model/marks.ts';
import { a, highlight } from '../compare/desk.ts';

const whole = highlight('h', a, 'council');
const [voted, late] = ['voted', 'late'].map((words) => highlight('x', a, words).anchor);
const torn = { ...whole, parts: [voted!, late!] };

test('a highlight marks its passage and the further ones', () => {
	expect(marksOf(whole)).toEqual([whole.anchor]);
	expect(marksOf(torn)).toEqual([whole.anchor, voted, late]);
});

test('its words are one line, with a sign for what is between them', () => {
	expect(wordsOf(whole)).toBe('council');
	expect(wordsOf(torn)).toBe('council […] voted […] late');
	expect(wordsOf(torn, ' / ')).toBe('council / voted / late');
});
