import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stretchesOf } from '#lib/ui/shared/difference/stretches.ts';

const NONE: ReadonlySet<number> = new Set();
const rows = (pattern: string) =>
	[...pattern].map((mark) => ({ kind: mark === '=' ? ('same' as const) : ('changed' as const) }));
/** `3` rows are shown, `(5)` are folded. */
const shown = (pattern: string, opened = NONE) =>
	stretchesOf(rows(pattern), opened)
		.map(({ start, end, folded }) => (folded ? `(${end - start})` : `${end - start}`))
		.join(' ');

describe('what of a difference is folded', () => {
	test('is what nothing changed in, but for a paragraph around each change', () => {
		expect(shown('=====!=====')).toBe('(4) 3 (4)');
		expect(shown('!=======!')).toBe('2 (5) 2');
	});

	test('is nothing where there is too little of it', () => {
		expect(shown('==!===!!')).toBe('8');
	});

	test('opens when it is asked for', () => {
		expect(shown('!=======!=====', new Set([2]))).toBe('10 (4)');
		expect(shown('=====', NONE)).toBe('(5)');
	});

	test('leaves no row out', () => {
		const pattern = fc.string({ unit: fc.constantFrom('=', '!'), maxLength: 30 });
		fc.assert(
			fc.property(pattern, fc.array(fc.nat(30)), (marks, opened) => {
				const stretches = stretchesOf(rows(marks), new Set(opened));
				expect(stretches.map(({ start }) => start)).toEqual([
					...(marks ? [0] : []),
					...stretches.slice(0, -1).map(({ end }) => end),
				]);
				expect(stretches.at(-1)?.end ?? 0).toBe(marks.length);
			}),
		);
	});
});
