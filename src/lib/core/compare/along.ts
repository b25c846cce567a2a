/** Which passages belong with the one at hand, and which of them comes next. */
import type { Claim } from '../model/claim.ts';
import type { Link, Relation } from '../model/link.ts';
import type { Passage } from '../model/passage.ts';
import type { LinkedPair, LinkedPassage } from './linked.ts';

/** A passage of another article that belongs with the one at hand. */
export interface Partner extends LinkedPassage {
	readonly relation: Relation;
	readonly link?: Link;
	readonly claim?: Claim;
	/** The highlight at this end, `Annotation.id`. */
	readonly of: string;
}

/** Both are in one article and have a word in common. */
export function touches(a: Passage, b: Passage): boolean {
	return a.article === b.article && a.start < b.end && b.start < a.end;
}

/** What belongs with the highlights that share words with the passage, each once. */
export function partnersOf(pairs: readonly LinkedPair[], passage: Passage): Partner[] {
	const found = new Map<string, Partner>();
	for (const pair of pairs) {
		const { a, b, ...how } = pair;
		const [here, there] = touches(a, passage) ? [a, b] : touches(b, passage) ? [b, a] : [];
		if (here && there) found.set(there.annotation, { ...there, ...how, of: here.annotation });
	}
	return [...found.values()];
}

/** The articles behind this one, and then those before it: once round without it. */
export function roundFrom(article: string, articles: readonly string[]): string[] {
	const at = articles.indexOf(article);
	return [...articles.slice(at + 1), ...articles.slice(0, Math.max(0, at))];
}

/** The first passage of the next article that has one, going round. */
export function nextPartner<T extends Passage>(
	partners: readonly T[],
	from: string,
	articles: readonly string[],
): T | undefined {
	for (const article of roundFrom(from, articles)) {
		const here = partners.filter((one) => one.article === article);
		if (here.length) return here.reduce((a, b) => (b.start < a.start ? b : a));
	}
	return undefined;
}
