/** What became of a highlight, in words. */
import { m } from '#messages';
import type { Entry, EntryKind } from './review-entries.ts';

export function kindText({ kind }: Entry): string {
	return SENTENCES[kind]();
}

/** The heading of those to whom the same has happened. */
export function groupText(kind: EntryKind, count: number): string {
	return GROUPS[kind]({ count });
}

const SENTENCES: Readonly<Record<EntryKind, () => string>> = {
	unsure: m.review_is_unsure,
	ambiguous: m.review_is_ambiguous,
	gone: m.review_is_gone,
	moved: m.review_is_moved,
	note: m.review_is_note,
};

const GROUPS: Readonly<Record<EntryKind, (values: { count: number }) => string>> = {
	unsure: m.review_unsure,
	ambiguous: m.review_ambiguous,
	gone: m.review_gone,
	moved: m.review_moved,
	note: m.review_notes,
};
