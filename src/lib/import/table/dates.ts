/** Dates as exports and people write them, as ISO 8601 dates. */

/** What `3/4/2025` means: only the whole column can tell. */
export type DateOrder = 'day-first' | 'month-first';

/** Folded, one list a language; the first three letters or more will do. */
const MONTHS: readonly (readonly string[])[] = [
	'january february march april may june july august september october november december',
	'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
	'januar februar marz april mai juni juli august september oktober november dezember',
	'janner feber maerz april mai juni juli august september oktober november dezember',
	'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
	'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
	'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
	'januari februari maart april mei juni juli augustus september oktober november december',
].map((list) => list.split(' '));

const ISO = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?![\d])/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/;
const EPOCH = /^\d{10}(?:\d{3})?$/;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const EAST_ASIAN = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
/** Without the year's and the month's, what is between them does not matter. */
const DAY_FIRST =
	/(?:^|\D)(\d{1,2})(?:\.|st|nd|rd|th|er|º|°|ª)? ?-?(?:de |of )?(\p{L}{3,12})\.?,? ?-?(?:de |del )?(\d{4})(?!\d)/u;
const MONTH_FIRST = /(?:^|[^\p{L}])(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u;
const MONTH = /(?:^|[^\p{L}])(\p{L}{3,12})\.?,? (?:de |del )?(\d{4})$/u;

/**
 * The date that the words begin with or plainly are, `2025-10-04`, or as much of it as they say;
 * `undefined` if they are none. Times of day are left out, without regard to their zone.
 */
export function dateIn(words: string, order: DateOrder): string | undefined {
	const value = words.slice(0, 80).trim();
	const iso = ISO.exec(value);
	if (iso) return dateOf(iso[1], iso[3], iso[4]);
	const numbers = NUMBERS.exec(value);
	if (numbers) {
		const [, a = '', , b = '', year = ''] = numbers;
		const [day, month] =
			(order === 'day-first' && Number(b) <= 12) || Number(a) > 12 ? [a, b] : [b, a];
		return dateOf(year, month, day);
	}
	const compact = COMPACT.exec(value);
	const known = compact && dateOf(compact[1], compact[2], compact[3]);
	if (known) return known;
	if (EPOCH.test(value)) {
		const time = new Date(Number(value) * (value.length === 10 ? 1000 : 1));
		return time.toISOString().slice(0, 10);
	}
	if (/^(?:19|20)\d{2}$/.test(value)) return value;
	const eastern = EAST_ASIAN.exec(value);
	if (eastern) return dateOf(eastern[1], eastern[2], eastern[3]);
	return inWords(fold(value));
}

function inWords(value: string): string | undefined {
	const [, day, month, year] = DAY_FIRST.exec(value) ?? [];
	const first = month && monthOf(month);
	if (first) return dateOf(year, first, day);
	const [, name, second, inYear] = MONTH_FIRST.exec(value) ?? [];
	const american = name && monthOf(name);
	if (american) return dateOf(inYear, american, second);
	const [, alone, only] = MONTH.exec(value) ?? [];
	const bare = alone && monthOf(alone);
	return bare ? dateOf(only, bare, undefined) : undefined;
}

/** 1 to 12 as a string; of several languages, whichever has such a month. */
function monthOf(name: string): string | undefined {
	for (const months of MONTHS) {
		const at = months.findIndex((month) => month.startsWith(name));
		if (at >= 0) return String(at + 1);
	}
	return undefined;
}

function fold(words: string): string {
	return words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ');
}

function dateOf(year = '', month = '', day: string | undefined): string | undefined {
	const full = year.length === 2 ? (Number(year) < 70 ? '20' : '19') + year : year;
	const months = Number(month);
	const days = day === undefined ? 1 : Number(day);
	const isReal = new Date(Date.UTC(Number(full), months - 1, days)).getUTCDate() === days;
	if (months < 1 || months > 12 || !isReal) return undefined;
	const two = (part: number): string => String(part).padStart(2, '0');
	return day === undefined ? `${full}-${two(months)}` : `${full}-${two(months)}-${two(days)}`;
}

/**
 * In which order a column writes day and month. `sure` is false where no date tells: then it is the
 * order by which the dates lie closer together, as those of one collection mostly do.
 */
export function orderOf(dates: readonly string[]): { order: DateOrder; sure: boolean } {
	let dayFirst = 0;
	let monthFirst = 0;
	const unclear: string[] = [];
	for (const date of dates) {
		const [, a, , b] = NUMBERS.exec(date.trim()) ?? [];
		if (Number(a) > 12) dayFirst++;
		else if (Number(b) > 12) monthFirst++;
		else if (a !== b) unclear.push(date);
	}
	if (unclear.length === 0 || dayFirst !== monthFirst) {
		return { order: monthFirst > dayFirst ? 'month-first' : 'day-first', sure: true };
	}
	const closer = span(unclear, 'month-first') < span(unclear, 'day-first');
	return { order: closer ? 'month-first' : 'day-first', sure: false };
}

/** Milliseconds from the earliest to the latest. */
function span(dates: readonly string[], order: DateOrder): number {
	let [first, last] = [Infinity, -Infinity];
	for (const date of dates) {
		const time = Date.parse(dateIn(date, order) ?? '');
		if (Number.isNaN(time)) continue;
		first = Math.min(first, time);
		last = Math.max(last, time);
	}
	return last - first;
}
