import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from '#lib/ui/comparing/excerpt.ts';

const text =
	'The vote\n\nAfter many long months of needless delay, councillors voted seven to four on Tuesday night to rebuild the quay, and went home.\n\nA line of its own';

function of(words: string) {
	const start = text.indexOf(words);
	return excerpt(text, { start, end: start + words.length });
}

test('a few words stand among their neighbours, cut at whole words', () => {
	expect(of('seven to four')).toEqual({
		before: '… many long months of needless delay, councillors voted ',
		passage: 'seven to four',
		after: ' on Tuesday night to rebuild the quay, and went home.',
	});
});

test('the neighbours are of the same block', () => {
	expect(of('After')).toMatchObject({ before: '' });
	expect(of('of its own')).toMatchObject({ before: 'A line ', after: '' });
});

test('a sentence stands alone, on one line', () => {
	const words =
		'councillors voted seven to four on Tuesday night to rebuild the quay, and went home.\n\nA line';
	expect(of(words)).toEqual({ before: '', passage: words.replace('\n\n', ' '), after: '' });
});

test('what is very long loses its middle', () => {
	const long = 'words and '.repeat(200).trim();
	const { passage } = excerpt(long, { start: 0, end: long.length });
	expect(passage).toMatch(/^words and .* … .*words and$/);
	expect(passage.length).toBeLessThan(500);
});

test('a short passage is always given whole', () => {
	fc.assert(
		fc.property(fc.string(), fc.string({ maxLength: 50 }), fc.string(), (before, words, after) => {
			const all = before + words + after;
			const end = before.length + words.length;
			const { passage } = excerpt(all, { start: before.length, end });
			expect(passage).toBe(words.replace(/\s*\n\s*/g, ' '));
		}),
	);
});
