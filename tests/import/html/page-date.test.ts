/** The day that a page names, however it writes it. */
import { expect, test } from 'vitest';
import { readPageDate } from '#lib/import/html/page-date.ts';

test.each([
	['2025-10-04', '2025-10-04'],
	['2025-10-04T23:30:00-05:00', '2025-10-04'],
	['2025-10-04 10:00', '2025-10-04'],
	['2025-10-04+02:00', '2025-10-04'],
	['2025-10-04Z', '2025-10-04'],
	['2025-10', '2025-10'],
	[' 20251004 ', '2025-10-04'],
	['20251004T1000', '2025-10-04'],
	['20251004 100000Z', '2025-10-04'],
	['1759572000', '2025-10-04'],
	['4 October 2025', '2025-10-04'],
	['Published on Saturday, 4th of October, 2025 at 10', '2025-10-04'],
	['on October 14th, 2025', '2025-10-14'],
	['Oct. 4 2025 | News', '2025-10-04'],
	['El 14 de octubre de 2025', '2025-10-14'],
	['4. März 2025, 10 Uhr', '2025-03-04'],
	['le 1er août 2025', '2025-08-01'],
	['4 ottobre 2025', '2025-10-04'],
	['4 октября 2025', '2025-10-04'],
	['04.10.2025', '2025-10-04'],
	['1700000000000', '2023-11-14'],
	['13/10/2025', '2025-10-13'],
	['10-13-2025', '2025-10-13'],
	['2025年10月4日', '2025-10-04'],
	['um 2025/10/14', '2025-10-14'],
	['12 / 2025 . 1 . 2', '2025-01-02'],
	['1500-01-01', '1500-01-01'],
	['2025-12-31', '2025-12-31'],
])('%j is %s', (written, day) => {
	expect(readPageDate(written)).toBe(day);
});

test.each([
	...[
		['january', 'enero', 'gennaio', 'января'],
		['february', 'février', 'fevereiro', 'февраля'],
		['march', 'märz', 'mrz', 'марта'],
		['april', 'avril', 'abril', 'апреля'],
		['may', 'mai', 'maggio', 'мая'],
		['june', 'juin', 'giugno', 'июня'],
		['july', 'juillet', 'luglio', 'июля'],
		['august', 'août', 'agosto', 'августа'],
		['september', 'setembro', 'settembre', 'сентября'],
		['october', 'oktober', 'outubro', 'ottobre', 'октября'],
		['november', 'novembre', 'ноября'],
		['december', 'dezember', 'décembre', 'dicembre', 'декабря'],
	].entries(),
])('month %i is %j', (at, names) => {
	const month = String(at + 1).padStart(2, '0');
	for (const name of names) expect(readPageDate(`le 4 ${name} 2025`)).toBe(`2025-${month}-04`);
});

test.each([
	...['', 'yesterday', '2025', '2025-13-04', '2025-00-04', '2025-10-32', '2025-10-00'],
	...['1499-10-04', '2025-10-041', '20251004123', '175957200', '17595720001'],
	...['3/4/2025', '4/10/25', '1.2.3.2025', '4 rainy 2025', 'rain 4 2025', '4 October 20251'],
	...['104 October 2025x', `${'x'.repeat(200)} 4 October 2025`],
])('%j is no day', (written) => {
	expect(readPageDate(written)).toBeUndefined();
});

test('3/4/2025 is a day where it is said what goes first', () => {
	expect(readPageDate('3/4/2025', true)).toBe('2025-03-04');
	expect(readPageDate('3/4/2025', false)).toBe('2025-04-03');
	expect(readPageDate('03.04.2025', true)).toBe('2025-04-03');
	expect(readPageDate('12/12/2025')).toBeUndefined();
});
