/** How much is stored, in numbers that people read. */
import { LOCALE } from '#lib/ui/shared/locale.ts';

/** Sizes by thousands, as operating systems and browsers show them. */
export function size(bytes: number): string {
	const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
	const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
	return new Intl.NumberFormat(LOCALE, {
		style: 'unit',
		unit: units[step]!,
		maximumFractionDigits: step < 2 ? 0 : 1,
	}).format(bytes / 1000 ** step);
}
