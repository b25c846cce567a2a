/** Another name under what a coder has made, as one change. */
import type { Annotation } from '../model/annotation.ts';
import { change, type Change } from '../model/change.ts';
import type { Coder, CoderColour } from '../model/coder.ts';
import type { Entity, Snapshot } from '../model/snapshot.ts';
import { coderId, coderOf, colourByName } from './coder-of.ts';

/**
 * Every highlight and reply by `from` is by `to` afterwards, and so is the record of the coder: where
 * both have one, the colour of `to` stays, and what either has declared done is. Times stay as they
 * are: nothing of what is said has changed.
 *
 * @param colour the one that `to` has from now on, where one was chosen
 */
export function coderRenamed(
	snapshot: Snapshot,
	from: string,
	to: string,
	colour?: CoderColour,
): Change {
	if (from === to) return change({});
	const updated: [Entity, Entity][] = [];
	for (const annotations of snapshot.annotations.values()) {
		for (const one of annotations.values()) {
			if (isBy(one, from)) updated.push([one, renamed(one, from, to)]);
		}
	}
	const [old, other] = [coderOf(snapshot, from), coderOf(snapshot, to)];
	if (!old && !colour) return change({ updated });
	const coder: Coder = {
		colour: colourByName(to),
		...(other ?? old),
		...(colour && { colour }),
		...{ type: 'coder', id: coderId(to), name: to },
		done: [...new Set([...(other?.done ?? []), ...(old?.done ?? [])])],
	};
	if (other) updated.push([other, coder]);
	return change({ updated, removed: old ? [old] : [], added: other ? [] : [coder] });
}

/** How many highlights and replies stand under a name. */
export function creditsOf(snapshot: Snapshot, name: string): number {
	let count = 0;
	for (const annotations of snapshot.annotations.values()) {
		for (const { creator, replies = [] } of annotations.values()) {
			if (creator === name) count += 1;
			count += replies.filter((reply) => reply.creator === name).length;
		}
	}
	return count;
}

function isBy({ creator, replies = [] }: Annotation, name: string): boolean {
	return creator === name || replies.some((reply) => reply.creator === name);
}

function renamed(annotation: Annotation, from: string, to: string): Annotation {
	const name = (creator: string) => (creator === from ? to : creator);
	const { replies } = annotation;
	return {
		...annotation,
		creator: name(annotation.creator),
		...(replies && { replies: replies.map((one) => ({ ...one, creator: name(one.creator) })) }),
	};
}
