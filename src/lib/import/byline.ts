/**
 * What an article's first lines plainly say about it: who wrote it, when, and where it is. A line
 * counts only if it says nothing else; the person looks all of it over anyway.
 */
export interface Byline {
	readonly author?: string;
	/** ISO 8601 date. */
	readonly published?: string;
	readonly url?: string;
}

const LINES = 10;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NAME =
	/^By (\p{Lu}[\p{L}.'’-]*(?: (?:(?:de|del|la|van|von|der|bin|al|and|y|e) )*\p{Lu}[\p{L}.'’-]*){1,7}(?:, \p{Lu}[\p{L}.'’ -]*)?)$/u;
/** `By Jane Doe, 4 October 2025`, `By Jane Doe | 2025-10-04` */
const NAME_AND_DATE = /^(By .{3,120}?)(?:,| [|·•–—-]) +(.{8,30})$/u;
const DATE = /^(?:(?:first )?(?:published|posted|updated)(?: on)?:? )?(.+?)\.?$/i;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+(?:Z|[-+]\d{2}:?\d{2})?)?$/;
const MONTH_FIRST = /^(?:\p{L}+, )?(\p{L}{3,9})\.? (\d{1,2}),? (\d{4})$/u;
const DAY_FIRST = /^(?:\p{L}+,? )?(\d{1,2})\.? (\p{L}{3,9})\.?,? (\d{4})$/u;

export function readByline(text: string): Byline {
	const lines = text.split('\n', 60).filter((line) => line.trim() !== '');
	const found: { author?: string; published?: string; url?: string } = {};
	for (const line of lines.slice(0, LINES).map((line) => line.trim())) {
		if (line.length > 200) continue;
		const [, by, on] = NAME_AND_DATE.exec(line) ?? [];
		const said = readDate(on ?? '');
		const author = NAME.exec((said !== undefined && by) || line)?.[1];
		const published = said ?? readDate(DATE.exec(line)?.[1] ?? '');
		if (author && published && !found.author && !found.published)
			Object.assign(found, { author, published });
		else if (author && !found.author) found.author = author;
		else if (published && !found.published) found.published = published;
		else if (/^https?:\/\/\S+$/.test(line) && !found.url) found.url = line;
	}
	return found;
}

/** `2025-10-04` of that, of "October 4, 2025" and of "4 October 2025"; `undefined` of anything else. */
export function readDate(text: string): string | undefined {
	const iso = ISO.exec(text);
	if (iso) return dateOf(iso[1], Number(iso[2]), iso[3]);
	const american = MONTH_FIRST.exec(text);
	if (american) return dateOf(american[3], monthOf(american[1]), american[2]);
	const other = DAY_FIRST.exec(text);
	return other ? dateOf(other[3], monthOf(other[2]), other[1]) : undefined;
}

function monthOf(name = ''): number {
	return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function dateOf(year = '', month: number, day = ''): string | undefined {
	const two = (part: number) => String(part).padStart(2, '0');
	if (month < 1 || month > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
	return `${year}-${two(month)}-${two(Number(day))}`;
}
