import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANES, marginLanes, type Bracket } from '#lib/ui/reading/margin-lanes.ts';

/** px between the tops of two lines, and the height of what stands on one. */
const LINE = 29;
const TALL = 23;

/** Beside the lines of a text, from the first to the last of them. */
function beside(first: number, last: number, noted = false): Bracket {
	const highlight = { noted } as Bracket['highlight'];
	return { highlight, top: first * LINE, bottom: last * LINE + TALL };
}

function lanes(...brackets: Bracket[]): number[] {
	const found = marginLanes(brackets);
	return brackets.map((bracket) => found.get(bracket)!);
}

describe('brackets in the margin', () => {
	test('stand side by side if one ends on the line where the next begins', () => {
		expect(lanes(beside(0, 1), beside(1, 2))).toEqual([0, 1]);
	});

	test('share a lane if they share no line', () => {
		expect(lanes(beside(0, 1), beside(2, 3), beside(4, 4), beside(5, 5))).toEqual([0, 0, 0, 0]);
	});

	test('stand side by side on one line, the longest nearest to the text', () => {
		expect(lanes(beside(0, 0), beside(0, 0), beside(0, 2))).toEqual([1, 2, 0]);
	});

	test('make room for the dot of a note', () => {
		const close = { ...beside(0, 0), top: 20, bottom: 20 + TALL };
		expect(lanes(beside(0, 0), close)).toEqual([0, 0]);
		expect(lanes(beside(0, 0, true), close)).toEqual([0, 1]);
	});

	test('never cover one another’s letters', () => {
		const line = fc.nat(12);
		const bracket = fc
			.tuple(line, line, fc.boolean())
			.map(([a, b, noted]) => beside(Math.min(a, b), Math.max(a, b), noted));
		const middle = ({ top, bottom }: Bracket) => (top + bottom) / 2;
		fc.assert(
			fc.property(fc.array(bracket, { maxLength: 8 }), (brackets) => {
				const found = [...marginLanes(brackets)].filter(([, lane]) => lane < LANES);
				for (const [one, lane] of found) {
					for (const [other, its] of found) {
						if (one === other || lane !== its) continue;
						expect(Math.abs(middle(one) - middle(other))).toBeGreaterThan(15);
					}
				}
			}),
		);
	});
});
