import { describe, expect, it } from 'vitest';
import { isoDay, isPublishedDate, publishedText } from '#lib/ui/shared/dates.ts';

describe('dates of articles', () => {
	it.each([
		['2025-10-04', '4 Oct 2025'],
		['2025-10', 'Oct 2025'],
		['2025', '2025'],
		['last week', 'last week'],
	])('writes %s as %s', (published, text) => {
		expect(publishedText(published)).toBe(text);
	});

	it('accepts as much of a date as is known, if there is such a day', () => {
		expect(['2025', '2025-10', '2025-10-04', '2024-02-29'].every(isPublishedDate)).toBe(true);
		expect(['2025-13', '2025-02-30', '04.10.2025', '25', ''].some(isPublishedDate)).toBe(false);
	});

	it('names a day in two digits each', () => {
		expect(isoDay(new Date(2026, 0, 5))).toBe('2026-01-05');
	});
});
