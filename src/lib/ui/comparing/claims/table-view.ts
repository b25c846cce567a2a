/**
 * How a person wants to see the claims: their order, which of them, which on top. It stands in the
 * address, so that a view can be bookmarked and survives a reload.
 */
import type { ClaimCell, ClaimRow } from '#lib/core/compare/claims.ts';

export const SORTS = ['own', 'title', 'outlets', 'position'] as const;
export type Sort = (typeof SORTS)[number];

export interface TableView {
	readonly sort: Sort;
	/** Only claims that an outlet, or the chosen one, is unmatched on. */
	readonly gaps: boolean;
	/** `Article.id` */
	readonly outlet: string;
	/** `Tag.id` */
	readonly tag: string;
	readonly text: string;
	/** `Claim.id`s */
	readonly pinned: readonly string[];
	/** Says where each passage stands, and how long it is. */
	readonly place: boolean;
}

export function viewIn(params: URLSearchParams): TableView {
	return {
		sort: SORTS.find((sort) => sort === params.get('sort')) ?? 'own',
		gaps: params.has('gaps'),
		outlet: params.get('outlet') ?? '',
		tag: params.get('tag') ?? '',
		text: params.get('find') ?? '',
		pinned: params.get('pin')?.split(',').filter(Boolean) ?? [],
		place: params.has('place'),
	};
}

/** The address with that view; what is as usual is left out. */
export function withView(params: URLSearchParams, view: TableView): URLSearchParams {
	const next = new URLSearchParams(params);
	const set = (name: string, value: string) => {
		if (value) next.set(name, value);
		else next.delete(name);
	};
	set('sort', view.sort === 'own' ? '' : view.sort);
	set('gaps', view.gaps ? '1' : '');
	set('outlet', view.outlet);
	set('tag', view.tag);
	set('find', view.text.trim());
	set('pin', view.pinned.join(','));
	set('place', view.place ? '1' : '');
	return next;
}

export function isFiltered({ gaps, outlet, tag, text }: TableView): boolean {
	return gaps || outlet !== '' || tag !== '' || text.trim() !== '';
}

/**
 * The rows in that view, pinned ones on top.
 *
 * @param rows in the person's own order
 * @param wordsOf everything that can be read in a row
 */
export function shownRows(
	rows: readonly ClaimRow[],
	view: TableView,
	wordsOf: (row: ClaimRow) => string,
): ClaimRow[] {
	const text = view.text.trim().toLowerCase();
	const fits = rows.filter(
		(row) => fitsCells(row, view) && (!text || wordsOf(row).toLowerCase().includes(text)),
	);
	const pinned = new Set(view.pinned);
	const sorted = inOrder(fits, view.sort);
	return [
		...sorted.filter(({ claim }) => pinned.has(claim.id)),
		...sorted.filter(({ claim }) => !pinned.has(claim.id)),
	];
}

/** How many outlets have something on it. */
export function outletsOf({ cells }: ClaimRow): number {
	return cells.filter(({ kind }) => kind === 'passages').length;
}

function fitsCells({ cells }: ClaimRow, { gaps, outlet, tag }: TableView): boolean {
	const asked = cells.filter(({ article }) => !outlet || article.id === outlet);
	if (gaps) return asked.some(({ kind }) => kind === 'unmatched') && (!tag || hasTag(cells, tag));
	if (tag) return hasTag(asked, tag);
	return !outlet || asked.some(({ kind }) => kind === 'passages');
}

function hasTag(cells: readonly ClaimCell[], tag: string): boolean {
	return cells.some(
		(cell) =>
			cell.kind === 'passages' && cell.passages.some(({ annotation }) => annotation.tag === tag),
	);
}

function inOrder(rows: readonly ClaimRow[], sort: Sort): ClaimRow[] {
	switch (sort) {
		case 'own':
			return [...rows];
		case 'title':
			return rows.toSorted((a, b) => a.claim.title.localeCompare(b.claim.title));
		case 'outlets':
			return rows.toSorted((a, b) => outletsOf(b) - outletsOf(a));
		case 'position':
			return rows.toSorted((a, b) => position(a) - position(b));
	}
}

/** Where it comes first, on average over the outlets that have it. */
function position({ cells }: ClaimRow): number {
	const places = cells.flatMap((cell) => (cell.kind === 'passages' ? [cell.first] : []));
	if (!places.length) return Infinity;
	return places.reduce((sum, place) => sum + place, 0) / places.length;
}
