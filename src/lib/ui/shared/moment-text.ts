/** A moment (ISO 8601) in words, in local time. */
import { LOCALE } from './locale.ts';

export function momentText(time: string): string {
	return new Intl.DateTimeFormat(LOCALE === 'en' ? 'en-GB' : LOCALE, {
		dateStyle: 'medium',
		timeStyle: 'short',
	}).format(new Date(time));
}
