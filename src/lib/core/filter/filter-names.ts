/** What belongs to the filter in an address; small, because every visit asks. */
const NAMES = /^(?:q|tag|code|outlet|by|has|no|both)$/;

/** The names and values of a filter, for `filterOf`; Insights has conditions of its own by such names. */
export function filterParams({
	pathname,
	searchParams,
}: {
	pathname: string;
	searchParams: Iterable<readonly [string, string]>;
}): (readonly [string, string])[] {
	if (pathname.endsWith('/insights/')) return [];
	return [...searchParams].filter(([name]) => NAMES.test(name));
}
