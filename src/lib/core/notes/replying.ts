/** Answering a highlight: the changes, as values. */
import type { Annotation, Reply } from '../model/annotation.ts';
import { change, NO_CHANGE, type Change } from '../model/change.ts';
import { annotationById, type Snapshot } from '../model/snapshot.ts';

/**
 * An answer: a new one comes last, one that is there is said anew, and one without words changes
 * nothing. `last` is the highlight as it was last seen: if it has been removed since, it comes back
 * with the answer.
 */
export function replied(snapshot: Snapshot, id: string, reply: Reply, last?: Annotation): Change {
	const text = reply.text.trim();
	if (!text) return NO_CHANGE;
	const { modified } = reply;
	const say = (replies: readonly Reply[]): readonly Reply[] => {
		const before = replies.find((one) => one.id === reply.id);
		if (!before) return [...replies, { ...reply, text }];
		if (before.text === text) return replies;
		return replies.map((one) => (one === before ? { ...one, text, modified } : one));
	};
	if (!last || annotationById(snapshot, id)) return rewritten(snapshot, id, modified, say);
	const { replies: before = [] } = last;
	const replies = say(before);
	return replies === before ? NO_CHANGE : change({ added: [{ ...last, replies, modified }] });
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
