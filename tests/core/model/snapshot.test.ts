import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '#lib/core/model/annotation.ts';
import { apply, change, snapshotOf } from '#lib/core/model/change.ts';
import {
	annotationById,
	annotationsIn,
	annotationsInOrder,
	EMPTY_SNAPSHOT,
	entities,
	find,
} from '#lib/core/model/snapshot.ts';
import * as records from './records.ts';

describe('a snapshot', () => {
	test('gives back the records that it was made of', () => {
		fc.assert(
			fc.property(records.snapshot, (snapshot) => {
				const again = snapshotOf(entities(snapshot), EMPTY_SNAPSHOT);
				expect(records.contents(again)).toEqual(records.contents(snapshot));
			}),
		);
	});

	test('finds each of its records by type and id', () => {
		fc.assert(
			fc.property(records.snapshot, (snapshot) => {
				for (const record of entities(snapshot)) {
					expect(find(snapshot, record)).toBe(record);
				}
			}),
		);
	});

	test('finds a highlight that has moved to another article', () => {
		const annotation = { ...fc.sample(records.annotation, 1)[0]!, article: 'a' };
		const snapshot = snapshotOf([annotation], EMPTY_SNAPSHOT);
		expect(find(snapshot, { ...annotation, article: 'b' })).toBe(annotation);
		expect(annotationById(snapshot, annotation.id)).toBe(annotation);
		expect(annotationById(snapshot, 'another')).toBeUndefined();
	});

	test('does not take a record of another type for one of the same id', () => {
		const story = { ...fc.sample(records.story, 1)[0]!, id: '1' };
		const claim = { ...fc.sample(records.claim, 1)[0]!, id: '1' };
		expect(find(snapshotOf([story], EMPTY_SNAPSHOT), claim)).toBeUndefined();
	});
});

describe('the highlights of an article', () => {
	const at = (id: string, start: number, end: number, day = 1): Annotation => {
		const annotation = fc.sample(records.annotation, 1)[0]!;
		return {
			...annotation,
			id,
			article: 'a',
			created: `2026-01-0${day}T00:00:00.000Z`,
			anchor: { ...annotation.anchor, position: { start, end } },
		};
	};

	test('are in the order of the text, the longer first, then the older, then by id', () => {
		const list = [
			at('late', 5, 9),
			at('short', 1, 2),
			at('new', 1, 8, 2),
			at('b', 1, 8),
			at('a', 1, 8),
		];
		const all = fc.shuffledSubarray(list, { minLength: list.length });
		fc.assert(
			fc.property(all, (list) => {
				const snapshot = snapshotOf(list, EMPTY_SNAPSHOT);
				const ids = annotationsInOrder(snapshot, 'a').map(({ id }) => id);
				expect(ids).toEqual(['a', 'b', 'new', 'short', 'late']);
			}),
		);
	});

	test('are the same objects until one of them changes', () => {
		const one = at('one', 0, 1);
		const snapshot = snapshotOf([one, { ...at('other', 0, 1), article: 'b' }], EMPTY_SNAPSHOT);
		const other = annotationById(snapshot, 'other')!;
		const ordered = annotationsInOrder(snapshot, 'a');
		const elsewhere = apply(snapshot, change({ removed: [other] }));
		expect(annotationsInOrder(elsewhere, 'a')).toBe(ordered);
		const here = apply(snapshot, change({ removed: [one] }));
		expect(annotationsInOrder(here, 'a')).toEqual([]);
	});

	test('of an article without any are none', () => {
		expect(annotationsIn(EMPTY_SNAPSHOT, 'a').size).toBe(0);
		expect(annotationsIn(EMPTY_SNAPSHOT, 'a')).toBe(annotationsIn(EMPTY_SNAPSHOT, 'b'));
	});
});
