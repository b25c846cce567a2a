/** Passages of which only a quote is known, and whose words were edited. */
import { describe, expect, test } from 'vitest';
import { amid, edited, find, others, quoteOf, resolved, status, TEN, words } from './quotes.ts';

describe('a passage whose words changed', () => {
	test('is where what is left of it stands, with how much alike the two are', () => {
		const text = 'On Monday the blue boat sank slowly in the harbour of the town.';
		const quote = {
			prefix: 'cut On Monday ',
			exact: 'the red boat sank slowly',
			suffix: ' in the harbour of cut',
		};
		expect(find(text, quote)).toBe(
			'approximate: On Monday [the blue boat sank slowly] in the harbour of the town.',
		);
		expect(resolved(text, quote)).toHaveProperty('score', (2 * 17) / (20 + 21));
	});

	test('is never quite the same', () => {
		const exact = words('p', 200);
		const there = amid(exact.with(100, 'x').join(' '), 10, 10);
		expect(resolved(there, quoteOf(exact.join(' ')))).toHaveProperty('score', 0.99);
	});

	test('may be spelled otherwise', () => {
		const text = 'On Monday the harbor was closed to all.';
		const quote = { prefix: 'cut On Monday ', exact: 'the harbour', suffix: ' was closed to cut' };
		expect(find(text, quote)).toBe('approximate: On Monday [the harbor] was closed to all.');
		const both = `On Monday the harbor was closed to all. ${others(20).join(' ')} harbour`;
		expect(find(both, quote)).toBe('orphan');
	});

	test.each([
		[1, 10, 10, 'approximate'],
		[4, 10, 10, 'approximate'],
		[5, 10, 10, 'orphan'],
	])('with %i of ten words replaced, and %i and %i left around it, is %s', (...row) => {
		const [replaced, before, after, expected] = row;
		expect(status(amid(edited(replaced), before, after), quoteOf(TEN))).toBe(expected);
	});

	test.each([
		[6, 2, 'approximate'],
		[2, 6, 'approximate'],
		[5, 5, 'orphan'],
		[10, 1, 'orphan'],
		[1, 10, 'orphan'],
		[10, 0, 'orphan'],
	])('with %i of ten words left before it and %i after it is %s', (before, after, expected) => {
		expect(status(amid(edited(1), before, after), quoteOf(TEN))).toBe(expected);
	});

	test.each([
		[3, 10, 2, 'approximate'],
		[4, 10, 2, 'orphan'],
		[4, 10, 3, 'approximate'],
		[4, 7, 6, 'approximate'],
		[4, 6, 6, 'orphan'],
	])('needs enough of all: %i replaced, %i and %i left is %s', (...row) => {
		const [replaced, before, after, expected] = row;
		expect(status(amid(edited(replaced), before, after), quoteOf(TEN))).toBe(expected);
	});

	test('at an end of the text needs the other side alone', () => {
		const [first, last] = [edited(2), edited(2)];
		const after = { exact: TEN, suffix: ` ${words('a', 10).join(' ')} cut` };
		expect(find(`${first} ${words('a', 10).join(' ')} n`, after)).toBe(
			`approximate: [${first}] ${words('a', 10).join(' ')} n`,
		);
		const before = { exact: TEN, prefix: `cut ${words('b', 10).join(' ')} ` };
		expect(find(`n ${words('b', 10).join(' ')} ${last}`, before)).toBe(
			`approximate: n ${words('b', 10).join(' ')} [${last}]`,
		);
		expect(find(`${first} ${words('a', 5).join(' ')} n n n n n n`, after)).toBe('orphan');
		expect(find(`n n n n n n ${words('b', 5, 5).join(' ')} ${last}`, before)).toBe('orphan');
	});

	test('is in doubt where two places are nearly as good', () => {
		const [one, two] = [edited(1), edited(2)];
		const text = `${amid(two, 10, 10)} ${amid(one, 10, 10)}`;
		expect(find(text, quoteOf(TEN))).toBe(
			`ambiguous: ${text.replace(one, `[${one}]`).replace(two, `[${two}]`)}`,
		);
	});

	test('is in none where another place is clearly better', () => {
		const [one, two] = [edited(1), edited(4)];
		const text = `${amid(two, 10, 10)} ${amid(one, 10, 10)}`;
		expect(find(text, quoteOf(TEN))).toBe(`approximate: ${text.replace(one, `[${one}]`)}`);
	});

	test('is found where words were put in', () => {
		const exact = words('p', 10);
		for (const [at, count] of [
			[1, 6],
			[5, 6],
			[9, 6],
		] as const) {
			const now = exact.toSpliced(at, 0, ...others(count)).join(' ');
			const text = amid(now, 10, 10);
			expect(find(text, quoteOf(TEN))).toBe(`approximate: ${text.replace(now, `[${now}]`)}`);
		}
	});

	test('is found by its rare words where the others are everywhere', () => {
		const now = edited(1);
		const common = 'p002 p003 p004 p005 p006 p007 p008 '.repeat(70);
		const place = amid(now, 10, 10);
		expect(find(`${common}${place} ${common}`, quoteOf(TEN))).toBe(
			`approximate: ${common}${place.replace(now, `[${now}]`)} ${common}`,
		);
		const all = `p000 ${common}p009 `.repeat(70);
		expect(find(`${all}${place}`, quoteOf(TEN))).toBe('orphan');
	});

	test('is found by its rare words also where ten others come before them', () => {
		const exact = words('p', 16);
		const now = exact.with(14, 'other').join(' ');
		const place = amid(now, 10, 10);
		const common = `${words('p', 12).join(' n ')} `.repeat(70);
		expect(find(`${common}${place}`, quoteOf(exact.join(' ')))).toBe(
			`approximate: ${common}${place.replace(now, `[${now}]`)}`,
		);
	});

	test('is found although many of its words are nowhere', () => {
		const exact = words('p', 30);
		const now = [...exact.slice(0, 2), ...others(11), ...exact.slice(13)].join(' ');
		const text = amid(now, 10, 10);
		expect(find(text, quoteOf(exact.join(' ')))).toBe(
			`approximate: ${text.replace(now, `[${now}]`)}`,
		);
	});

	test('is found where most of its words are, though apart, and not where rarer ones are', () => {
		const exact = words('p', 20);
		const now = [
			...['p000', ...others(6), 'p006', 'n', 'p007', 'n', 'p008', 'n', 'p009'],
			...exact.slice(10),
		].join(' ');
		const alone = [...exact.slice(1, 6), ...exact.slice(0, 1), ...exact.slice(6)];
		const scattered = alone.map((word) => [word, ...others(30)].join(' ')).join(' ');
		const place = amid(now, 10, 10);
		for (const text of [`${scattered} ${place}`, `${place} ${scattered}`]) {
			expect(find(text, quoteOf(exact.join(' ')))).toBe(
				`approximate: ${text.replace(now, `[${now}]`)}`,
			);
		}
	});

	test('is not looked for if it is longer than six hundred words', () => {
		for (const [count, expected] of [
			[600, 'approximate'],
			[601, 'orphan'],
		] as const) {
			const exact = words('p', count);
			const there = amid(exact.with(300, 'x').join(' '), 10, 10);
			expect(status(there, quoteOf(exact.join(' ')))).toBe(expected);
		}
	});
});
