/** Shows all highlights again. */
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { ANY_HIGHLIGHT } from '#lib/core/filter/filter.ts';
import type { App } from '#lib/state/context.ts';
import { filteringOf } from '#lib/state/finding.svelte.ts';
import { filteredQuery } from '#lib/ui/shared/filter-link.ts';
import { m } from '#messages';

export async function clearFilter(app: App): Promise<void> {
	const { session } = app;
	if (!session.filtering.length) return;
	await goto(resolve(`/${filteredQuery(session, ANY_HIGHLIGHT)}`), {
		replaceState: true,
		keepFocus: true,
		noScroll: true,
	});
	session.announcement = m.filter_cleared({ count: filteringOf(app).within.length });
}
