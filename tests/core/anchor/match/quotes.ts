/** Quotes with their surroundings, and texts in which more or less is left of them. */
import { findingIn } from '#lib/core/anchor/match/quoted-text.ts';
import type { Resolution } from '#lib/core/anchor/resolve.ts';

export interface Quote {
	readonly prefix?: string;
	readonly exact: string;
	readonly suffix?: string;
}

export const resolved = (text: string, quote: Quote): Resolution =>
	findingIn(text)({
		quote: { prefix: '', suffix: '', ...quote },
		position: { start: 0, end: 0 },
		hash: '',
	});

/** The status, and the text with brackets around each place that was found. */
export function find(text: string, quote: Quote): string {
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
export const status = (text: string, quote: Quote): string => resolved(text, quote).status;

/** So many words, of four characters each: `p000 p001 …`. */
export const words = (name: string, count: number, from = 0): string[] =>
	Array.from({ length: count }, (_, at) => `${name}${String((from + at) % 1000).padStart(3, '0')}`);

/** Ten words on either side, and at the ends one of each that may have been cut. */
export const quoteOf = (exact: string): Quote => ({
	prefix: `cut ${words('b', 10).join(' ')} `,
	exact,
	suffix: ` ${words('a', 10).join(' ')} cut`,
});

let fresh = 0;
/** So many words that are in no quote. */
export const others = (count: number): string[] => words('n', count, (fresh += count) - count);

/** The words with so many of those nearest on each side that `quoteOf` has too. */
export const amid = (exact: string, before: number, after: number): string =>
	[
		...others(10 - before),
		...words('b', before, 10 - before),
		exact,
		...words('a', after),
		...others(10 - after),
	].join(' ');

/** `p000` to `p009`, so many of them replaced. */
export const edited = (replaced: number): string =>
	['p000', ...others(replaced), ...words('p', 9 - replaced, 1 + replaced)].join(' ');
export const TEN = words('p', 10).join(' ');
