import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterOf, paramsOf } from '#lib/core/filter/filter-params.ts';
import { filterParams } from '#lib/core/filter/filter-names.ts';
import { ANY_HIGHLIGHT, conditions, flagged, toggled } from '#lib/core/filter/filter.ts';
import { filters } from './some-filter.ts';

const read = (query: string) => filterOf(new URLSearchParams(query));
const written = (filter: Parameters<typeof paramsOf>[0]) =>
	new URLSearchParams(paramsOf(filter).map(([name, value]) => [name, value])).toString();

describe('a filter in the address', () => {
	test('is read as it was written', () => {
		fc.assert(
			fc.property(filters, (filter) => {
				expect(read(written(filter))).toEqual(filter);
			}),
		);
	});

	test('is told from what is open, and from what other pages ask', () => {
		const address = (path: string) =>
			new URL(`https://x.example${path}?story=a&tag=b&articles=c&has=d`);
		expect(filterParams(address('/base/'))).toEqual([
			['tag', 'b'],
			['has', 'd'],
		]);
		expect(filterParams(address('/base/insights/'))).toEqual([]);
		fc.assert(
			fc.property(filters, (filter) => {
				const url = new URL(`https://x.example/?${written(filter)}`);
				expect(filterParams(url)).toEqual(paramsOf(filter));
			}),
		);
	});

	test('can be written by hand', () => {
		expect(read('story=x&tag=framing,caveat&has=note,link&no=reply&both=framing+caveat')).toEqual({
			...ANY_HIGHLIGHT,
			tags: ['framing', 'caveat'],
			note: true,
			linked: true,
			replies: false,
			both: ['framing', 'caveat'],
		});
	});

	test('knows passages without a tag', () => {
		expect(read('tag=')).toEqual({ ...ANY_HIGHLIGHT, tags: [''] });
		expect(read(written({ ...ANY_HIGHLIGHT, tags: ['', 'framing'] })).tags).toEqual([
			'',
			'framing',
		]);
	});

	test.each(['', 'story=x&articles=a,b', 'has=wings&no=', 'both=framing', 'both=a+a', 'q=%20'])(
		'lets everything pass where “%s” asks for nothing',
		(query) => expect(read(query)).toEqual(ANY_HIGHLIGHT),
	);
});

describe('a condition', () => {
	test('that is made twice is taken back', () => {
		const once = flagged(toggled(ANY_HIGHLIGHT, 'tags', 'framing'), 'note', false);
		expect(conditions(once)).toBe(2);
		expect(flagged(toggled(once, 'tags', 'framing'), 'note', false)).toEqual(ANY_HIGHLIGHT);
	});

	test('can be turned into its contrary', () => {
		expect(flagged(flagged(ANY_HIGHLIGHT, 'linked', true), 'linked', false).linked).toBe(false);
	});
});
