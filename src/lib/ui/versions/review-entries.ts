/** The highlights of a replaced text as one list, what has to be decided first. */
import type { Review } from '#lib/core/anchor/review.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Span } from '#lib/core/text/span.ts';

/** What has to be decided comes first. */
export const KINDS = ['unsure', 'ambiguous', 'gone', 'moved', 'note'] as const;
export type EntryKind = (typeof KINDS)[number];

export interface Entry {
	readonly kind: EntryKind;
	readonly annotation: Annotation;
	/** Where it may be or is: one place, several, or none. */
	readonly places: readonly Span[];
	/** How much alike the words as marked and as they are now are, up to 1. */
	readonly score?: number;
}

export function entriesOf({ unsure, ambiguous, gone, moved, notes }: Review): Entry[] {
	return [
		...unsure.map(({ annotation, score, start, end }): Entry => {
			return { kind: 'unsure', annotation, places: [{ start, end }], score };
		}),
		...ambiguous.map(({ annotation, places }): Entry => ({
			kind: 'ambiguous',
			annotation,
			places,
		})),
		...gone.map((annotation): Entry => ({ kind: 'gone', annotation, places: [] })),
		...moved.map(({ annotation, start, end }): Entry => {
			return { kind: 'moved', annotation, places: [{ start, end }] };
		}),
		...notes.map((annotation): Entry => ({ kind: 'note', annotation, places: [] })),
	];
}

/** Where to go when this one has been decided: the next that waits, else the first one that does. */
export function nextAfter(entries: readonly Entry[], id: string): string | undefined {
	const at = entries.findIndex(({ annotation }) => annotation.id === id);
	const waits = ({ kind, annotation }: Entry) => kind !== 'note' && annotation.id !== id;
	return (entries.slice(at + 1).find(waits) ?? entries.find(waits))?.annotation.id;
}

/** Where these words stand in the text, whatever their case; none for fewer than two letters. */
export function occurrencesOf(text: string, words: string, most: number): Span[] {
	const wanted = words.trim().replace(/\s+/g, ' ');
	if (wanted.length < 2) return [];
	const pattern = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
	const found: Span[] = [];
	for (const { index, 0: match } of text.matchAll(new RegExp(pattern, 'giu'))) {
		found.push({ start: index, end: index + match.length });
		if (found.length === most) break;
	}
	return found;
}
