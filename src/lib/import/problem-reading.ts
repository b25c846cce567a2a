/** Readings of sources of which nothing can be read. */
import type { Problem } from '#lib/core/result.ts';
import { LIMITS, type Limit } from './readable.ts';
import { NOTHING, type Reading } from './reading.ts';

export function problem(error: Problem): Reading {
	return { ...NOTHING, problems: [error] };
}

/** @param where what the person knows the source by */
export function tooLarge(where: string, limit: Limit): Reading {
	return problem(tooLargeProblem(where, limit));
}

/** A backup of ours has another way in, which takes more. */
export function tooLargeProblem(where: string, limit: Limit): Problem {
	const params = { limit: LIMITS[limit] };
	// downloaded twice, it has a number
	const isOwn = /\.crossread(?: ?\(\d+\))?\.json$/i.test(where);
	return { code: isOwn ? 'file-too-large-backup' : 'file-too-large', where, params };
}
