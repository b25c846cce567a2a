/**
 * Writing notes, on a highlight, an article or a story: the changes, as values. An empty note is none,
 * and what somebody else has written meanwhile is kept beside it.
 */
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { change, NO_CHANGE, type Change } from '../model/change.ts';
import { mergeEntity } from '../model/merge.ts';
import { annotationById, type Snapshot } from '../model/snapshot.ts';
import type { Story } from '../model/story.ts';

export interface Written {
	readonly note: string;
	/** The note that the person had before them as they wrote; what it is now if left out. */
	readonly known?: string | undefined;
}

/**
 * The note of a highlight. `last` is the highlight as it was last seen: if it has been removed since,
 * it comes back with what was written, unless that is nothing new.
 *
 * @param time ISO 8601
 */
export function noted(
	snapshot: Snapshot,
	id: string,
	written: Written & { readonly last?: Annotation | undefined },
	time: string,
): Change {
	const annotation = annotationById(snapshot, id);
	if (annotation) {
		const after = rewritten(annotation, written);
		if (after === annotation) return NO_CHANGE;
		return change({ updated: [[annotation, { ...after, modified: time }]] });
	}
	const { note, known = '', last } = written;
	if (!last || note.trim() === known.trim()) return NO_CHANGE;
	return change({ added: [{ ...withNote(last, note), modified: time }] });
}

/** The note on an article or a story as a whole. */
export function notedOn(subject: Article | Story, written: Written): Change {
	const after = rewritten(subject, written);
	return after === subject ? NO_CHANGE : change({ updated: [[subject, after]] });
}

/** The very same record if its note would say the same. */
function rewritten<T extends Annotation | Article | Story>(now: T, { note, known }: Written): T {
	const before = withNote(now, known ?? now.note ?? '');
	const after = mergeEntity(before, withNote(now, note), now);
	return (after.note ?? '') === (now.note ?? '') ? now : after;
}

function withNote<T extends Annotation | Article | Story>(record: T, note: string): T {
	const { note: _old, ...rest } = record;
	const text = note.trim();
	return { ...rest, ...(text && { note: text }) } as T;
}
