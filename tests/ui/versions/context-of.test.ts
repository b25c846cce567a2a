import { expect, test } from 'vitest';
import { describe as anchorOf } from '#lib/core/anchor/describe.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import { contextAsMarked, contextOf } from '#lib/ui/versions/context-of.ts';

const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ');
const text = `${words(60, 'before')}\n\nthe marked\nwords ${words(60, 'after')}`;
const start = text.indexOf('the marked');
const span = { start, end: start + 'the marked\nwords'.length };

test('a passage stands among whole words, on one line', () => {
	const { before, passage, after } = contextOf(text, span);
	expect(passage).toBe('the marked words');
	expect(before).toMatch(/^… (before )+$/);
	expect(after).toMatch(/^( after)+ …$/);
});

test('at the ends of a text nothing is left out', () => {
	expect(contextOf('Only these words.', { start: 5, end: 10 })).toEqual({
		before: 'Only ',
		passage: 'these',
		after: ' words.',
	});
});

test('where the text is not known, what was written down has to do', () => {
	const annotation = { anchor: anchorOf({ text, hash: 'x' }, span) } as Annotation;
	const { before, passage, after } = contextAsMarked(annotation, undefined);
	expect(passage).toBe('the marked words');
	expect(before.endsWith('before ')).toBe(true);
	expect(after.startsWith(' after')).toBe(true);
});
