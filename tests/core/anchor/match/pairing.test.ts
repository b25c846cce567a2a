import { describe, expect, test } from 'vitest';
import { Pairing } from '#lib/core/anchor/match/pairing.ts';

describe('the pairing of two texts', () => {
	test('begins without pairs', () => {
		const pairing = new Pairing(2, 3);
		expect([...pairing.to]).toEqual([-1, -1]);
		expect([...pairing.from]).toEqual([-1, -1, -1]);
	});

	test('tells the partner from either side', () => {
		const pairing = new Pairing(3, 3);
		pairing.pair(0, 2);
		pairing.pair(2, 0);
		expect([...pairing.to]).toEqual([2, -1, 0]);
		expect([...pairing.from]).toEqual([2, -1, 0]);
	});

	test('has room for a pair where neither token has a partner', () => {
		const pairing = new Pairing(2, 2);
		pairing.pair(0, 1);
		expect(pairing.isFree(1, 0)).toBe(true);
		expect(pairing.isFree(0, 0)).toBe(false);
		expect(pairing.isFree(1, 1)).toBe(false);
	});

	test.each([
		[-1, 0],
		[0, -1],
		[2, 0],
		[0, 3],
	])('has no room outside the texts: %i, %i', (old, now) => {
		expect(new Pairing(2, 3).isFree(old, now)).toBe(false);
	});

	test('gives both tokens free when a pair is parted, and no others', () => {
		const pairing = new Pairing(2, 2);
		pairing.pair(0, 1);
		pairing.pair(1, 0);
		pairing.part(1);
		expect([...pairing.to]).toEqual([1, -1]);
		expect([...pairing.from]).toEqual([-1, 0]);
		expect(pairing.isFree(1, 0)).toBe(true);
	});
});
