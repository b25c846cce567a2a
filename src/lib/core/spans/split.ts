/** Cuts a highlight in two at a place, or takes a stretch out of it as a highlight of its own. */
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { NO_CHANGE, type Change } from '../model/change.ts';
import { Edit } from '../model/edit.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { trimmed } from '../text/snap.ts';
import type { Span } from '../text/span.ts';
import { spansOfHighlight, withPassages } from './passages.ts';

export interface Cutting {
	/** ISO 8601 */
	readonly time: string;
	newId(): string;
}

/**
 * The pieces before, in and after `at`, each a highlight of the same tag, codes and coder, without
 * blank space at its ends; a piece may have several passages. The first one keeps the id, the note and
 * the replies. Links and claims hold every piece: what was said of the whole was said of each.
 * Nothing on one side of the place is no change.
 */
export function split(
	snapshot: Snapshot,
	annotation: Annotation,
	article: Article,
	at: Span,
	{ time, newId }: Cutting,
): Change {
	const passages = spansOfHighlight(snapshot, annotation, article);
	const pieces = [
		{ start: 0, end: at.start },
		at,
		{ start: at.end, end: article.text.length },
	].flatMap((within) => {
		const spans = passages.flatMap((span) => cut(article.text, span, within) ?? []);
		return spans.length ? [spans] : [];
	});
	const [first, ...others] = pieces;
	if (!first || others.length === 0) return NO_CHANGE;
	const edit = new Edit(snapshot);
	edit.put(withPassages(snapshot, annotation, article, first, time));
	const { note: _note, replies: _replies, earlier: _earlier, ...alike } = annotation;
	const { parts: _parts, ...single } = alike;
	const ids = others.map((spans) => {
		const id = newId();
		edit.put({ ...withPassages(snapshot, single, article, spans, time), id });
		return id;
	});
	for (const group of [...edit.links(), ...edit.claims()]) {
		if (!group.annotations.includes(annotation.id)) continue;
		const annotations = group.annotations.flatMap((id) =>
			id === annotation.id ? [id, ...ids] : [id],
		);
		edit.put({ ...group, annotations });
	}
	return edit.change();
}

function cut(text: string, span: Span, within: Span): Span | undefined {
	const start = Math.max(span.start, within.start);
	const end = Math.min(span.end, within.end);
	return start < end ? trimmed(text, { start, end }) : undefined;
}
