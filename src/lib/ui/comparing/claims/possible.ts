/** What the matcher offers for the gaps of the table. Nothing of it counts before a person has kept it. */
import type { ClaimRow } from '#lib/core/compare/claims.ts';
import type { Suggestion } from '#lib/core/compare/match.ts';
import type { Passage } from '#lib/core/model/passage.ts';

export interface Possible {
	readonly suggestion: Suggestion;
	/** The passage in the article that has the gap. */
	readonly passage: Passage;
}

/** By `Claim.id`, then by `Article.id`: the best passage for each gap that there is one for. */
export type PossibleByClaim = ReadonlyMap<string, ReadonlyMap<string, Possible>>;

/** @param suggestions best first */
export function possibleIn(
	rows: readonly ClaimRow[],
	suggestions: readonly Suggestion[],
): PossibleByClaim {
	const found = new Map<string, Map<string, Possible>>();
	for (const row of rows) {
		const gaps = new Map<string, Possible>();
		for (const suggestion of suggestions) {
			offer(row, gaps, suggestion, suggestion.a, suggestion.b);
			offer(row, gaps, suggestion, suggestion.b, suggestion.a);
		}
		if (gaps.size) found.set(row.claim.id, gaps);
	}
	return found;
}

function offer(
	{ cells }: ClaimRow,
	gaps: Map<string, Possible>,
	suggestion: Suggestion,
	known: Passage,
	passage: Passage,
): void {
	if (gaps.has(passage.article)) return;
	const gap = cells.find(({ article }) => article.id === passage.article);
	const own = cells.find(({ article }) => article.id === known.article);
	if (gap?.kind !== 'unmatched' || own?.kind !== 'passages') return;
	if (own.passages.some((one) => overlap(one, known))) {
		gaps.set(passage.article, { suggestion, passage });
	}
}

function overlap(a: Passage, b: Passage): boolean {
	return a.start < b.end && b.start < a.end;
}
