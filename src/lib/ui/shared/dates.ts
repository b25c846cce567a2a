/** Dates as people write them. Articles carry as much of a date as is known: `2025`, `2025-10`, `2025-10-04`. */
import { LOCALE } from './locale.ts';

/** The date of an article in words; what is no ISO date is shown as it came. */
export function publishedText(published: string): string {
	const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(published);
	if (!parts) return published;
	const [, year, month, day] = parts;
	const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
	return new Intl.DateTimeFormat(LOCALE === 'en' ? 'en-GB' : LOCALE, {
		timeZone: 'UTC',
		year: 'numeric',
		...(month && { month: 'short' }),
		...(day && { day: 'numeric' }),
	}).format(date);
}

/** `2025`, `2025-10` or `2025-10-04`, and a day that exists. */
export function isPublishedDate(text: string): boolean {
	const parts = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text);
	if (!parts) return false;
	const date = new Date(`${text}${'-01-01'.slice(0, 10 - text.length)}T00:00:00Z`.slice(0, 20));
	return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

/** The day in local time as file names and forms write it. */
export function isoDay(time: Date): string {
	const two = (part: number) => String(part).padStart(2, '0');
	return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
