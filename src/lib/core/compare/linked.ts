/** Which passages of the open articles belong together: linked by a person, or in one claim. */
import { placeOf } from '../anchor/placed.ts';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Link, Relation } from '../model/link.ts';
import type { Passage } from '../model/passage.ts';
import { annotationsIn, type Snapshot } from '../model/snapshot.ts';

export interface LinkedPassage extends Passage {
	/** `Annotation.id` */
	readonly annotation: string;
}

/** Two passages of different articles; `a` is in the article that comes first. */
export interface LinkedPair {
	readonly a: LinkedPassage;
	readonly b: LinkedPassage;
	/** Of the link; `same-claim` if they only share a claim. Of several links the most telling one. */
	readonly relation: Relation;
	readonly link?: Link;
	/** The first claim that both are in. */
	readonly claim?: Claim;
}

const NO_CLAIMS: readonly Claim[] = [];
const NO_LINKS: readonly Link[] = [];

const pairsOf = new WeakMap<Snapshot, { articles: readonly Article[]; pairs: LinkedPair[] }>();

/**
 * Every pair of passages that are linked or in one claim, each once, in no particular order.
 * Passages that have no place in the text as it is now are left out. Remembered for one snapshot.
 */
export function linkedPairs(snapshot: Snapshot, articles: readonly Article[]): LinkedPair[] {
	const known = pairsOf.get(snapshot);
	if (known && sameList(known.articles, articles)) return known.pairs;
	const pairs = findPairs(snapshot, articles);
	pairsOf.set(snapshot, { articles, pairs });
	return pairs;
}

/** The claims that a highlight is in. */
export function claimsAt(snapshot: Snapshot, annotation: string): readonly Claim[] {
	return byAnnotation(snapshot.claims).get(annotation) ?? NO_CLAIMS;
}

/** The links that a highlight is in. */
export function linksAt(snapshot: Snapshot, annotation: string): readonly Link[] {
	return byAnnotation(snapshot.links).get(annotation) ?? NO_LINKS;
}

function findPairs(snapshot: Snapshot, articles: readonly Article[]): LinkedPair[] {
	const marked = articles.map((article) => ({
		article,
		annotations: annotationsIn(snapshot, article.id),
	}));
	const found = new Map<string, { place: LinkedPassage; column: number } | undefined>();
	const placed = (id: string) => {
		if (found.has(id)) return found.get(id);
		const column = marked.findIndex(({ annotations }) => annotations.has(id));
		const home = marked[column];
		const annotation = home?.annotations.get(id);
		const place = home && annotation && placeOf(snapshot, annotation, home.article);
		const passage = place && {
			column,
			place: { article: home.article.id, start: place.start, end: place.end, annotation: id },
		};
		found.set(id, passage);
		return passage;
	};
	const pairs = new Map<string, LinkedPair>();
	const eachPair = (ids: readonly string[], add: (a: LinkedPassage, b: LinkedPassage) => void) => {
		const here = ids.flatMap((id) => placed(id) ?? []).sort((a, b) => a.column - b.column);
		here.forEach((a, i) => {
			for (const b of here.slice(i + 1)) if (a.column !== b.column) add(a.place, b.place);
		});
	};
	for (const link of snapshot.links.values()) {
		eachPair(link.annotations, (a, b) => {
			const name = `${a.annotation} ${b.annotation}`;
			const other = pairs.get(name);
			if (other && weight(other.relation) >= weight(link.relation)) return;
			pairs.set(name, { a, b, relation: link.relation, link });
		});
	}
	for (const claim of snapshot.claims.values()) {
		eachPair(claim.annotations, (a, b) => {
			const name = `${a.annotation} ${b.annotation}`;
			const pair = pairs.get(name) ?? { a, b, relation: 'same-claim' as const };
			if (!pair.claim) pairs.set(name, { ...pair, claim });
		});
	}
	return [...pairs.values()];
}

const TELLING: readonly Relation[] = ['context', 'same-claim', 'same-quote', 'contradicts'];

function weight(relation: Relation): number {
	return TELLING.indexOf(relation);
}

type Grouping = Link | Claim;

const indexes = new WeakMap<ReadonlyMap<string, Grouping>, ReadonlyMap<string, Grouping[]>>();

/** The groups by the annotations that are in them, made once for each state of the collection. */
function byAnnotation<T extends Grouping>(
	groups: ReadonlyMap<string, T>,
): ReadonlyMap<string, readonly T[]> {
	let index = indexes.get(groups) as Map<string, T[]> | undefined;
	if (!index) {
		index = new Map();
		for (const group of groups.values()) {
			for (const id of new Set(group.annotations)) {
				const list = index.get(id);
				if (list) list.push(group);
				else index.set(id, [group]);
			}
		}
		indexes.set(groups, index);
	}
	return index;
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
	return a === b || (a.length === b.length && a.every((item, i) => item === b[i]));
}
