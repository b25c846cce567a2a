/** Answering a highlight: the changes, as values. */
import type { Annotation, Reply } from '../model/annotation.ts';
import { change, NO_CHANGE, type Change } from '../model/change.ts';
import { annotationById, type Snapshot } from '../model/snapshot.ts';

/** Adds an answer as the last one; one that says nothing is none. */
export function replied(snapshot: Snapshot, id: string, reply: Reply): Change {
	const text = reply.text.trim();
	if (!text) return NO_CHANGE;
	return rewritten(snapshot, id, reply.modified, (replies) => [...replies, { ...reply, text }]);
}

/**
 * Says an answer anew; without words it stays as it was.
 *
 * @param time ISO 8601
 */
export function replyEdited(
	snapshot: Snapshot,
	id: string,
	reply: string,
	{ text, time }: { readonly text: string; readonly time: string },
): Change {
	const said = text.trim();
	if (!said) return NO_CHANGE;
	return rewritten(snapshot, id, time, (replies) =>
		replies.some((one) => one.id === reply && one.text !== said)
			? replies.map((one) => (one.id === reply ? { ...one, text: said, modified: time } : one))
			: replies,
	);
}

/** @param time ISO 8601 */
export function replyDeleted(snapshot: Snapshot, id: string, reply: string, time: string): Change {
	return rewritten(snapshot, id, time, (replies) =>
		replies.some((one) => one.id === reply) ? replies.filter((one) => one.id !== reply) : replies,
	);
}

/** No change if the highlight is gone, or its replies stay the very same. */
function rewritten(
	snapshot: Snapshot,
	id: string,
	modified: string,
	rewrite: (replies: readonly Reply[]) => readonly Reply[],
): Change {
	const annotation = annotationById(snapshot, id);
	if (!annotation) return NO_CHANGE;
	const { replies: before = [], ...rest } = annotation;
	const replies = rewrite(before);
	if (replies === before) return NO_CHANGE;
	const after: Annotation = { ...rest, ...(replies.length > 0 && { replies }), modified };
	return change({ updated: [[annotation, after]] });
}
