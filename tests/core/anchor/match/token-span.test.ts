import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitted, spanOf, touched } from '#lib/core/anchor/match/token-span.ts';
import { tokensOf } from '#lib/core/anchor/match/tokens.ts';
import { textWithSpan } from '../../text/any-text.ts';

describe('the tokens of a place', () => {
	const tokens = tokensOf('one, two  three');

	test.each([
		[0, 3, 0, 1],
		[0, 4, 0, 2],
		[1, 2, 0, 1],
		[2, 6, 0, 3],
		[3, 5, 1, 2],
		[5, 15, 2, 4],
		[8, 10, 3, 3],
		[8, 11, 3, 4],
		[4, 5, 2, 2],
		[0, 15, 0, 4],
	])('from %d to %d are %d to %d', (start, end, first, last) => {
		expect(touched(tokens, { start, end })).toEqual({ start: first, end: last });
	});

	test('are those that have some of its text', () => {
		fc.assert(
			fc.property(textWithSpan, ({ text, start, end }) => {
				if (start === end) return;
				const all = tokensOf(text);
				const found = touched(all, { start, end });
				const inside = all.starts.map((from, at) => from < end && all.ends[at]! > start);
				expect(inside.map((_, at) => found.start <= at && at < found.end)).toEqual(inside);
				expect(found.end).toBeGreaterThanOrEqual(found.start);
			}),
		);
	});

	test('reach from the first to the last', () => {
		expect(spanOf(tokens, { start: 0, end: 1 })).toEqual({ start: 0, end: 3 });
		expect(spanOf(tokens, { start: 1, end: 4 })).toEqual({ start: 3, end: 15 });
	});
});

describe('a passage whose words stand in another text', () => {
	/** What it is there; the words are marked with brackets in both. */
	function fit(passage: string, before: string, text: string): string {
		const place = (marked: string) => {
			const start = marked.indexOf('[');
			return { plain: marked.replace(/[[\]]/g, ''), start, end: marked.indexOf(']') - 1 };
		};
		const [old, now] = [place(before), place(text)];
		const start = old.plain.indexOf(passage);
		const [oldTokens, nowTokens] = [tokensOf(old.plain), tokensOf(now.plain)];
		const found = fitted(
			{ start, end: start + passage.length },
			oldTokens,
			touched(oldTokens, old),
			nowTokens,
			touched(nowTokens, now),
		);
		return now.plain.slice(found.start, found.end);
	}

	test('is those words', () => {
		expect(fit('two three', 'one [two three] four', 'a [two  three]!')).toBe('two  three');
	});

	test('begins and ends amid a word as it did', () => {
		expect(fit('wo thre', 'one [two three] four', 'a [two  three]!')).toBe('wo  thre');
	});

	test('takes all of a word that begins or ends otherwise now', () => {
		expect(fit('aster egg', 'an [Easter eggs] hunt', 'an [easter eggs] hunt')).toBe('easter egg');
		expect(fit('Easter egg', 'an [Easter eggs] hunt', 'an [Easter eggß] hunt')).toBe('Easter eggß');
	});

	test('takes blank space along where it is still there', () => {
		expect(fit(' two ', 'one [two] three', 'a [two] b')).toBe(' two ');
		expect(fit('  two \n', 'one  [two] \nthree', 'a [two] b')).toBe('two');
		expect(fit(' two ', 'one [two] three', '[two] b')).toBe('two ');
		expect(fit(' two ', 'one [two] three', 'a [two]')).toBe(' two');
		expect(fit('  two  ', 'one  [two]  three', 'a  [two]  b')).toBe('  two  ');
	});

	test('is never empty', () => {
		expect(fit('e', 'a [cafe\u0301]', 'a [cafe\u0301]')).toBe('e');
		const [old, now] = [tokensOf('"'), tokensOf("''")];
		const all = { start: 0, end: 1 };
		expect(fitted({ start: 0, end: 1 }, old, all, now, all)).toEqual({ start: 0, end: 2 });
		const [dashes, dash] = [tokensOf('---'), tokensOf('-')];
		expect(fitted({ start: 1, end: 2 }, dashes, all, dash, all)).toEqual({ start: 0, end: 1 });
	});
});
