import { expect, test } from 'vitest';
import { Arrangement } from '#lib/ui/library/arrangement.svelte.ts';

test('an article moves as far as there is room', () => {
	const arrangement = new Arrangement(['a', 'b', 'c']);
	expect(arrangement.isTouched).toBe(false);
	expect(arrangement.move('a', 1)).toBe(1);
	expect(arrangement.order).toEqual(['b', 'a', 'c']);
	expect(arrangement.move('a', Infinity)).toBe(2);
	expect(arrangement.move('a', 1)).toBeUndefined();
	expect(arrangement.move('b', -1)).toBeUndefined();
	expect(arrangement.order).toEqual(['b', 'c', 'a']);
	expect(arrangement.isTouched).toBe(true);
});

test('what becomes of it can be thought better of', () => {
	const arrangement = new Arrangement(['a', 'b']);
	arrangement.decide('a', { kind: 'out' });
	expect(arrangement.isTouched).toBe(true);
	arrangement.decide('a');
	expect(arrangement.isTouched).toBe(false);
});
