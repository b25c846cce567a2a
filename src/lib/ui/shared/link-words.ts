/** What links and the passages in them are called. */
import type { Relation } from '#lib/core/model/link.ts';
import type { Passage } from '#lib/core/model/passage.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import { m } from '#messages';

const NAMES: Record<Relation, () => string> = {
	'same-claim': m.relation_same_claim,
	'same-quote': m.relation_same_quote,
	contradicts: m.relation_contradicts,
	context: m.relation_context,
};

export function relationName(relation: Relation): string {
	return NAMES[relation]();
}

/** The words of a passage on one line. */
export function quoteOf(snapshot: Snapshot, { article, start, end }: Passage): string {
	return (snapshot.articles.get(article)?.text.slice(start, end) ?? '').replaceAll(/\s+/g, ' ');
}

/** The first words of a passage, cut at a word. */
export function shortQuote(snapshot: Snapshot, passage: Passage, most = 60): string {
	const quote = quoteOf(snapshot, passage);
	if (quote.length <= most) return quote;
	const cut = quote.slice(0, most);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}
