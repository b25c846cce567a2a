/**
 * What a person has to know and to decide of the highlights of an article whose text was replaced:
 * nothing moves, and nothing is given up, without a word.
 */
import { textDifference, type DifferenceRow } from '../compare/text-difference.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { annotationsIn, annotationsInOrder, type Snapshot } from '../model/snapshot.ts';
import { versionId, type Version } from '../model/version.ts';
import type { Span } from '../text/span.ts';
import { placedIn, resolutionOf, type Candidate, type Placed } from './placed.ts';

/** Its words stand in the new text elsewhere than the words that were around them. */
export interface Moved extends Span {
	readonly annotation: Annotation;
}

/** Its words stand in several places. */
export interface Ambiguous {
	readonly annotation: Annotation;
	readonly places: readonly Span[];
}

/** Its first passage is in the text, and so many of its others are not. */
export interface Incomplete {
	readonly annotation: Annotation;
	readonly missing: number;
}

/** The highlights that were made on other texts than the one of now, in the order of their own. */
export interface Review {
	/** They stand where they stood: the same words, with the same paragraph around them. */
	readonly stay: readonly Annotation[];
	readonly moved: readonly Moved[];
	/** Their words were edited, and wait for a yes or no. */
	readonly unsure: readonly Candidate[];
	readonly ambiguous: readonly Ambiguous[];
	/** Not in the text, and nobody has said so yet. */
	readonly gone: readonly Annotation[];
	/** Of these a person has said that they are not in this text. */
	readonly notes: readonly Annotation[];
	/** Of those that have a place; they are among the others as well. */
	readonly incomplete: readonly Incomplete[];
}

/** Needs `snapshot.matching`; without it whatever was made on another text is gone. */
export function reviewOf(snapshot: Snapshot, article: Article): Review {
	const stay: Annotation[] = [];
	const moved: Moved[] = [];
	const unsure: Candidate[] = [];
	const ambiguous: Ambiguous[] = [];
	const gone: Annotation[] = [];
	const notes: Annotation[] = [];
	for (const annotation of annotationsInOrder(snapshot, article.id)) {
		const found = resolutionOf(snapshot, annotation, article);
		if (annotation.unplaced === article.hash) notes.push(annotation);
		else if (found.status === 'orphan') gone.push(annotation);
		else if (found.status === 'ambiguous') ambiguous.push({ annotation, places: found.places });
		else {
			const { start, end } = found;
			if (found.status === 'approximate') {
				unsure.push({ annotation, start, end, score: found.score });
			} else if (found.status === 'moved') {
				if (staysIn(snapshot, article, annotation, start)) stay.push(annotation);
				else moved.push({ annotation, start, end });
			}
		}
	}
	return {
		...{ stay, moved, unsure, ambiguous, gone, notes },
		incomplete: incompleteIn(placedIn(snapshot, article), annotationsIn(snapshot, article.id)),
	};
}

function incompleteIn(
	{ highlights, parts }: Placed,
	annotations: ReadonlyMap<string, Annotation>,
): Incomplete[] {
	return highlights.flatMap(({ id }) => {
		const annotation = annotations.get(id);
		if (!annotation?.parts) return [];
		const missing = annotation.parts.length - parts.filter((part) => part.id === id).length;
		return missing > 0 ? [{ annotation, missing }] : [];
	});
}

/** How many wait for a person to decide. */
export function undecided({ unsure, ambiguous, gone }: Review): number {
	return unsure.length + ambiguous.length + gone.length;
}

/** The text that the highlight was made on, if it is known. */
export function markedOn(
	{ versions }: Pick<Snapshot, 'versions'>,
	annotation: Annotation,
): Version | undefined {
	return versions.get(versionId(annotation.article, annotation.anchor.hash));
}

function staysIn(
	snapshot: Snapshot,
	article: Article,
	annotation: Annotation,
	start: number,
): boolean {
	const version = markedOn(snapshot, annotation);
	if (!version) return false;
	const { position } = annotation.anchor;
	const row = rowsBetween(version, article).find(({ before }) => holds(before, position.start));
	return holds(row?.after, start);
}

function holds(span: Span | undefined, at: number): boolean {
	return span !== undefined && span.start <= at && at < span.end;
}

const known = new WeakMap<
	Version,
	{ readonly article: Article; readonly rows: readonly DifferenceRow[] }
>();

/** Remembered for the text that the article has. */
function rowsBetween(version: Version, article: Article): readonly DifferenceRow[] {
	const found = known.get(version);
	if (found?.article.hash === article.hash && found.article.blocks === article.blocks) {
		return found.rows;
	}
	const rows = textDifference({ ...version, language: article.language }, article);
	known.set(version, { article, rows });
	return rows;
}
