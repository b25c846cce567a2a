/** Filters of every kind, out of a few values. */
import fc from 'fast-check';
import type { Filter } from '#lib/core/filter/filter.ts';
import { ANY_HIGHLIGHT, FLAGS } from '#lib/core/filter/filter.ts';

export const TAG_IDS = ['framing', 'evidence', 'caveat'] as const;
export const CODE_IDS = ['evidence/named', 'evidence/number', 'caveat/doubt'] as const;
export const OUTLETS = ['The Post', 'Quay, “Daily”', 'El País', 'a+b & c'] as const;
export const CODERS = ['Ada', 'Bo Lund', 'É. Ça'] as const;
export const WORDS = [
	'pilot',
	'"seven to four"',
	'-summer',
	'pilot -"12 per cent"',
	'ñandú',
] as const;

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values));

export const filters: fc.Arbitrary<Filter> = fc
	.record({
		tags: some(TAG_IDS),
		codes: some(CODE_IDS),
		outlets: some(OUTLETS),
		coders: some(CODERS),
		words: fc.option(fc.constantFrom(...WORDS), { nil: undefined }),
		both: fc.option(
			fc
				.uniqueArray(fc.constantFrom(...TAG_IDS), { minLength: 2, maxLength: 2 })
				.map(([a, b]) => [a!, b!] as const),
			{ nil: undefined },
		),
		flags: fc.array(fc.option(fc.boolean(), { nil: undefined }), { minLength: 4, maxLength: 4 }),
	})
	.map(({ tags, codes, outlets, coders, words, both, flags }) => ({
		...ANY_HIGHLIGHT,
		...{ tags, codes, outlets, coders },
		...(words !== undefined && { words }),
		...(both !== undefined && { both }),
		...Object.fromEntries(
			FLAGS.flatMap((flag, i) => (flags[i] === undefined ? [] : [[flag, flags[i]]])),
		),
	}));
