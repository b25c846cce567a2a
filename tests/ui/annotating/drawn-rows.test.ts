import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnRows, rowAt, topsOf } from '#lib/ui/annotating/drawn-rows.ts';

const heights = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 60 });
const view = fc
	.tuple(fc.integer({ min: -500, max: 20_000 }), fc.integer({ min: 0, max: 3000 }))
	.map(([start, length]) => ({ start, end: start + length }));

test('a row begins where the one before it ends', () => {
	expect([...topsOf([10, 20, 5])]).toEqual([0, 10, 30, 35]);
	expect([...topsOf([])]).toEqual([0]);
});

test('a place is in the row that begins at or above it', () => {
	const tops = topsOf([10, 20, 5]);
	expect([0, 9, 10, 29, 30].map((place) => rowAt(tops, place))).toEqual([0, 0, 1, 1, 2]);
	expect([-8, 35, 900].map((place) => rowAt(tops, place))).toEqual([0, 2, 2]);
});

describe('what is drawn', () => {
	test('leaves the rest its room, so that nothing moves', () => {
		fc.assert(
			fc.property(heights, view, fc.array(fc.nat({ max: 59 })), (all, seen, always) => {
				const tops = topsOf(all);
				const there = always.filter((row) => row < all.length);
				const { rows, before, after } = drawnRows(tops, seen, there);
				let place = 0;
				rows.forEach((row, i) => {
					place += before[i]!;
					expect(place).toBe(tops[row]);
					place += all[row]!;
				});
				expect(place + after).toBe(tops.at(-1));
			}),
		);
	});

	test('is every row that has a pixel in view, each once and in order', () => {
		fc.assert(
			fc.property(heights, view, (all, seen) => {
				const tops = topsOf(all);
				const { rows } = drawnRows(tops, seen, []);
				expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
				const inView = all.flatMap((_, row) =>
					tops[row]! < seen.end && tops[row + 1]! > seen.start && seen.start < seen.end ? row : [],
				);
				expect(rows).toEqual(expect.arrayContaining(inView));
				expect(rows.length - inView.length).toBeLessThanOrEqual(1);
			}),
		);
	});

	test('is what has to be there, wherever the view is', () => {
		const tops = topsOf(Array.from({ length: 100 }, () => 10));
		expect(drawnRows(tops, { start: 0, end: 15 }, [70, 3])).toEqual({
			rows: [0, 1, 3, 70],
			before: [0, 0, 10, 660],
			after: 290,
		});
		expect(drawnRows(tops, { start: 0, end: 0 }, [])).toEqual({
			rows: [],
			before: [],
			after: 1000,
		});
	});
});
