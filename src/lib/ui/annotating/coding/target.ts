/** What the picker of tags and codes is about, by what the person was at as they asked for it. */
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import type { Target } from '#lib/state/coding.ts';
import { pickedOf } from '#lib/state/many.ts';
import type { Session } from '#lib/state/session.svelte.ts';

/** Where the focus was. */
export interface Focus {
	/** The highlight whose card's button was pressed. */
	readonly card: string | undefined;
	readonly inArticle: boolean;
}

/**
 * The card whose button was pressed; in an article the selected words, or else the highlight at the
 * caret; anywhere else what is picked in the list; failing that whatever there is.
 */
export function targetOf(
	snapshot: Snapshot,
	session: Pick<Session, 'selection' | 'atCaret' | 'openCard' | 'picked' | 'passing'>,
	{ card, inArticle }: Focus,
): Target | undefined {
	if (card !== undefined) return { kind: 'highlights', ids: [card] };
	const picked = pickedOf(snapshot, session);
	if (!inArticle && picked.length > 0) return { kind: 'highlights', ids: picked };
	if (session.selection) return { kind: 'passage', passage: session.selection };
	const one = session.atCaret[0] ?? session.openCard;
	if (one !== undefined) return { kind: 'highlights', ids: [one] };
	return picked.length > 0 ? { kind: 'highlights', ids: picked } : undefined;
}

export function focusOf(element: Element | null): Focus {
	return {
		card: element?.closest<HTMLElement>('[data-coding]')?.dataset['coding'],
		inArticle: Boolean(element?.closest('main')),
	};
}
