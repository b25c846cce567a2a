/** Shares as people read them. */
import { LOCALE } from '#lib/ui/shared/locale.ts';
const whole = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });

/** `64%`; of a small share that there is some: `<1%`. */
export function percent(share: number): string {
	return share > 0 && share < 0.005 ? '<1%' : whole.format(share);
}
