/**
 * The cards of an article: which there are and in which order, and how those that are drawn look. A
 * card that looks as before is the very same object, so a change costs as much as it changes.
 */
import type { Candidate, Placed } from '#lib/core/anchor/placed.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Tag } from '#lib/core/model/codebook.ts';
import { codeLabel } from '#lib/core/model/codebook-codes.ts';
import type { CoderColour } from '#lib/core/model/coder.ts';
import { tagLabel } from '#lib/ui/shared/tag-look.ts';

/**
 * How it fits the text: it was found; its words have changed, and a person has to say whether it is
 * still the same; it was not found; or a person has said that it is not there.
 */
export type Fit = 'placed' | 'changed' | 'lost' | 'note';

export interface CardLook {
	readonly annotation: Annotation;
	/** The tag's name, and those of the codes. */
	readonly label: string;
	readonly codes: string;
	/** That of its coder. */
	readonly colour: CoderColour;
	readonly fit: Fit;
	/** How many of its further passages were not found. */
	readonly missing: number;
	readonly open: boolean;
	readonly picked: boolean;
}

/** What the looks of cards depend on besides their places. */
export interface Around {
	/** The hash of the text that they are placed in. */
	readonly text: string;
	readonly annotations: ReadonlyMap<string, Annotation>;
	readonly tags: ReadonlyMap<string, Tag>;
	/** The id of the card that is open, if it is one of these. */
	readonly open: string | undefined;
	/** The ids of those that are picked, here or elsewhere. */
	readonly picked: ReadonlySet<string>;
	readonly colourOf: (coder: string) => CoderColour;
}

const orders = new WeakMap<Placed, readonly string[]>();

/** The ids of all cards of an article, in the order in which they stand in its list; remembered. */
export function idsInOrder(placed: Placed): readonly string[] {
	let ids = orders.get(placed);
	if (!ids) orders.set(placed, (ids = inOrder(placed)));
	return ids;
}

function inOrder({ highlights, unsure, lost }: Placed): readonly string[] {
	const doubtful = unsure.map(({ annotation, start }) => ({ id: annotation.id, start }));
	const both = doubtful.length
		? [...highlights, ...doubtful].sort((a, b) => a.start - b.start)
		: highlights;
	return [...both, ...lost].map(({ id }) => id);
}

export class CardList {
	readonly #looks = new WeakMap<Annotation, CardLook>();

	/** @param ids some of the article's; those without an annotation have no look */
	of(ids: readonly string[], placed: Placed, around: Around): readonly CardLook[] {
		const fits = fitsOf(placed, around.text);
		return ids.flatMap((id) => {
			const annotation = around.annotations.get(id);
			if (!annotation) return [];
			const fit = fits.get(id) ?? 'placed';
			return this.#look(annotation, around, {
				fit,
				missing: fit === 'placed' ? missingOf(annotation, placed) : 0,
				open: id === around.open,
				picked: around.picked.has(id),
			});
		});
	}

	#look(
		annotation: Annotation,
		{ tags, colourOf }: Around,
		{ fit, missing, open, picked }: Pick<CardLook, 'fit' | 'missing' | 'open' | 'picked'>,
	): CardLook {
		const label = tagLabel({ tags }, annotation.tag);
		const codes = annotation.codes.map((id) => codeLabel({ tags }, id)).join(', ');
		const colour = colourOf(annotation.creator);
		const old = this.#looks.get(annotation);
		const same =
			old?.label === label &&
			old.codes === codes &&
			old.colour === colour &&
			old.fit === fit &&
			old.missing === missing &&
			old.open === open &&
			old.picked === picked;
		if (same) return old;
		const look = { annotation, label, codes, colour, fit, missing, open, picked };
		this.#looks.set(annotation, look);
		return look;
	}
}

/** Of those that have no certain place. */
function fitsOf({ unsure, lost }: Placed, text: string): ReadonlyMap<string, Fit> {
	const changed = ({ annotation }: Candidate) => [annotation.id, 'changed'] as const;
	const gone = ({ id, unplaced }: Annotation) => [id, unplaced === text ? 'note' : 'lost'] as const;
	return new Map<string, Fit>([...unsure.map(changed), ...lost.map(gone)]);
}

function missingOf({ id, parts }: Annotation, placed: Placed): number {
	return parts ? parts.length - placed.parts.filter((part) => part.id === id).length : 0;
}
