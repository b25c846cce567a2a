/**
 * The claims of a story and where each article speaks of them: the passages, how many words they
 * get, and where they stand. Boilerplate counts neither as text nor as length.
 */
import { placedIn } from '../anchor/placed.ts';
import { UNTAGGED, type Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Passage } from '../model/passage.ts';
import { annotationsIn, type Snapshot } from '../model/snapshot.ts';
import type { Story } from '../model/story.ts';
import { caveatsIn } from './caveats.ts';
import { inClaimOrder } from './claim-order.ts';
import { union } from './coverage.ts';
import { spansOf, spread, type Spread } from './spread.ts';
import { storyWords } from './story-words.ts';

/** A highlight of a claim at its present place or places. */
export interface ClaimPassage extends Passage, Spread {
	readonly annotation: Annotation;
}

/** What one article has on one claim. */
export type ClaimCell =
	| {
			readonly article: Article;
			readonly kind: 'passages';
			/** In the order of the text. */
			readonly passages: readonly ClaimPassage[];
			/** Words in them; those in two passages once. */
			readonly words: number;
			/** Of the article's words, from 0 to 1. */
			readonly share: number;
			/** Where the first passage begins: the share of the article's words before it. */
			readonly first: number;
			/** It begins in the first fifth. */
			readonly inHead: boolean;
			/** The tag of the first passage that has one. */
			readonly firstTag: string | undefined;
			/**
			 * Words from the end of the first passage to the nearest caveat that comes after it; 0 if one
			 * is in it or overlaps it, `undefined` if none follows.
			 */
			readonly caveatAfter: number | undefined;
	  }
	| {
			readonly article: Article;
			/** A person has read it and found it silent (`not-covered`), or nobody has said anything. */
			readonly kind: 'not-covered' | 'unmatched';
	  };

export interface ClaimRow {
	readonly claim: Claim;
	/** In the order of the articles. */
	readonly cells: readonly ClaimCell[];
}

const HEAD = 0.2;

/** The claims made in the story, and those that have a passage in one of the articles; in order. */
export function claimsOf(
	snapshot: Snapshot,
	story: Pick<Story, 'id'> | undefined,
	articles: readonly Pick<Article, 'id'>[],
): Claim[] {
	const marked = articles.map(({ id }) => annotationsIn(snapshot, id));
	const isHere = ({ story: made, annotations }: Claim) =>
		(story !== undefined && made === story.id) ||
		annotations.some((id) => marked.some((one) => one.has(id)));
	return [...snapshot.claims.values()].filter(isHere).sort(inClaimOrder);
}

export function claimTable(
	snapshot: Snapshot,
	claims: readonly Claim[],
	articles: readonly Article[],
): ClaimRow[] {
	return claims.map((claim) => ({
		claim,
		cells: articles.map((article) => cellOf(snapshot, claim, article)),
	}));
}

/** The claims that article `a` has and `b` has not: as a person has confirmed, or as nobody has checked. */
export function onlyIn(
	rows: readonly ClaimRow[],
	a: string,
	b: string,
): { readonly confirmed: ClaimRow[]; readonly unchecked: ClaimRow[] } {
	const kindIn = ({ cells }: ClaimRow, id: string) =>
		cells.find(({ article }) => article.id === id)?.kind;
	const inA = rows.filter((row) => kindIn(row, a) === 'passages');
	return {
		confirmed: inA.filter((row) => kindIn(row, b) === 'not-covered'),
		unchecked: inA.filter((row) => kindIn(row, b) === 'unmatched'),
	};
}

function cellOf(snapshot: Snapshot, claim: Claim, article: Article): ClaimCell {
	const passages = passagesOf(snapshot, claim, article);
	const [first] = passages;
	if (!first) {
		const kind = claim.notCovered.includes(article.id) ? 'not-covered' : 'unmatched';
		return { article, kind };
	}
	const story = storyWords(article);
	const words = story.under(union(passages.flatMap(spansOf)));
	const position = story.share(story.before(first.start));
	return {
		article,
		kind: 'passages',
		passages,
		words,
		share: story.share(words),
		first: position,
		inHead: position < HEAD,
		firstTag: passages.find(({ annotation }) => annotation.tag !== UNTAGGED)?.annotation.tag,
		caveatAfter: caveatAfter(snapshot, article, first),
	};
}

function passagesOf(snapshot: Snapshot, claim: Claim, article: Article): ClaimPassage[] {
	const marked = annotationsIn(snapshot, article.id);
	if (!claim.annotations.some((id) => marked.has(id))) return [];
	const inClaim = new Set(claim.annotations);
	return spread(placedIn(snapshot, article))
		.filter(({ id }) => inClaim.has(id))
		.map(({ id, start, end, further }) => ({
			...{ article: article.id, start, end, annotation: marked.get(id)! },
			...(further && { further }),
		}))
		.sort((a, b) => a.start - b.start || a.end - b.end);
}

function caveatAfter(snapshot: Snapshot, article: Article, first: Passage): number | undefined {
	const next = caveatsIn(snapshot, article).find(({ end }) => end > first.start);
	if (!next) return undefined;
	return storyWords(article).within({ start: first.end, end: Math.max(first.end, next.start) });
}
