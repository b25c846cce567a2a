/**
 * Where the annotations of one article stand in its text now: the ones that have a place, in the order
 * of the text, the ones that wait for a person to confirm theirs, and the ones that have none.
 * Remembered, so that a change costs one new resolution.
 */
import type { Anchor, Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Change } from '../model/change.ts';
import { annotationsIn, annotationsInOrder, type Snapshot } from '../model/snapshot.ts';
import type { Span } from '../text/span.ts';
import { versionId } from '../model/version.ts';
import { exactPlace, type Matching, type Resolution } from './resolve.ts';

/** A passage as it is drawn: its place, and what its look depends on. */
export interface Highlight extends Span {
	readonly id: string;
	readonly tag: string;
	readonly noted: boolean;
	/** ISO 8601 time; of those in one place the older ones come first. */
	readonly created: string;
}

/** A passage whose words were edited, and what became of them, for a person to confirm. */
export interface Candidate extends Span {
	readonly annotation: Annotation;
	/** How much alike the two are, up to 1. */
	readonly score: number;
}

export interface Placed {
	/** One for each highlight, at its first passage. */
	readonly highlights: readonly Highlight[];
	/** The further passages of highlights that are not in one piece, as far as they were found. */
	readonly parts: readonly Highlight[];
	readonly unsure: readonly Candidate[];
	/** No place, or several equally good ones, in the text as it is. */
	readonly lost: readonly Annotation[];
}

/** What a place depends on besides the annotation and the text. */
interface Means {
	readonly versions: Snapshot['versions'];
	readonly matching?: Snapshot['matching'] | undefined;
}

interface Found {
	readonly hash: string;
	readonly before: string | undefined;
	readonly matching: Snapshot['matching'];
	readonly resolution: Resolution;
	readonly highlight: Highlight | undefined;
	readonly parts: readonly Highlight[];
}

const remembered = new WeakMap<
	ReadonlyMap<string, Annotation>,
	Map<string, Means & { readonly placed: Placed }>
>();
const places = new WeakMap<Annotation, Found>();

const ORPHAN: Resolution = { status: 'orphan' };
const NO_PARTS: readonly never[] = [];

export function placedIn(snapshot: Snapshot, article: Article): Placed {
	const { versions, matching } = snapshot;
	const annotations = annotationsIn(snapshot, article.id);
	let byText = remembered.get(annotations);
	if (!byText) remembered.set(annotations, (byText = new Map()));
	const known = byText.get(article.hash);
	if (known?.versions === versions && known.matching === matching) return known.placed;
	const placed = place(snapshot, article);
	byText.set(article.hash, { versions, matching, placed });
	return placed;
}

/** The place of one annotation, or none. */
export function placeOf(
	snapshot: Means,
	annotation: Annotation,
	article: Article,
): Highlight | undefined {
	return find(snapshot, annotation, article).highlight;
}

/** All passages that are drawn, in the order of the text; of some highlights there are several. */
export function passagesOf({ highlights, parts }: Placed): readonly Highlight[] {
	if (parts.length === 0) return highlights;
	return [...highlights, ...parts].sort(byPlace);
}

/** The order of the text; of those that begin together the longer one comes first. */
export function byPlace(a: Span, b: Span): number {
	return a.start - b.start || b.end - a.end;
}

/** How the annotation fits the article’s text; what a person has said of it comes first. */
export function resolutionOf(
	snapshot: Means,
	annotation: Annotation,
	article: Article,
): Resolution {
	return find(snapshot, annotation, article).resolution;
}

function find({ versions, matching }: Means, annotation: Annotation, article: Article): Found {
	const { hash } = article;
	const { anchor, earlier = [], unplaced } = annotation;
	const textOf = (made: Anchor) =>
		made.hash === hash ? undefined : versions.get(versionId(article.id, made.hash))?.text;
	const before = textOf(anchor);
	const known = places.get(annotation);
	if (known?.hash === hash && known.before === before && known.matching === matching) return known;
	const resolution =
		unplaced === hash
			? ORPHAN
			: (exactPlace([anchor, ...earlier].find((one) => one.hash === hash) ?? anchor, article) ??
				matching?.(anchor, before, article) ??
				ORPHAN);
	const highlight = drawn(annotation, resolution);
	const parts = highlight
		? (annotation.parts ?? NO_PARTS).flatMap(
				(part) =>
					drawn(
						annotation,
						exactPlace(part, article) ?? matching?.(part, textOf(part), article) ?? ORPHAN,
					) ?? [],
			)
		: NO_PARTS;
	const found = { hash, before, matching, resolution, highlight, parts };
	places.set(annotation, found);
	return found;
}

/** What is drawn of an annotation for a passage that was found so; nothing if it is not sure of it. */
export function drawn(
	{ id, tag, note, created }: Annotation,
	found: Resolution,
): Highlight | undefined {
	if (found.status !== 'exact' && found.status !== 'moved') return undefined;
	return { id, tag, noted: note !== undefined, created, start: found.start, end: found.end };
}

/** Whether some passage can only be placed by matching it with another text. */
export function needsMatching({ articles, annotations }: Snapshot): boolean {
	for (const [id, marked] of annotations) {
		const hash = articles.get(id)?.hash;
		for (const one of marked.values()) if (isMarkedOutside(one, hash)) return true;
	}
	return false;
}

/** Whether the change brings such a passage, or another text under passages that are there. */
export function callsForMatching({ added, updated }: Change, snapshot: Snapshot): boolean {
	const written = [...added, ...updated.map(([, after]) => after)];
	return written.some((one) => {
		if (one.type === 'annotation') {
			return isMarkedOutside(one, snapshot.articles.get(one.article)?.hash);
		}
		if (one.type !== 'article') return false;
		const marked = annotationsIn(snapshot, one.id);
		return [...marked.values()].some((each) => isMarkedOutside(each, one.hash));
	});
}

function isMarkedOutside({ anchor, parts }: Annotation, hash: string | undefined): boolean {
	return anchor.hash !== hash || (parts?.some((part) => part.hash !== hash) ?? false);
}

/** What `Snapshot.matching` is; a part of the program that most visits need nothing of. */
export async function loadMatching(): Promise<Matching> {
	return (await import('./matching.ts')).matchPassage;
}

function place(snapshot: Snapshot, article: Article): Placed {
	const highlights: Highlight[] = [];
	const unsure: Candidate[] = [];
	const lost: Annotation[] = [];
	const parts: Highlight[] = [];
	for (const annotation of annotationsInOrder(snapshot, article.id)) {
		const { resolution, highlight, parts: further } = find(snapshot, annotation, article);
		if (highlight) {
			highlights.push(highlight);
			parts.push(...further);
		} else if (resolution.status === 'approximate') {
			const { start, end, score } = resolution;
			unsure.push({ annotation, start, end, score });
		} else lost.push(annotation);
	}
	// Passages that moved may have changed places.
	highlights.sort(byPlace);
	unsure.sort(byPlace);
	return { highlights, parts, unsure, lost };
}
