/** Links into the workspace with only some of the highlights shown. */
import { paramsOf } from '#lib/core/filter/filter-params.ts';
import type { Filter } from '#lib/core/filter/filter.ts';
import type { Session } from '#lib/state/session.svelte.ts';

/**
 * The query of the workspace as it is open, with this filter instead of the one it has.
 * @param articles others than those that are open
 */
export function filteredQuery(
	session: Session,
	filter: Filter,
	articles: readonly string[] = session.articles.map(({ id }) => id),
): `?${string}` {
	const params = new URLSearchParams(session.query(articles));
	for (const [name, value] of paramsOf(filter)) params.append(name, value);
	return `?${params.toString().replaceAll('%2C', ',')}`;
}
