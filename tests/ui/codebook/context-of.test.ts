import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextOf } from '#lib/ui/codebook/context-of.ts';

describe('a passage in its paragraph', () => {
	test('has nothing of the paragraphs around it', () => {
		const text = 'One.\n\nTwo and three.\n\nFour.';
		const start = text.indexOf('and');
		expect(contextOf(text, { start, end: start + 3 })).toEqual({
			before: 'Two ',
			passage: 'and',
			after: ' three.',
		});
	});

	test('is cut between words where the paragraph is long, and says so', () => {
		const text = `${'before '.repeat(60)}HERE${' after'.repeat(60)}`;
		const start = text.indexOf('HERE');
		const { before, after } = contextOf(text, { start, end: start + 4 });
		expect(before).toMatch(/^… (before )+$/);
		expect(after).toMatch(/^( after)+ …$/);
	});

	test('is itself always whole', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, x, y) => {
				const [start, end] = [x % text.length, y % text.length].sort((m, n) => m - n);
				const passage = { start: start!, end: end! };
				expect(contextOf(text, passage).passage).toBe(text.slice(start, end));
			}),
		);
	});
});
