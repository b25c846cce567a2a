import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alike, sameName } from '#lib/core/coding/alike.ts';
import { choicesOf } from '#lib/core/coding/choices.ts';
import { ranked } from '#lib/core/coding/rank.ts';
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';
import type { Tag } from '#lib/core/model/codebook.ts';

const own: Tag = {
	...{ type: 'tag', id: 'ton', label: 'Tonalität', definition: '' },
	codes: [
		{ id: 'ton/1', label: 'Ironie', definition: '' },
		{ id: 'ton/2', label: 'Empörung', definition: '', deleted: '2026-01-01T00:00:00.000Z' },
	],
};
const choices = choicesOf([...DEFAULT_TAGS, own]);
const names = (query: string, recent?: string[]) =>
	ranked(query, choices, recent).map(({ entry }) => entry.label);

describe('what is typed finds', () => {
	test('everything in its order while it is nothing', () => {
		expect(ranked('  ', choices)).toBe(choices);
	});

	test('names that begin with it before names with a word that does, before what has it inside', () => {
		const found = names('re');
		expect(found.slice(0, 4)).toEqual([
			'Remedy',
			'Cause or responsibility',
			'Document or court record',
			'Organisation or report',
		]);
		expect(names('dger')).toEqual([]);
		expect(names('edge')).toEqual(['Hedge']);
		expect(names('media')).toEqual(['Other media']);
		expect(names('source')).toEqual(['Named source', 'Anonymous source']);
	});

	test('whatever its capitals and accents', () => {
		expect(names('TONALITA')).toEqual(['Tonalität', 'Ironie']);
	});

	test('several words, in any order, also the name of the tag', () => {
		expect(names('source nam')).toEqual(['Named source']);
		expect(names('cav den')).toEqual(['Counter-claim or denial']);
	});

	test('of equals the one used last', () => {
		expect(names('source', ['evidence/anonymous'])).toEqual(['Anonymous source', 'Named source']);
	});

	test('nothing that was deleted', () => {
		expect(names('Empörung')).toEqual([]);
	});
});

test('every name finds itself, however many of its letters are typed', () => {
	fc.assert(
		fc.property(fc.constantFrom(...choices), fc.nat(), (choice, cut) => {
			const typed = choice.entry.label.slice(0, 1 + (cut % choice.entry.label.length));
			const found = ranked(typed, choices);
			expect(found).toContain(choice);
			if (typed === choice.entry.label) expect(found[0]).toBe(choice);
		}),
	);
});

describe('names that are alike', () => {
	const codes = choices.map(({ entry }) => entry);
	const like = (label: string) => alike(label, codes).map((one) => one.label);

	test('differ by a letter or two, or by an ending', () => {
		expect(like('Moral evalution')).toEqual(['Moral evaluation']);
		expect(like('Moral evaluations')).toEqual(['Moral evaluation']);
		expect(like('moral-evaluation')).toEqual(['Moral evaluation']);
		expect(like('Sources, anonymous')).toEqual(['Anonymous source']);
		expect(like('Hegde')).toEqual(['Hedge']);
	});

	test('are not those that are only short, or only begin in the same way', () => {
		expect(like('Edge of town')).toEqual([]);
		expect(alike('bat', [{ label: 'cat' }])).toEqual([]);
		expect(alike('', codes)).toEqual([]);
	});

	test('it makes no difference which of two is asked about', () => {
		const word = fc.stringMatching(/^[a-e]{1,9}$/);
		fc.assert(
			fc.property(word, word, (one, other) => {
				const forth = alike(one, [{ label: other }]).length;
				expect(alike(other, [{ label: one }]).length).toBe(forth);
			}),
		);
	});

	test('one name is the same however it is written', () => {
		expect(sameName(' hedge', 'Hedge')).toBe(true);
		expect(sameName('Hedges', 'Hedge')).toBe(false);
	});
});
