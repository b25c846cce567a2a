/**
 * The passages of a highlight as one list: most have one, a discontinuous one has several. They stand
 * in the order of the text, never overlap, and there is a word between any two.
 */
import { describe } from '../anchor/describe.ts';
import { placedAt } from '../anchor/confirm.ts';
import { exactPlace, type Resolution } from '../anchor/resolve.ts';
import { placeOf } from '../anchor/placed.ts';
import type { Anchor, Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { versionId } from '../model/version.ts';
import type { Span } from '../text/span.ts';

/** What the place of a passage depends on besides its article. */
export type Texts = Pick<Snapshot, 'versions' | 'matching'>;

interface Standing {
	readonly anchor: Anchor;
	/** Where it stands in the text; none if it was not found there. */
	readonly span: Span | undefined;
}

/** Where the passages of a highlight stand, in the order of the text; without those not found. */
export function spansOfHighlight(texts: Texts, annotation: Annotation, article: Article): Span[] {
	return standing(texts, annotation, article)
		.flatMap(({ span }) => (span ? { start: span.start, end: span.end } : []))
		.sort(inOrder);
}

/**
 * The highlight with these passages and no others; of its passages that were not found in the text
 * the further ones are kept as they are. Throws a RangeError if there is none, or one is not in the
 * text.
 */
export function withPassages(
	texts: Texts,
	annotation: Annotation,
	article: Article,
	spans: readonly Span[],
	time: string,
): Annotation {
	const [first, ...further] = tidied(article.text, spans);
	if (!first) throw new RangeError('A highlight needs a passage.');
	const all = standing(texts, annotation, article);
	const place = all[0]?.span;
	const moves = !place || !sameSpan(place, first);
	const { parts: _old, ...placed } = moves
		? placedAt(annotation, article, first, time)
		: { ...annotation, modified: time };
	const parts = [
		...further.map((span) => describe(article, span)),
		...all.slice(1).flatMap(({ anchor, span }) => (span ? [] : anchor)),
	];
	return { ...placed, ...(parts.length && { parts }) };
}

/** In the order of the text; what overlaps, or has no word between, becomes one. */
export function tidied(text: string, spans: readonly Span[]): Span[] {
	const found: Span[] = [];
	for (const { start, end } of [...spans].sort(inOrder)) {
		const last = found.at(-1);
		if (last && !hasWord(text, last.end, start)) {
			found[found.length - 1] = { start: last.start, end: Math.max(last.end, end) };
		} else found.push({ start, end });
	}
	return found;
}

export function sameSpan(a: Span, b: Span): boolean {
	return a.start === b.start && a.end === b.end;
}

export function inOrder(a: Span, b: Span): number {
	return a.start - b.start || a.end - b.end;
}

function hasWord(text: string, from: number, to: number): boolean {
	return /[\p{L}\p{N}\p{S}]/u.test(text.slice(from, to));
}

/** The main passage first, then the further ones as they are kept. */
function standing(texts: Texts, annotation: Annotation, article: Article): Standing[] {
	const further = (annotation.parts ?? []).map((anchor) => ({
		anchor,
		span: spanOf(
			exactPlace(anchor, article) ??
				texts.matching?.(anchor, textOf(texts, anchor, article), article),
		),
	}));
	return [{ anchor: annotation.anchor, span: placeOf(texts, annotation, article) }, ...further];
}

function textOf({ versions }: Texts, { hash }: Anchor, { id }: Article): string | undefined {
	return versions.get(versionId(id, hash))?.text;
}

function spanOf(found: Resolution | undefined): Span | undefined {
	return found?.status === 'exact' || found?.status === 'moved' ? found : undefined;
}
