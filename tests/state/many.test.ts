import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between, neighbourOf, pickedOf, toggled, twiceMarked } from '#lib/state/many.ts';
import { a, b, highlight, holding } from '../core/compare/desk.ts';

const list = ['1', '2', '3', '4', '5'];

describe('what is picked', () => {
	const snapshot = holding(
		highlight('1', a, 'seven'),
		highlight('2', b, 'Seven', { tag: 'evidence' }),
	);

	test('is what is still there', () => {
		const picked = new Set(['2', 'gone', '1']);
		expect(pickedOf(snapshot, { picked, passing: [] })).toEqual(['2', '1']);
	});

	test('is nothing that is filtered out', () => {
		const passing = [({ tag }: { tag: string }) => tag === 'evidence'];
		expect(pickedOf(snapshot, { picked: new Set(['1', '2']), passing })).toEqual(['2']);
	});

	test('goes and comes back by the same key', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.constantFrom(...list)),
				fc.constantFrom(...list),
				(all, one) => {
					const picked = new Set(all);
					expect(toggled(picked, one).has(one)).toBe(!picked.has(one));
					expect(toggled(toggled(picked, one), one)).toEqual(picked);
				},
			),
		);
	});
});

test('from one place to another is the same in both directions, with both ends', () => {
	expect(between(list, '2', '4')).toEqual(['2', '3', '4']);
	expect(between(list, '4', '2')).toEqual(['2', '3', '4']);
	expect(between(list, undefined, '3')).toEqual(['3']);
	expect(between(list, 'gone', '3')).toEqual(['3']);
	expect(between(list, '3', 'gone')).toEqual([]);
});

test('after a deletion comes the next that stays, or the last before', () => {
	expect(neighbourOf(list, new Set(['2', '3']), '2')).toBe('4');
	expect(neighbourOf(list, new Set(['4', '5']), '5')).toBe('3');
	expect(neighbourOf(list, new Set(list), '1')).toBeUndefined();
});

test('what is changed into what is there already is marked twice', () => {
	const [one, other] = [highlight('1', a, 'seven'), highlight('2', a, 'seven', { tag: 'caveat' })];
	const snapshot = holding(one, other, highlight('3', b, 'Seven'));
	expect(twiceMarked(snapshot, [{ ...other, tag: one.tag }])).toBe(1);
	expect(twiceMarked(snapshot, [{ ...other, tag: one.tag, creator: 'Ana' }])).toBe(0);
	expect(
		twiceMarked(snapshot, [
			{ ...one, tag: 'x' },
			{ ...other, tag: 'x' },
		]),
	).toBe(2);
	expect(twiceMarked(snapshot, [{ ...one, tag: 'evidence' }])).toBe(0);
});
