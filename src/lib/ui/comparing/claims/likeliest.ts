/** The passages of an article that are the most like what a claim has elsewhere. */
import type { ClaimRow } from '#lib/core/compare/claims.ts';
import type { Match } from '#lib/core/compare/match.ts';
import type { Article } from '#lib/core/model/article.ts';
import type { Comparison } from '#lib/state/comparison.svelte.ts';
import { alike } from '#lib/core/compare/article-sentences.ts';

export type Candidate = Pick<Match, 'passage' | 'shared'>;

const MOST = 8;

/** Best first, also those that are hardly alike; of a claim without passages those like its title. */
export async function likeliest(
	{ claim, cells }: ClaimRow,
	article: Article,
	comparison: Pick<Comparison, 'matches'>,
): Promise<readonly Candidate[]> {
	const known = cells.flatMap((cell) =>
		cell.kind === 'passages' && cell.article.id !== article.id ? cell.passages : [],
	);
	if (!known.length) {
		return alike(article, claim.title, MOST).map((passage) => ({ passage, shared: [] }));
	}
	const asked = { all: true, perArticle: MOST };
	const answers = await Promise.all(
		known.map(({ article: id, start, end }) =>
			comparison.matches({ article: id, start, end }, asked),
		),
	);
	const best = new Map<number, Match>();
	for (const match of answers.flatMap((answer) => answer.get(article.id) ?? [])) {
		const other = best.get(match.passage.start);
		if (!other || other.score < match.score) best.set(match.passage.start, match);
	}
	return [...best.values()].sort((a, b) => b.score - a.score).slice(0, MOST);
}
