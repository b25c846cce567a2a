import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likeness, pairSpellings } from '#lib/core/anchor/match/spellings.ts';
import { compared, partners } from './compared.ts';

describe('two words are alike', () => {
	test('by the part of both that is the same, in order', () => {
		expect(likeness('generation', 'genration')).toBeCloseTo(18 / 19);
		expect(likeness('genration', 'generation')).toBeCloseTo(18 / 19);
		expect(likeness('harbour', 'harbor')).toBeCloseTo(12 / 13);
		expect(likeness('organise', 'organize')).toBeCloseTo(14 / 16);
		expect(likeness('winter', 'winter')).toBe(1);
		expect(likeness('Winter', 'WINTER')).toBe(1);
	});

	test('from nearly three quarters on', () => {
		expect(likeness('abcdefghijkl', 'abcdefghivwxy')).toBeCloseTo(0.72);
		expect(likeness('abcdefghijklm', 'abcdefghivwxy')).toBe(0);
		expect(likeness('winter', 'summer')).toBe(0);
		expect(likeness('stop', 'post')).toBe(0);
	});

	test('not if one is much longer', () => {
		expect(likeness('port', 'portfolio')).toBe(0);
	});

	test('not if they are as short as two letters, or longer than any word', () => {
		expect(likeness('on', 'on')).toBe(0);
		expect(likeness('one', 'on')).toBe(0);
		expect(likeness('on', 'one')).toBe(0);
		expect(likeness('one', 'one')).toBe(1);
		expect(likeness('x'.repeat(40), 'x'.repeat(39))).toBeCloseTo(78 / 79);
		expect(likeness('x'.repeat(41), 'x'.repeat(40))).toBe(0);
		expect(likeness('x'.repeat(40), 'x'.repeat(41))).toBe(0);
	});

	test('not if one of them has a number', () => {
		expect(likeness('1970s', '1980s')).toBe(0);
		expect(likeness('covid19', 'covidx')).toBe(0);
		expect(likeness('covidx', 'covid19')).toBe(0);
	});

	test('as a plain search says', () => {
		const shared = (a: string, b: string): number => {
			if (a === '' || b === '') return 0;
			if (a[0] === b[0]) return 1 + shared(a.slice(1), b.slice(1));
			return Math.max(shared(a.slice(1), b), shared(a, b.slice(1)));
		};
		const word = fc.stringMatching(/^[abcd]{3,8}$/);
		fc.assert(
			fc.property(word, word, (a, b) => {
				const alike = (2 * shared(a, b)) / (a.length + b.length);
				expect(likeness(a, b)).toBe(alike >= 0.72 ? alike : 0);
			}),
		);
	});
});

describe('what is left between two pairs', () => {
	/** The partners of the first words once those that were spelled otherwise are paired. */
	const paired = (before: string, text: string) => {
		const { sides, pairing } = compared(before, text);
		pairSpellings([...sides.oldIds.keys()], [...sides.nowIds.keys()], sides, pairing);
		return partners(pairing);
	};

	test('is paired where it was only spelled otherwise', () => {
		expect(paired('organise', 'organize')).toEqual([0]);
		expect(paired('they organise elections', 'we organize good ellections')).toEqual([-1, 1, 3]);
		expect(paired('good elections are organised', 'ellections organized')).toEqual([-1, 0, -1, 1]);
	});

	test('is paired in its order', () => {
		expect(paired('organised elections', 'ellection organized it')).toEqual([-1, 0]);
		expect(paired('harbour generation', 'genration harbor')).toEqual([-1, 0]);
	});

	test('is paired with what is most alike', () => {
		expect(paired('generations', 'generation generations')).toEqual([1]);
		expect(paired('generation generations', 'generations')).toEqual([-1, 0]);
	});

	test('is not paired where nothing is alike', () => {
		expect(paired('winter came', 'summer went')).toEqual([-1, -1]);
		expect(paired('winter', '')).toEqual([-1]);
		expect(paired('', 'winter')).toEqual([]);
	});

	test('is not looked at if it is more than a dozen words on either side', () => {
		const dozen = 'a b c d e f g h i j k';
		expect(paired(`${dozen} harbour`, `${dozen} harbor`).at(-1)).toBe(11);
		expect(paired(`${dozen} l harbour`, 'harbor').at(-1)).toBe(-1);
		expect(paired('harbour', `${dozen} l harbor`)).toEqual([-1]);
	});

	test('is told by the words that were asked for alone', () => {
		const { sides, pairing } = compared('harbour winter harbour', 'harbor summer harbor');
		pairSpellings([1, 2], [1, 2], sides, pairing);
		expect(partners(pairing)).toEqual([-1, -1, 2]);
	});
});
