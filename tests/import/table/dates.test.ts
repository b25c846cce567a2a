/** Dates as databases and newspapers write them. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateIn, orderOf } from '#lib/import/table/dates.ts';

test.each([
	'2025-10-04',
	'2025-10-04T23:30:00+02:00',
	'2025-10-04 10:00:00 UTC',
	'2025/10/4',
	'2025.10.04',
	'20251004',
	'20251004T100000Z',
	'20251004100000',
	'1759572000',
	'1759572000000',
	'Sat, 04 Oct 2025 10:00:00 GMT',
	'October 4, 2025',
	'October 4, 2025 Saturday',
	'Oct. 4, 2025, 10:00 a.m.',
	'Saturday, 4 October 2025',
	'4th of October 2025',
	'4-Oct-2025',
	'04.10.2025',
	'04/10/2025 10:00',
	'04/10/25',
	'4. Oktober 2025',
	'Samstag, 4. Okt. 2025',
	'4 de octubre de 2025',
	'4 octobre 2025',
	'4 de outubro de 2025',
	'4 ottobre 2025',
	'2025年10月4日',
	'2025년 10월 4일',
])('%s', (words) => {
	expect(dateIn(words, 'day-first')).toBe('2025-10-04');
});

test.each([
	['1er août 2025', '2025-08-01'],
	['3. März 2025', '2025-03-03'],
	['Sept. 4, 2010', '2010-09-04'],
	['March 2025', '2025-03'],
	['2025-03', '2025-03'],
	['2025', '2025'],
	['5/6/99', '1999-06-05'],
	['1/2/70', '1970-02-01'],
	['1/2/69', '2069-02-01'],
	['5/12/2025', '2025-12-05'],
	['2025-12-04', '2025-12-04'],
	['5 January 2025', '2025-01-05'],
	['5. Jänner 2025', '2025-01-05'],
	['5. Feber 2025', '2025-02-05'],
	['5. Maerz 2025', '2025-03-05'],
	['5 maart 2025', '2025-03-05'],
	['5 augustus 2025', '2025-08-05'],
	['in May 2025', '2025-05'],
	['mai del 2025', '2025-05'],
	['Saturday October 14 2025', '2025-10-14'],
	['2025 年 12 月 14 日', '2025-12-14'],
	[' 4  October\n2025 ', '2025-10-04'],
	[' 2025-10-04', '2025-10-04'],
])('%s is %s', (words, date) => {
	expect(dateIn(words, 'day-first')).toBe(date);
});

test.each([
	'',
	'yesterday',
	'2 hours ago',
	'31.02.2025',
	'2025-13-01',
	'2025-00-01',
	'2025-02-30',
	'2025-10-00',
	'on 2025-10-04',
	'on 4/10/2025',
	'on 20251004',
	'20251004x',
	'on 1759572000',
	'1759572000 s',
	'11759572000',
	'March 2025 issue',
	`${'x '.repeat(40)}4 October 2025`,
	'12',
	'1.5',
	'In May',
	'A4',
])('%j is none', (words) => {
	expect(dateIn(words, 'day-first')).toBeUndefined();
});

test('whatever it is given, it is a date or none', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (words) => {
			expect(dateIn(words, 'month-first') ?? '2025').toMatch(/^\d{4}(?:-\d\d){0,2}$/);
		}),
	);
});

describe('day and month', () => {
	test('a day past the twelfth tells for the whole column', () => {
		expect(orderOf(['3/4/2025', '13/4/2025'])).toEqual({ order: 'day-first', sure: true });
		expect(orderOf(['3/4/2025', '4/13/2025'])).toEqual({ order: 'month-first', sure: true });
	});

	test('dates written otherwise leave no question', () => {
		expect(orderOf(['2025-03-04', '4 March 2025', '5/5/2025']).sure).toBe(true);
	});

	test('else it is a guess: those of one collection lie close together', () => {
		expect(orderOf(['3/4/2025', '3/5/2025'])).toEqual({ order: 'month-first', sure: false });
		expect(orderOf(['4/3/2025', '5/3/2025'])).toEqual({ order: 'day-first', sure: false });
	});

	test('none at all leaves no question', () => {
		expect(orderOf([])).toEqual({ order: 'day-first', sure: true });
	});

	test('the twelfth may be a month', () => {
		expect(orderOf([' 12/4/2025', '4/12/2025']).sure).toBe(false);
		expect(orderOf([' 13/4/2025', '4/12/2025']).sure).toBe(true);
		expect(dateIn('12/5/2025', 'month-first')).toBe('2025-12-05');
	});

	test('as many days past the twelfth in either place leave it open', () => {
		expect(orderOf(['13/4/2025', '4/13/2025', '3/4/2025'])).toMatchObject({ sure: false });
		expect(orderOf(['13/4/2025', '4/13/2025'])).toEqual({ order: 'day-first', sure: true });
	});

	test('how close they lie is measured from the first to the last', () => {
		expect(orderOf(['1/12/2025', '2/12/2025']).order).toBe('day-first');
		expect(orderOf(['3/4/2025']).order).toBe('day-first');
		expect(orderOf(['0/5/2025', '3/4/2025', '3/5/2025']).order).toBe('month-first');
	});

	test('a date that can only be one is that, whatever the others are', () => {
		expect(dateIn('13/4/2025', 'month-first')).toBe('2025-04-13');
		expect(dateIn('4/13/2025', 'day-first')).toBe('2025-04-13');
	});
});
