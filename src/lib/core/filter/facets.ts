/**
 * How many highlights each condition would show. A condition is counted among what the others let
 * pass, so that the number beside it is what choosing it leaves, or adds to what was chosen.
 */
import type { Annotation } from '../model/annotation.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { FLAGS, flagged, LISTS, type Filter, type FilterFlag, type FilterList } from './filter.ts';
import { keyOf, pairsIn, type Seen, type TagPair } from './on-same-words.ts';
import { sieveOf } from './sieve.ts';

export type Counts = ReadonlyMap<string, number>;

export interface Facets {
	readonly lists: Readonly<Record<FilterList, Counts>>;
	readonly flags: Readonly<Record<FilterFlag, { readonly with: number; readonly without: number }>>;
	/** The pairs of tags that stand on the same words, the most frequent first. */
	readonly pairs: readonly { readonly both: TagPair; readonly count: number }[];
}

/** @param within what could be shown: all that is seen of each of its articles, and nothing else */
export function facetsOf(
	snapshot: Snapshot,
	within: readonly Annotation[],
	filter: Filter,
): Facets {
	const all = new Set(within);
	const seen: Seen = (one) => all.has(one);
	const passing = (other: Filter) => within.filter(sieveOf(snapshot, other, seen));
	const counts = (list: FilterList) =>
		counted(passing({ ...filter, [list]: [] }).flatMap((one) => valuesOf(snapshot, one, list)));
	const flags = (flag: FilterFlag) => {
		const { [flag]: _own, ...others } = filter;
		const has = sieveOf(snapshot, flagged(others, flag, true), seen);
		const among = passing(others);
		const count = among.filter(has).length;
		return { with: count, without: among.length - count };
	};
	return {
		lists: Object.fromEntries(LISTS.map((list) => [list, counts(list)])) as Facets['lists'],
		flags: Object.fromEntries(FLAGS.map((flag) => [flag, flags(flag)])) as Facets['flags'],
		pairs: pairs(snapshot, filter, seen, passing),
	};
}

function pairs(
	snapshot: Snapshot,
	filter: Filter,
	seen: Seen,
	passing: (filter: Filter) => Annotation[],
): Facets['pairs'] {
	const { both, ...others } = filter;
	const among = passing(others);
	const keys = new Map<string, number>(both ? [[keyOf(...both), 0]] : []);
	for (const id of new Set(among.map(({ article }) => article))) {
		const article = snapshot.articles.get(id);
		if (!article) continue;
		const own = new Set(among.flatMap((one) => (one.article === id ? one.id : [])));
		for (const [key, met] of pairsIn(snapshot, article, seen)) {
			const count = [...met].filter((one) => own.has(one)).length;
			if (count) keys.set(key, (keys.get(key) ?? 0) + count);
		}
	}
	return [...keys]
		.map(([key, count]) => ({ both: key.split(' ') as unknown as TagPair, count }))
		.filter(({ both: [a, b] }) => a && b)
		.sort((a, b) => b.count - a.count);
}

function valuesOf(snapshot: Snapshot, one: Annotation, list: FilterList): readonly string[] {
	if (list === 'tags') return [one.tag];
	if (list === 'codes') return one.codes;
	if (list === 'coders') return [one.creator];
	return [snapshot.articles.get(one.article)?.outlet ?? ''];
}

function counted(values: readonly string[]): Counts {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}
