/** A file of highlights that were picked, with the articles they are in and what belongs to them. */
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import { withoutLooseEnds } from '#lib/formats/selection.ts';
import { m } from '#messages';
import { nativeFile, save } from './download.ts';

export function savePicked(snapshot: Snapshot, ids: readonly string[], time: Date): void {
	const choice = { includeText: true, includeNotes: true, includeDeleted: true };
	save(nativeFile(onlyHighlights(snapshot, ids), choice, m.picked_title(), time));
}

/** These highlights, their articles and stories, and the links and claims that are about them. */
export function onlyHighlights(snapshot: Snapshot, ids: readonly string[]): Snapshot {
	const wanted = new Set(ids);
	const annotations = new Map(
		[...snapshot.annotations]
			.map(([article, all]) => [article, only(all, ({ id }) => wanted.has(id))] as const)
			.filter(([, some]) => some.size > 0),
	);
	const closed = withoutLooseEnds({
		...snapshot,
		annotations,
		articles: only(snapshot.articles, ({ id }) => annotations.has(id)),
	});
	return {
		...closed,
		stories: only(closed.stories, ({ articles }) => articles.length > 0),
		claims: only(closed.claims, (claim) => claim.annotations.length > 0),
	};
}

function only<T>(
	records: ReadonlyMap<string, T>,
	keep: (record: T) => boolean,
): ReadonlyMap<string, T> {
	return new Map([...records].filter(([, record]) => keep(record)));
}
