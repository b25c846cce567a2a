import { expect, test } from 'vitest';
import { facetsOf } from '#lib/core/filter/facets.ts';
import { ANY_HIGHLIGHT } from '#lib/core/filter/filter.ts';
import { sieveOf } from '#lib/core/filter/sieve.ts';
import { compared, evidence, fell, hedge, linked, marked, times } from '../../formats/compared.ts';

const across = marked(times, '12 per cent, officials said. It may', 'framing');
const snapshot = compared(across);
const all = [evidence, hedge, fell, linked, across];
const of = (filter: Partial<typeof ANY_HIGHLIGHT>) =>
	facetsOf(snapshot, all, { ...ANY_HIGHLIGHT, ...filter });

test('a value says how many highlights have it', () => {
	const { lists, flags } = of({});
	expect(Object.fromEntries(lists.tags)).toEqual({ evidence: 2, caveat: 1, framing: 1, '': 1 });
	expect(Object.fromEntries(lists.coders)).toEqual({ Ada: 4, Bo: 1 });
	expect(Object.fromEntries(lists.outlets)).toEqual({ 'Outlet times': 3, 'Outlet post': 2 });
	expect(flags.note).toEqual({ with: 1, without: 4 });
});

test('the other conditions count, its own does not', () => {
	const { lists } = of({ tags: ['evidence'], coders: ['Ada'] });
	expect(Object.fromEntries(lists.tags)).toEqual({ evidence: 2, framing: 1, '': 1 });
	expect(Object.fromEntries(lists.codes)).toEqual({ 'evidence/statistic': 1 });
	expect(Object.fromEntries(lists.coders)).toEqual({ Ada: 2 });
});

test('tags on the same words are named in pairs', () => {
	expect(of({}).pairs).toEqual([
		{ both: ['evidence', 'framing'], count: 2 },
		{ both: ['caveat', 'framing'], count: 2 },
	]);
	expect(of({ tags: ['framing'] }).pairs.map(({ count }) => count)).toEqual([1, 1]);
});

test('what is not to be seen is not counted, nor what it shares words with', () => {
	const both = { ...ANY_HIGHLIGHT, both: ['evidence', 'framing'] as const };
	expect(facetsOf(snapshot, [across, hedge], ANY_HIGHLIGHT).pairs).toEqual([
		{ both: ['caveat', 'framing'], count: 2 },
	]);
	expect([across, hedge].filter(sieveOf(snapshot, both, (one) => one !== evidence))).toEqual([]);
});
