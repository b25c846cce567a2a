/** When copies are made, which stay, and when the person is reminded. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	changesSince,
	DAYS,
	FIRST_HOUR,
	isDue,
	LATER,
	LATEST,
	POINT_AGE,
	POINT_CHANGES,
	REMIND_CHANGES,
	REMIND_DAYS,
	reminder,
	SOON_AGE,
	SOON_CHANGES,
	staying,
	WEEKS,
	type Reminding,
} from '#lib/state/keeping-schedule.ts';

const NOW = Date.parse('2026-11-22T17:00:00.000Z');
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const ago = (time: number) => new Date(NOW - time).toISOString();

describe('a restore point is due', () => {
	const last = (age: number, seq = 100, edition: string | undefined = 'one') => ({
		...{ time: ago(age), seq, edition, database: 3 },
	});
	const standing = (seq: number, database = 3) => ({ now: NOW, seq, edition: 'one', database });

	test('where there is none', () => {
		expect(isDue(undefined, standing(1))).toBe(true);
	});

	test('twelve hours after the last one, if something was changed', () => {
		expect(isDue(last(POINT_AGE), standing(101))).toBe(true);
		expect(isDue(last(POINT_AGE - 1), standing(101))).toBe(false);
		expect(isDue(last(10 * DAY), standing(100))).toBe(false);
	});

	test('after many changes, however soon', () => {
		expect(isDue(last(1), standing(100 + POINT_CHANGES))).toBe(true);
		expect(isDue(last(1), standing(99 + POINT_CHANGES))).toBe(false);
	});

	test('after some changes and some minutes', () => {
		expect(isDue(last(SOON_AGE), standing(100 + SOON_CHANGES))).toBe(true);
		expect(isDue(last(SOON_AGE - 1), standing(100 + SOON_CHANGES))).toBe(false);
		expect(isDue(last(SOON_AGE), standing(99 + SOON_CHANGES))).toBe(false);
	});

	test('once the database has another shape, even if nothing was changed', () => {
		expect(isDue(last(1), standing(100, 4))).toBe(true);
	});

	test('where the clock was set back, or the database was', () => {
		expect(isDue(last(-DAY), standing(101))).toBe(true);
		expect(isDue(last(1), standing(3))).toBe(true);
	});

	test('where the last one is of another database, or may be, whatever it had come to', () => {
		expect(isDue(last(1, 100, 'other'), standing(100))).toBe(true);
		expect(isDue({ ...last(1), edition: undefined }, standing(100))).toBe(true);
		const nameless = { ...standing(100), edition: undefined };
		expect(isDue({ ...last(1), edition: undefined }, nameless)).toBe(true);
	});
});

describe('of the restore points', () => {
	const point = (age: number, bytes = 1) => ({ id: String(age), time: ago(age), bytes });

	test('the latest stay, then one a day, then one a week', () => {
		const hourly = Array.from({ length: 60 * 24 }, (_, hour) => point(hour * HOUR));
		const stays = [...staying(hourly, NOW)].map((id) => Number(id) / HOUR);
		expect(stays.sort((a, b) => a - b)).toEqual([
			...[0, 1, 2, 3, 4],
			...[24, 48, 72, 96, 120, 144],
			...[168, 336, 504],
		]);
	});

	test('a damaged or emptied state of today never takes the place of last week’s', () => {
		const today = Array.from({ length: 500 }, (_, minute) => point(minute * 60_000));
		const stays = staying([...today, point(8 * DAY), point(2 * DAY)], NOW);
		expect(stays.has(String(8 * DAY)) && stays.has(String(2 * DAY))).toBe(true);
	});

	test('they are never many, never too large but for the two latest, and the latest is there', () => {
		const points = fc.uniqueArray(
			fc.record({
				age: fc.integer({ min: -DAY, max: 100 * DAY }),
				bytes: fc.integer({ min: 1, max: 50 }),
			}),
			{ selector: ({ age }) => age, minLength: 1, maxLength: 80 },
		);
		fc.assert(
			fc.property(points, (some) => {
				const all = some.map(({ age, bytes }) => point(age, bytes));
				const stays = all.filter(({ id }) => staying(all, NOW, 100).has(id));
				const latest = all.toSorted((a, b) => Date.parse(b.time) - Date.parse(a.time));
				expect(stays.length).toBeLessThanOrEqual(LATEST + DAYS + WEEKS + 1);
				expect(stays).toContain(latest[0]);
				const size = stays.reduce((sum, { bytes }) => sum + bytes, 0);
				expect(size <= 100 || stays.length <= 2).toBe(true);
			}),
		);
	});
});

describe('the person is reminded of a backup', () => {
	const about = (parts: Partial<Reminding> = {}, facts: Partial<Reminding['facts']> = {}) =>
		reminder({
			facts: { first: NOW - 10 * DAY, seq: 0, ...facts },
			now: NOW,
			changes: 1,
			hasOwn: true,
			isFirstVisit: false,
			...parts,
		});

	test('after 25 changes that are in none', () => {
		expect(about({ changes: REMIND_CHANGES })).toBe('changes');
		expect(about({ changes: REMIND_CHANGES - 1 })).toBeUndefined();
		expect(REMIND_CHANGES).toBe(25);
	});

	test('three days after the first of them, long before Safari’s seven', () => {
		expect(about({}, { since: NOW - REMIND_DAYS * DAY })).toBe('days');
		expect(about({}, { since: NOW - REMIND_DAYS * DAY + 1 })).toBeUndefined();
		expect(about({ changes: 0 }, { since: NOW - 9 * DAY })).toBeUndefined();
		expect(REMIND_DAYS).toBeLessThan(7);
	});

	test('not for a day after Later, unless the clock was set back', () => {
		const changes = 90;
		expect(about({ changes }, { later: NOW - LATER + 1 })).toBeUndefined();
		expect(about({ changes }, { later: NOW - LATER })).toBe('changes');
		expect(about({ changes }, { later: NOW + DAY })).toBe('changes');
	});

	test('not in the first hour of the first visit, nor with nothing of their own', () => {
		const visit = { changes: 90, isFirstVisit: true };
		expect(about(visit, { first: NOW - 1 })).toBeUndefined();
		expect(about(visit, { first: NOW - FIRST_HOUR })).toBe('changes');
		expect(about({ changes: 90, hasOwn: false })).toBeUndefined();
	});

	test('of the changes since the backup, and of all where another database is open', () => {
		const backup = { seq: 10, edition: 'one' };
		expect(changesSince(backup, { seq: 14, edition: 'one' })).toBe(4);
		expect(changesSince(backup, { seq: 7, edition: 'one' })).toBe(7);
		for (const seq of [7, 10, 14]) {
			expect(changesSince(backup, { seq, edition: 'other' })).toBe(seq);
			expect(changesSince({ seq: 10 }, { seq, edition: 'one' })).toBe(seq);
			expect(changesSince({ seq: 10 }, { seq })).toBe(seq);
		}
	});
});
