/** Readings of sources of which nothing can be read. */
import type { Problem } from '#lib/core/result.ts';
import { LIMITS, MOST_BLOCKS, type Limit } from './readable.ts';
import { NOTHING, type ReadArticle, type Reading } from './reading.ts';

export function problem(error: Problem): Reading {
	return { ...NOTHING, problems: [error] };
}

/** @param where what the person knows the source by */
export function tooLarge(where: string, limit: Limit): Reading {
	return problem(tooLargeProblem(where, limit));
}

/** The reading without articles of endless paragraphs, each of which is a problem instead. */
export function withoutEndless(reading: Reading): Reading {
	const isEndless = ({ draft }: ReadArticle) => draft.blocks.length > MOST_BLOCKS;
	const endless = reading.articles.filter(isEndless).map(({ where, draft }): Problem => {
		const params = { count: draft.blocks.length, limit: MOST_BLOCKS };
		return { code: 'article-endless', where, params };
	});
	if (endless.length === 0) return reading;
	const articles = reading.articles.filter((one) => !isEndless(one));
	return { ...reading, articles, problems: [...reading.problems, ...endless] };
}

/** A backup of ours has another way in, which takes more. */
export function tooLargeProblem(where: string, limit: Limit): Problem {
	const params = { limit: LIMITS[limit] };
	// downloaded twice, it has a number
	const isOwn = /\.crossread(?: ?\(\d+\))?\.json$/i.test(where);
	return { code: isOwn ? 'file-too-large-backup' : 'file-too-large', where, params };
}
