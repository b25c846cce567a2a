/** The lines under a headline that say who wrote, when, and where it is. */
import { describe, expect, test } from 'vitest';
import { readByline, readDate } from '#lib/import/byline.ts';

test.each([
	['2025-10-04', '2025-10-04'],
	['2025-10-04T10:00:00Z', '2025-10-04'],
	['2025-10-04T10:00:00.000+02:00', '2025-10-04'],
	['October 4, 2025', '2025-10-04'],
	['Saturday, Oct. 14 2025', '2025-10-14'],
	['4 October 2025', '2025-10-04'],
	['Saturday 14. Oct., 2025', '2025-10-14'],
	['Saturday, 14 Dec 2025', '2025-12-14'],
	['1 January 2025', '2025-01-01'],
	['31 January 2025', '2025-01-31'],
])('%s is the day %s', (words, day) => {
	expect(readDate(words)).toBe(day);
});

test.each([
	'on 2025-10-04',
	'2025-10-04 again',
	'2025-13-04',
	'2025-00-04',
	'2025-10-00',
	'2025-10-32',
	'on October 4, 2025',
	'October 4, 2025 again',
	'Rain 4, 2025',
	'on the 4 October 2025',
	'4 October 2025 again',
	'4 Rain 2025',
	'',
])('%j is none', (words) => {
	expect(readDate(words)).toBeUndefined();
});

describe('a line names', () => {
	test.each([
		['By Ann Lee', { author: 'Ann Lee' }],
		[
			'By Ludwig van der Lee and María de la O’Hara',
			{ author: 'Ludwig van der Lee and María de la O’Hara' },
		],
		['By Ann Lee, Chief Editor', { author: 'Ann Lee, Chief Editor' }],
		['  By Ann Lee  ', { author: 'Ann Lee' }],
		['By Ann Lee, 4 October 2025', { author: 'Ann Lee', published: '2025-10-04' }],
		['By Ann Lee – October 4, 2025', { author: 'Ann Lee', published: '2025-10-04' }],
		['First published: 4 October 2025.', { published: '2025-10-04' }],
		['Updated on October 4, 2025', { published: '2025-10-04' }],
		['posted 2025-10-04', { published: '2025-10-04' }],
		['http://post.example/a', { url: 'http://post.example/a' }],
	])('%j: %j', (line, said) => {
		expect(readByline(line)).toEqual(said);
	});

	test.each([
		'By Ann',
		'By ann lee',
		'Written By Ann Lee',
		'By Ann Lee for the people.',
		'see http://post.example/a',
		'http://post.example/a and more',
		`https://post.example/${'a'.repeat(180)}`,
	])('nothing: %j', (line) => {
		expect(readByline(line)).toEqual({});
	});
});

test('what comes first counts', () => {
	expect(
		readByline(
			'By Ann Lee\n4 October 2025\nhttps://a.example\nBy Bo Fox\n2026-01-01\nhttps://b.example',
		),
	).toEqual({ author: 'Ann Lee', published: '2025-10-04', url: 'https://a.example' });
	expect(readByline('By Ann Lee\nBy Bo Fox, 4 October 2025').author).toBe('Ann Lee');
	expect(readByline('4 October 2025\nBy Bo Fox, 5 October 2025')).toEqual({
		...{ author: 'Bo Fox', published: '2025-10-04' },
	});
});

test('ten lines are looked at, and blank ones are none', () => {
	expect(readByline(`${'A\n \n'.repeat(9)}By Ann Lee`)).toEqual({ author: 'Ann Lee' });
	expect(readByline(`${'A\n'.repeat(10)}By Ann Lee`)).toEqual({});
	expect(readByline(`${'\n'.repeat(59)}By Ann Lee`)).toEqual({ author: 'Ann Lee' });
	expect(readByline(`${'\n'.repeat(60)}By Ann Lee`)).toEqual({});
});
