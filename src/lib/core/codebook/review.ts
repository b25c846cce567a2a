/** Highlights that were coded before a definition changed, and what a person says of them. */
import type { Annotation } from '../model/annotation.ts';
import { change, type Change } from '../model/change.ts';
import type { Entry } from '../model/codebook.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { annotationsInOrder } from '../model/snapshot.ts';

/** A highlight, and the ids of those of its tag and codes that were defined otherwise when it was coded. */
export interface Due {
	readonly annotation: Annotation;
	readonly changed: readonly string[];
}

/**
 * The highlights that were coded under an earlier definition, by article and in the order of the text.
 * A definition that is again what it was is no reason.
 */
export function dueForReview(snapshot: Snapshot): Due[] {
	const entries = entriesOf(snapshot);
	const due: Due[] = [];
	for (const article of snapshot.annotations.keys()) {
		if (snapshot.articles.get(article)?.deleted) continue;
		for (const annotation of annotationsInOrder(snapshot, article)) {
			const time = annotation.coded ?? annotation.created;
			const changed = [annotation.tag, ...annotation.codes].filter((id) => {
				const entry = entries.get(id);
				return entry && definedAt(entry, time) !== entry.definition;
			});
			if (changed.length) due.push({ annotation, changed });
		}
	}
	return due;
}

/** How the entry was defined at that ISO 8601 time. */
export function definedAt({ definition, earlier = [] }: Entry, time: string): string {
	return earlier.find(({ until }) => until > time)?.definition ?? definition;
}

/** They are right as they are, also by the new definition. */
export function confirmed(annotations: readonly Annotation[], time: string): Change {
	return change({ updated: annotations.map((one) => [one, { ...one, coded: time }]) });
}

/** They carry this tag and these codes from now on. */
export function recoded(
	annotations: readonly Annotation[],
	tag: string,
	codes: readonly string[],
	time: string,
): Change {
	return change({
		updated: annotations.map((one) => [one, { ...one, tag, codes, coded: time, modified: time }]),
	});
}

/** Tags and codes by id, those that were deleted too. */
export function entriesOf({ tags }: Pick<Snapshot, 'tags'>): Map<string, Entry> {
	return new Map(
		[...tags.values()].flatMap((tag) => [
			[tag.id, tag] as const,
			...tag.codes.map((code) => [code.id, code] as const),
		]),
	);
}
