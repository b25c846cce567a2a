import { describe, expect, test } from 'vitest';
import { findingIn } from '#lib/core/anchor/match/quoted-text.ts';

interface Quote {
	readonly prefix?: string;
	readonly exact: string;
	readonly suffix?: string;
}

const resolved = (text: string, quote: Quote) =>
	findingIn(text)({
		quote: { prefix: '', suffix: '', ...quote },
		position: { start: 0, end: 0 },
		hash: '',
	});

/** The status, and the text with brackets around each place that was found. */
function find(text: string, quote: Quote): string {
	const where = resolved(text, quote);
	const places = 'start' in where ? [where] : where.status === 'ambiguous' ? where.places : [];
	if (places.length === 0) return where.status;
	const marked = places.reduceRight(
		(all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
		text,
	);
	return `${where.status}: ${marked}`;
}

/** The status alone. */
const status = (text: string, quote: Quote): string => resolved(text, quote).status;

/** So many words, of four characters each: `p000 p001 …`. */
const words = (name: string, count: number, from = 0): string[] =>
	Array.from({ length: count }, (_, at) => `${name}${String((from + at) % 1000).padStart(3, '0')}`);

/** Ten words on either side, and at the ends one of each that may have been cut. */
const quoteOf = (exact: string): Quote => ({
	prefix: `cut ${words('b', 10).join(' ')} `,
	exact,
	suffix: ` ${words('a', 10).join(' ')} cut`,
});

let fresh = 0;
/** So many words that are in no quote. */
const others = (count: number): string[] => words('n', count, (fresh += count) - count);

/** The words with so many of those nearest on each side that `quoteOf` has too. */
const amid = (exact: string, before: number, after: number): string =>
	[
		...others(10 - before),
		...words('b', before, 10 - before),
		exact,
		...words('a', after),
		...others(10 - after),
	].join(' ');

/** `p000` to `p009`, so many of them replaced. */
const edited = (replaced: number): string =>
	['p000', ...others(replaced), ...words('p', 9 - replaced, 1 + replaced)].join(' ');
const TEN = words('p', 10).join(' ');

describe('a passage without words', () => {
	test('is nowhere', () => {
		expect(find('one two', { exact: ' ', prefix: 'one', suffix: 'two' })).toBe('orphan');
		expect(find('', { exact: 'one' })).toBe('orphan');
		expect(find('', { exact: '' })).toBe('orphan');
	});
});

describe('a word that did not change', () => {
	const one = quoteOf('one');

	test.each([
		[10, 10, 'moved'],
		[7, 0, 'moved'],
		[0, 7, 'moved'],
		[4, 3, 'moved'],
		[3, 3, 'orphan'],
		[0, 0, 'orphan'],
	])('with %i of ten words before it and %i of ten after it is %s', (before, after, expected) => {
		expect(status(amid('one', before, after), one)).toBe(expected);
	});

	test('is found with its surroundings on one side, where it has no other', () => {
		expect(find('two one three', { exact: 'one', prefix: 'cut two ' })).toBe(
			'moved: two [one] three',
		);
		expect(find('two one three', { exact: 'one', suffix: ' three cut' })).toBe(
			'moved: two [one] three',
		);
		expect(find('two one four', { exact: 'one', suffix: ' three cut' })).toBe('orphan');
		expect(find('four one three', { exact: 'one', prefix: 'cut two ' })).toBe('orphan');
	});

	test('is found without any', () => {
		expect(find('two one', { exact: 'one' })).toBe('moved: two [one]');
		expect(find('two one', { exact: 'one', prefix: 'cut ', suffix: ' cut' })).toBe(
			'moved: two [one]',
		);
		expect(find('one two one', { exact: 'one' })).toBe('ambiguous: [one] two [one]');
	});

	test('is found whatever became of words that may have been cut', () => {
		const cut = { exact: 'one', prefix: 'transcript to ', suffix: ' so transcript' };
		expect(find('was to one so it', cut)).toBe('moved: was to [one] so it');
		expect(find('was one so it', { ...cut, suffix: '' })).toBe('orphan');
		expect(find('was to one it', { ...cut, prefix: '' })).toBe('orphan');
	});

	test('is found behind no more than two new words', () => {
		const before = { exact: 'one', prefix: 'cut before ' };
		expect(find('before x y one', before)).toBe('moved: before x y [one]');
		expect(find('before x y z one', before)).toBe('orphan');
		const after = { exact: 'one', suffix: ' after cut' };
		expect(find('one x y after', after)).toBe('moved: [one] x y after');
		expect(find('one x y z after', after)).toBe('orphan');
	});

	test('is not looked for on the wrong side of its surroundings', () => {
		expect(find('one before', { exact: 'one', prefix: 'cut before ' })).toBe('orphan');
		expect(find('after one', { exact: 'one', suffix: ' after cut' })).toBe('orphan');
	});

	test('keeps what the passage had of it', () => {
		expect(find('so two seven three', { prefix: 'cut two s', exact: 'eve', suffix: 'n' })).toBe(
			'moved: so two s[eve]n three',
		);
	});
});

describe('of places with the same word', () => {
	const one = quoteOf('one');

	test('the one whose surroundings are clearly better is chosen', () => {
		const [good, poor] = [amid('one', 5, 5), amid('one', 2, 2)];
		expect(find(`${good} ${poor}`, one)).toBe(`moved: ${good.replace('one', '[one]')} ${poor}`);
		expect(find(`${poor} ${good}`, one)).toBe(`moved: ${poor} ${good.replace('one', '[one]')}`);
	});

	test('none is, if it is only a little better', () => {
		const text = `${amid('one', 4, 4)} ${amid('one', 5, 6)}`;
		expect(find(text, one)).toBe(`ambiguous: ${text.replaceAll('one', '[one]')}`);
	});

	test('none is, if none has its surroundings', () => {
		const text = `${amid('one', 3, 3)} ${amid('one', 0, 0)} ${amid('one', 1, 0)}`;
		expect(find(text, one)).toBe(`ambiguous: ${text.replaceAll('one', '[one]')}`);
	});

	test.each([
		['before', 10, 0],
		['after', 0, 10],
	])('the right one is among those that are looked at by what is %s it', (_, before, after) => {
		const many = Array.from({ length: 30 }, () => amid('one', 0, 0));
		const right = amid('one', before, after);
		for (const at of [0, 17, 29]) {
			const text = many.with(at, right).join(' ');
			expect(find(text, one)).toBe(`moved: ${text.replace(right, right.replace('one', '[one]'))}`);
		}
	});

	test('sixteen are looked at, the first ones if all are alike', () => {
		const text = Array.from({ length: 18 }, () => 'one').join(' so ');
		expect(find(text, { exact: 'one' })).toBe(
			`ambiguous: ${text
				.split(' so ')
				.map((one, at) => (at < 16 ? `[${one}]` : one))
				.join(' so ')}`,
		);
	});

	test('of thousands the last ones are not looked at', () => {
		const many = (count: number) => 'one so '.repeat(count) + amid('one', 10, 10);
		expect(status(many(900), one)).toBe('moved');
		expect(status(many(1100), one)).toBe('ambiguous');
	});
});

describe('words that did not change, in other surroundings', () => {
	test('are believed if they are four and say enough', () => {
		const cut = { prefix: 'cut before ', suffix: ' after cut' };
		const text = (exact: string) => `Not so: ${exact}, and no more.`;
		const found = (exact: string) => find(text(exact), { ...cut, exact });
		expect(found('able bake cook dine')).toBe(`moved: ${text('[able bake cook dine]')}`);
		expect(found('able bake cook die')).toBe('orphan');
		expect(found('enormous elephants everywhere')).toBe('orphan');
		expect(found('enormous elephants live everywhere')).toBe(
			`moved: ${text('[enormous elephants live everywhere]')}`,
		);
	});

	test('are not if they stand there twice', () => {
		const [one, two] = ['Not so able bake cook dine.', 'So able bake cook dine too.'];
		const quote = { prefix: 'cut before ', exact: 'able bake cook dine', suffix: ' after cut' };
		expect(find(`${one} ${two}`, quote)).toBe(
			'ambiguous: Not so [able bake cook dine]. So [able bake cook dine] too.',
		);
	});

	test('are in doubt if something like them stands in the old ones', () => {
		const [here, elsewhere] = [edited(2), TEN];
		const place = amid(here, 10, 10);
		for (const text of [`${place} ${elsewhere} n`, `n ${elsewhere} ${place}`]) {
			expect(find(text, quoteOf(TEN))).toBe(
				`ambiguous: ${text.replace(here, `[${here}]`).replace(elsewhere, `[${elsewhere}]`)}`,
			);
		}
	});

	test('are not in doubt for what is left of their own', () => {
		const after = ` ${words('a', 10).join(' ')} cut`;
		const quote = (exact: string): Quote => ({ prefix: 'cut b000 ', exact, suffix: after });
		expect(find('so b000 one a000 a001 and so on', quote('one'))).toBe('orphan');
		expect(find(`so b000 ${TEN} a000 a001 and so on`, quote(TEN))).toBe(
			`moved: so b000 [${TEN}] a000 a001 and so on`,
		);
	});
});

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
		const both = 'On Monday the harbor was closed to all. A harbour.';
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
