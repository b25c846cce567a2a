/** What a person looks for: words and phrases that have to be there, and `-those` that must not. */
import { fold } from './fold.ts';
import { LONGEST_QUERY, MOST_TERMS, occurs, queryOf, type Query, type Term } from './query.ts';

export interface Words {
	readonly all: Query;
	readonly none: Query;
}

export const NO_WORDS: Words = { all: [], none: [] };

const TOKEN = /-?"[^"]*"?|[^\s"]+/g;
const BARRED = /^-(?=["\p{L}\p{N}])/u;

export function wordsOf(written: string): Words {
	const tokens: string[] = fold(written.slice(0, LONGEST_QUERY)).match(TOKEN) ?? [];
	const barred = tokens.filter((token) => BARRED.test(token));
	return {
		all: queryOf(tokens.filter((token) => !BARRED.test(token)).join(' ')),
		none: barred.flatMap((token) => queryOf(token.slice(1))).slice(0, MOST_TERMS),
	};
}

/** Whether folded texts have, together, what they should, and nothing of what they should not. */
export function matches(folded: readonly string[], { all, none }: Words): boolean {
	const has = (term: Term) => folded.some((text) => occurs(text, term));
	return all.every(has) && !none.some(has);
}
