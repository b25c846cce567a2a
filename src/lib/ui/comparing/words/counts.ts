/** Rows of things that outlets have, each thing with its places in each article. */
import type { Passage } from '#lib/core/model/passage.ts';
import { LOCALE } from '#lib/ui/shared/locale.ts';

export interface CountRow {
	readonly id: string;
	readonly name: string;
	/** What it is, in a word or two. */
	readonly detail?: string;
	/** By `Article.id`; articles without any may be left out. */
	readonly places: Readonly<
		Record<string, readonly (Passage & { readonly annotation?: string })[]>
	>;
}

/** @param order `name`, `total`, or the `Article.id` of a column, the highest number first */
export function sorted<Row extends CountRow>(rows: readonly Row[], order: string): Row[] {
	const byName = (a: Row, b: Row) => a.name.localeCompare(b.name, LOCALE);
	if (order === 'name') return [...rows].sort(byName);
	const count = (row: Row) =>
		order === 'total' ? Object.values(row.places).flat().length : (row.places[order]?.length ?? 0);
	return [...rows].sort((a, b) => count(b) - count(a) || byName(a, b));
}

/** Sorts places under the articles that they are in. */
export function byArticle<P extends Passage>(passages: readonly P[]): Record<string, P[]> {
	// without a prototype: ids come from files too
	const places = Object.create(null) as Record<string, P[]>;
	for (const passage of passages) (places[passage.article] ??= []).push(passage);
	return places;
}
