/** Shares as people read them. */
const whole = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });

/** `64%`; of a small share that there is some: `<1%`. */
export function percent(share: number): string {
	return share > 0 && share < 0.005 ? '<1%' : whole.format(share);
}
