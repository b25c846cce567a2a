import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SpanIndex } from '#lib/core/text/index-of-spans.ts';

interface Named {
	readonly id: string;
	readonly start: number;
	readonly end: number;
	readonly created: string;
}

const named = (id: string, start: number, end: number, year = 2026): Named => ({
	...{ id, start, end, created: `${year}-01-01T00:00:00.000Z` },
});

/** Enough spans for several shelves, crowded enough to overlap, touch and coincide. */
const spans = fc
	.array(fc.tuple(fc.nat(600), fc.oneof(fc.nat(20), fc.nat(600))), { maxLength: 700, size: 'max' })
	.map((list) =>
		list.map(([start, length], at) => named(`s${at}`, start, start + length, 2020 + (at % 3))),
	);

const ids = (list: readonly Named[]): string[] => list.map(({ id }) => id).sort();

describe('an index of spans', () => {
	test('finds what overlaps, and touching is not overlapping', () => {
		const index = new SpanIndex([named('a', 0, 5), named('b', 5, 9), named('c', 4, 6)]);
		expect(index.overlapping(5, 7).map(({ id }) => id)).toEqual(['c', 'b']);
		expect(index.overlapping(9, 20)).toEqual([]);
	});

	test('finds what a caret is in or at the edge of, smallest first', () => {
		const index = new SpanIndex([named('long', 0, 50), named('short', 5, 9), named('far', 20, 30)]);
		expect(index.at(9).map(({ id }) => id)).toEqual(['short', 'long']);
		expect(index.at(51)).toEqual([]);
	});

	test('of those in one place, the older ones come first, and it is their ids where that is a tie', () => {
		const same = [named('c', 3, 9, 2024), named('a', 3, 9, 2025), named('b', 3, 9, 2024)];
		const index = new SpanIndex(same);
		expect(index.overlapping(3, 9).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
		const later = index.with([named('A', 3, 9, 2026)], [same[0]!]);
		expect(later.all().map(({ id }) => id)).toEqual(['b', 'a', 'A']);
	});

	test('finds as many as looking at every one does', () => {
		fc.assert(
			fc.property(spans, fc.nat(1300), fc.nat(300), (list, start, length) => {
				const index = new SpanIndex(list);
				const end = start + length;
				const overlapping = list.filter((span) => span.start < end && span.end > start);
				const at = list.filter((span) => span.start <= start && span.end >= start);
				expect(ids(index.overlapping(start, end))).toEqual(ids(overlapping));
				expect(ids(index.at(start))).toEqual(ids(at));
				expect(index.size).toBe(list.length);
			}),
		);
	});

	test('after changes is the index of what is left, and the old one stays as it was', () => {
		fc.assert(
			fc.property(spans, spans, fc.array(fc.nat(), { maxLength: 60 }), (list, more, picks) => {
				const added = more.map((span) => ({ ...span, id: `new ${span.id}` }));
				const removed = [...new Set(picks.map((pick) => list[pick % list.length]))].filter(
					(span) => span !== undefined,
				);
				const old = new SpanIndex(list);
				const next = old.with(added, removed);
				const left = [...list.filter((span) => !removed.includes(span)), ...added];
				expect(next.all()).toEqual(new SpanIndex(left).all());
				expect(next.overlapping(100, 140)).toEqual(new SpanIndex(left).overlapping(100, 140));
				expect(old.all()).toEqual(new SpanIndex(list).all());
			}),
		);
	});

	test('stays right when it is changed one span at a time', () => {
		fc.assert(
			fc.property(spans, (list) => {
				let index = new SpanIndex<Named>([]);
				for (const span of list) index = index.with([span], []);
				expect(index.all()).toEqual(new SpanIndex(list).all());
				for (const span of list) index = index.with([], [span]);
				expect(index.size).toBe(0);
			}),
			{ numRuns: 20 },
		);
	});

	test('refuses to remove what it does not hold', () => {
		const index = new SpanIndex([named('a', 0, 5)]);
		expect(() => index.with([], [named('b', 0, 5)])).toThrow(RangeError);
	});
});

test('passages of one id are told apart by their places', () => {
	const passages = [named('a', 0, 4), named('a', 6, 9)];
	const index = new SpanIndex(passages).with([], [passages[1]!]);
	expect(index.all()).toEqual([passages[0]]);
});
