/**
 * The filter as it stands in an address, beside what is open:
 * `?tag=framing,caveat&code=evidence/named&outlet=Post&by=Ada&has=note,link&no=reply&both=framing+caveat&q=pilot`.
 */
import { FLAGS, type Filter, type FilterFlag } from './filter.ts';

/** The members of `URLSearchParams` that it is read by. */
interface Params {
	get(name: string): string | null;
	getAll(name: string): string[];
}

/** What `has` and `no` call each condition. */
export const FLAG_NAMES = {
	note: 'note',
	linked: 'link',
	replies: 'reply',
	parts: 'parts',
} as const satisfies Record<FilterFlag, string>;

/** The filter of an address; what it cannot read there it passes over. */
export function filterOf(params: Params): Filter {
	// Ids have neither commas nor spaces; names of people and papers may have both.
	const ids = (name: string) => distinct(params.getAll(name).flatMap((all) => all.split(',')));
	const has = ids('has');
	const no = ids('no');
	const words = params.get('q')?.trim();
	const [a, b, ...more] = (params.get('both') ?? '').split(' ');
	return {
		...(words && { words }),
		tags: ids('tag'),
		codes: ids('code').filter(Boolean),
		outlets: distinct(params.getAll('outlet')),
		coders: distinct(params.getAll('by')),
		...Object.fromEntries(
			FLAGS.flatMap((flag) => {
				const name = FLAG_NAMES[flag];
				return has.includes(name) ? [[flag, true]] : no.includes(name) ? [[flag, false]] : [];
			}),
		),
		...(a && b && a !== b && more.length === 0 && { both: [a, b] as const }),
	};
}

/** The filter as names and values; `filterOf` reads the same one out of them. */
export function paramsOf(filter: Filter): readonly (readonly [string, string])[] {
	const named = (wanted: boolean) =>
		FLAGS.filter((flag) => filter[flag] === wanted).map((flag) => FLAG_NAMES[flag]);
	const joined = (name: string, values: readonly string[]) =>
		values.length ? [[name, values.join(',')] as const] : [];
	return [
		...(filter.words ? [['q', filter.words] as const] : []),
		...joined('tag', filter.tags),
		...joined('code', filter.codes),
		...filter.outlets.map((outlet) => ['outlet', outlet] as const),
		...filter.coders.map((coder) => ['by', coder] as const),
		...joined('has', named(true)),
		...joined('no', named(false)),
		...(filter.both ? [['both', filter.both.join(' ')] as const] : []),
	];
}

function distinct(values: readonly string[]): string[] {
	return [...new Set(values)];
}
