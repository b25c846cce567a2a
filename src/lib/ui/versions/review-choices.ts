/** What a person can say to a highlight of a replaced text, each with its key. */
import { m } from '#messages';
import type { EntryKind } from './review-entries.ts';

/** What the choices do. */
export interface Acts {
	confirm(): void;
	toNote(): void;
	placeByHand(): void;
	show(): void;
	remove(): void;
}

export interface Choice {
	readonly name: string;
	/** The key as it is printed on the keyboard. */
	readonly key: string;
	readonly primary?: boolean;
	readonly act: () => void;
}

export function choicesFor(kind: EntryKind, acts: Acts): Choice[] {
	const place: Choice = { name: m.review_place(), key: 'P', act: acts.placeByHand };
	const show: Choice = { name: m.review_show(), key: 'S', act: acts.show };
	const remove: Choice = { name: m.delete(), key: 'Delete', act: acts.remove };
	switch (kind) {
		case 'unsure':
			return [
				{ name: m.review_yes(), key: 'Y', primary: true, act: acts.confirm },
				{ name: m.review_no(), key: 'N', act: acts.toNote },
				show,
				place,
			];
		case 'ambiguous':
			return [{ name: m.review_none(), key: 'N', act: acts.toNote }, place];
		case 'gone':
			return [
				{ ...place, primary: true },
				{ name: m.review_keep(), key: 'N', act: acts.toNote },
				remove,
			];
		case 'moved':
			return [{ name: m.review_fine(), key: 'Y', primary: true, act: acts.confirm }, show, place];
		case 'note':
			return [place, remove];
	}
}

/**
 * The choice that a key press makes, if it makes one. Delete makes none where only a part of the entry
 * has the focus: on a button it may be meant for anything.
 *
 * @param onEntry whether the entry as a whole has the focus
 */
export function chosenBy(
	choices: readonly Choice[],
	press: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
	onEntry: boolean,
): Choice | undefined {
	if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
	if (press.key === 'Delete' && !onEntry) return undefined;
	const key = press.key.length === 1 ? press.key.toUpperCase() : press.key;
	return choices.find((one) => one.key === key);
}
