/** The three ways to count what is marked, and how each is written and drawn. */
import {
	perThousandWords,
	share,
	type Coverage,
	type Covered,
} from '#lib/core/compare/coverage.ts';
import { LOCALE } from '#lib/ui/shared/locale.ts';

export const MEASURES = ['count', 'rate', 'share'] as const;
export type Measure = (typeof MEASURES)[number];

/** A rate of fewer highlights would look more certain than it is. */
export const FEW = 5;

export function isFew(count: number): boolean {
	return count > 0 && count < FEW;
}

export function figure(measure: Measure, part: Coverage, story: Covered): number {
	switch (measure) {
		case 'count':
			return part.count;
		case 'rate':
			return perThousandWords(part, story);
		case 'share':
			return share(part, story);
	}
}

const whole = new Intl.NumberFormat(LOCALE);
const oneDigit = new Intl.NumberFormat(LOCALE, {
	minimumFractionDigits: 1,
	maximumFractionDigits: 1,
});
const percent = new Intl.NumberFormat(LOCALE, {
	style: 'percent',
	minimumFractionDigits: 1,
	maximumFractionDigits: 1,
});
const roundPercent = new Intl.NumberFormat(LOCALE, { style: 'percent' });

export function written(measure: Measure, value: number): string {
	const form = { count: whole, rate: oneDigit, share: percent }[measure];
	return form.format(value);
}

/** A share without digits behind the point: `12%`. */
export function rounded(share: number): string {
	return roundPercent.format(share);
}
