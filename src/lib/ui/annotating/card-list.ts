/**
 * The cards of an article in stretches of its text. A card, and a stretch, that looks as before is
 * the very same object, so a change costs as much as it changes and not as much as there is.
 */
import type { Placed } from '#lib/core/anchor/placed.ts';
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

export interface Stretch {
	readonly key: number;
	readonly cards: readonly CardLook[];
}

/** UTF-16 units of text: some ten paragraphs. */
const STRETCH = 4000;

/** The ids of all cards of an article, in the order in which they stand in its list. */
export function idsInOrder({ highlights, unsure, lost }: Placed): readonly string[] {
	const doubtful = unsure.map(({ annotation, start }) => ({ id: annotation.id, start }));
	const both = doubtful.length
		? [...highlights, ...doubtful].sort((a, b) => a.start - b.start)
		: highlights;
	return [...both, ...lost].map(({ id }) => id);
}

export class CardList {
	#looks = new WeakMap<Annotation, CardLook>();
	#stretches = new Map<number, Stretch>();

	of(placed: Placed, around: Around): readonly Stretch[] {
		const { text, annotations, open, picked } = around;
		const next = new Map<number, CardLook[]>();
		const lookOf = (annotation: Annotation, fit: Fit) =>
			this.#look(annotation, around, {
				fit,
				missing: fit === 'placed' ? missingOf(annotation, placed) : 0,
				open: annotation.id === open,
				picked: picked.has(annotation.id),
			});
		const add = (key: number, look: CardLook) => {
			const cards = next.get(key);
			if (cards) cards.push(look);
			else next.set(key, [look]);
		};
		const found = placed.highlights.flatMap(({ id, start }) => {
			const annotation = annotations.get(id);
			return annotation ? { annotation, start, fit: 'placed' as const } : [];
		});
		const unsure = placed.unsure.map((one) => ({ ...one, fit: 'changed' as const }));
		const both = unsure.length ? [...found, ...unsure].sort((a, b) => a.start - b.start) : found;
		for (const { annotation, start, fit } of both) {
			add(Math.floor(start / STRETCH), lookOf(annotation, fit));
		}
		for (const annotation of placed.lost) {
			const fit = annotation.unplaced === text ? 'note' : 'lost';
			add(Infinity, lookOf(annotation, fit));
		}
		this.#stretches = new Map([...next].map(([key, cards]) => [key, this.#stretch(key, cards)]));
		return [...this.#stretches.values()];
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

	#stretch(key: number, cards: readonly CardLook[]): Stretch {
		const old = this.#stretches.get(key);
		const same =
			old?.cards.length === cards.length && old.cards.every((card, i) => card === cards[i]);
		return same ? old : { key, cards };
	}
}

function missingOf({ id, parts }: Annotation, placed: Placed): number {
	return parts ? parts.length - placed.parts.filter((part) => part.id === id).length : 0;
}
