/** Times in files, as far as their shape does not tell. */
import type { Problem } from '#lib/core/result.ts';
import { received } from './wrong-type.ts';

export const A_TIME = 'a time such as 2026-11-22T10:00:00.000Z';

/**
 * Whether something that looks like a time is on a calendar. Browsers disagree: what is the second of
 * March to one of them, `2026-02-30`, is no date to the next, and showing it there would fail.
 */
export function isMoment(written: string): boolean {
	const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})T/.exec(written) ?? [];
	const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
	return !Number.isNaN(Date.parse(written)) && Number(day) <= days;
}

/** The members that are times, in files of all versions. */
const TIMES = new Set(['created', 'modified', 'coded', 'deleted', 'until', 'replaced']);

/** The first time in a file, whose shape has been checked, that is on no calendar. */
export function impossibleTime(value: unknown, where = ''): Problem | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const isList = Array.isArray(value);
	for (const [name, one] of Object.entries(value)) {
		const place = isList ? `${where}[${name}]` : where === '' ? name : `${where}.${name}`;
		if (typeof one === 'string' && TIMES.has(name) && !isMoment(one)) {
			const params = { expected: A_TIME, received: received(one) };
			return { code: 'file-wrong-type', where: place, params };
		}
		const inside = impossibleTime(one, place);
		if (inside) return inside;
	}
	return undefined;
}
