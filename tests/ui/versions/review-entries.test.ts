import { describe, expect, test } from 'vitest';
import type { Annotation } from '#lib/core/model/annotation.ts';
import { entriesOf, nextAfter, occurrencesOf } from '#lib/ui/versions/review-entries.ts';

const made = (id: string) => ({ id }) as Annotation;
const entries = entriesOf({
	stay: [made('0')],
	moved: [{ annotation: made('4'), start: 5, end: 9 }],
	unsure: [{ annotation: made('1'), start: 1, end: 4, score: 0.8 }],
	ambiguous: [
		{
			annotation: made('2'),
			places: [
				{ start: 1, end: 4 },
				{ start: 7, end: 10 },
			],
		},
	],
	gone: [made('3')],
	notes: [made('5')],
	incomplete: [],
});

test('what has to be decided comes first, and what stays is not listed', () => {
	expect(entries.map(({ kind, annotation }) => `${annotation.id} ${kind}`)).toEqual([
		'1 unsure',
		'2 ambiguous',
		'3 gone',
		'4 moved',
		'5 note',
	]);
});

test('after one that was decided comes the next that waits, in the end the first', () => {
	expect(nextAfter(entries, '1')).toBe('2');
	expect(nextAfter(entries, '3')).toBe('4');
	expect(nextAfter(entries, '4')).toBe('1');
	expect(nextAfter(entries.slice(3), '4')).toBeUndefined();
});

describe('the search for words', () => {
	const text = 'By the quay (the old one).\nThe\nquay is closed. The Quay!';
	const found = (words: string, most = 9) =>
		occurrencesOf(text, words, most).map(({ start, end }) => text.slice(start, end));

	test('minds neither case nor line ends', () => {
		expect(found(' the  quay ')).toEqual(['the quay', 'The\nquay', 'The Quay']);
		expect(found('the quay', 2)).toHaveLength(2);
	});

	test('takes every sign for itself', () => {
		expect(found('(the old one).')).toEqual(['(the old one).']);
		expect(found('.*')).toEqual([]);
		expect(found('q')).toEqual([]);
	});
});
