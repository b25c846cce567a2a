/** Readings of sources of which nothing can be read. */
import type { Problem } from '#lib/core/result.ts';
import { LIMITS, type Limit } from './readable.ts';
import { NOTHING, type Reading } from './reading.ts';

export function problem(error: Problem): Reading {
	return { ...NOTHING, problems: [error] };
}

/** @param where what the person knows the source by */
export function tooLarge(where: string, limit: Limit): Reading {
	return problem({ code: 'file-too-large', where, params: { limit: LIMITS[limit] } });
}
