/** The day that a page names, in the ways that pages have of writing it. */
import { readDate } from '../byline.ts';

/** By their first letters, in the languages that the rest of the program knows small words of. */
const MONTHS: readonly RegExp[] = [
	/^(?:jan|ene|gen|янв)/,
	/^(?:feb|fév|fev|фев)/,
	/^(?:mar|mär|mrz|мар)/,
	/^(?:apr|avr|abr|апр)/,
	/^(?:may|mai|mag|май|мая)/,
	/^(?:jun|juin|giu|июн)/,
	/^(?:jul|juil|lug|июл)/,
	/^(?:aug|aoû|aou|ago|авг)/,
	/^(?:sep|set|сен)/,
	/^(?:oct|okt|out|ott|окт)/,
	/^(?:nov|ноя)/,
	/^(?:dec|dez|déc|dic|дек)/,
];

/**
 * `YYYY-MM-DD`, the day as the page writes it, whatever the time zone; less if the page says less.
 * Of `3/4/2025` nobody can say which is the month: such a date is none, unless `monthFirst` is said.
 */
export function readPageDate(written: string, monthFirst?: boolean): string | undefined {
	const text = written.replace(/\s+/g, ' ').trim().slice(0, 200);
	const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?=$|[T\s+Z])/.exec(text);
	if (iso) return day(iso[1], iso[2], iso[3]);
	const run = /^(\d{4})(\d{2})(\d{2})(?:$|[T\s]?\d{4}(?:\d{2})?Z?$)/.exec(text);
	if (run) return day(run[1], run[2], run[3]);
	if (/^\d{10}$|^\d{13}$/.test(text)) {
		return new Date(Number(text.padEnd(13, '0'))).toISOString().slice(0, 10);
	}
	return readDate(text) ?? inNumbers(text, monthFirst) ?? inWords(text);
}

function inNumbers(text: string, monthFirst: boolean | undefined): string | undefined {
	const eastern = /(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})(?!\d)/.exec(text);
	if (eastern) return day(eastern[1], eastern[2], eastern[3]);
	const western = /(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
	if (!western) return undefined;
	const [, first = '', mark, second = '', year] = western;
	if (mark === '.' || Number(first) > 12) return day(year, second, first);
	if (Number(second) > 12) return day(year, first, second);
	if (monthFirst === undefined) return undefined;
	return monthFirst ? day(year, first, second) : day(year, second, first);
}

/** `21.dez.2018`, `4 de octubre de 2025`, `le 5 mai 2015`, `Fri, 24 Jul 2015 05:36:09 GMT`. */
function inWords(text: string): string | undefined {
	const dayFirst =
		/(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s.,/-]*(?:de |of )?(\p{L}{3,12})[\s.,/-]*(?:del? )?(\d{4})(?!\d)/u.exec(
			text,
		);
	if (dayFirst) {
		const month = monthOf(dayFirst[2]);
		if (month) return day(dayFirst[3], month, dayFirst[1]);
	}
	const monthFirst = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(text);
	const month = monthFirst && monthOf(monthFirst[1]);
	return month ? day(monthFirst[3], month, monthFirst[2]) : undefined;
}

function monthOf(name = ''): string | undefined {
	const at = MONTHS.findIndex((month) => month.test(name.toLowerCase()));
	return at < 0 ? undefined : String(at + 1);
}

function day(year = '', month = '', date?: string): string | undefined {
	if (Number(year) < 1500 || Number(month) < 1 || Number(month) > 12) return undefined;
	const upTo = `${year}-${month.padStart(2, '0')}`;
	if (date === undefined) return upTo;
	return Number(date) < 1 || Number(date) > 31 ? undefined : `${upTo}-${date.padStart(2, '0')}`;
}
