import { describe, expect, test } from 'vitest';
import { amid, edited, find, quoteOf, resolved, status, TEN, words, type Quote } from './quotes.ts';

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
		['before', 10, 1],
		['after', 1, 10],
	])('the right one is among those that are looked at by what is %s it', (_, before, after) => {
		const many = Array.from({ length: 30 }, () => amid('one', 1, 1));
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

	test('they stand in their order, whatever is beside them', () => {
		const text = `${'so one '.repeat(20)}b009 one so`;
		const marked = `${'so [one] '.repeat(15)}${'so one '.repeat(5)}b009 [one] so`;
		expect(find(text, one)).toBe(`ambiguous: ${marked}`);
	});

	test('each one counts, also where they overlap', () => {
		const where = resolved('one one one so one one one', quoteOf('one one'));
		expect(where).toEqual({
			status: 'ambiguous',
			places: [0, 4, 15, 19].map((start) => ({ start, end: start + 7 })),
		});
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

	test('are in doubt too if several like them do', () => {
		const [one, two] = [edited(1), edited(2)];
		const text = `${amid(two, 10, 10)} ${TEN} ${amid(one, 10, 10)}`;
		const marked = [one, two, TEN].reduce((all, each) => all.replace(each, `[${each}]`), text);
		expect(find(text, quoteOf(TEN))).toBe(`ambiguous: ${marked}`);
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
