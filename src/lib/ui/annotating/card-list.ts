/**
 * The cards of an article in stretches of its text. A card, and a stretch, that looks as before is
 * the very same object, so a change costs as much as it changes and not as much as there is.
 */
import type { Placed } from '#lib/core/anchor/placed.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Tag } from '#lib/core/model/codebook.ts';
import { tagLabel } from '#lib/ui/shared/tag-look.ts';

export interface CardLook {
	readonly annotation: Annotation;
	/** The tag's name, and those of the codes. */
	readonly label: string;
	readonly codes: string;
	/** It was found in the text. */
	readonly placed: boolean;
	readonly open: boolean;
}

export interface Stretch {
	readonly key: number;
	readonly cards: readonly CardLook[];
}

/** UTF-16 units of text: some ten paragraphs. */
const STRETCH = 4000;

export class CardList {
	#looks = new WeakMap<Annotation, CardLook>();
	#stretches = new Map<number, Stretch>();

	/** @param open the id of the card that is open, if it is one of these */
	of(
		placed: Placed,
		annotations: ReadonlyMap<string, Annotation>,
		tags: ReadonlyMap<string, Tag>,
		open: string | undefined,
	): readonly Stretch[] {
		const next = new Map<number, CardLook[]>();
		const add = (key: number, look: CardLook) => {
			const cards = next.get(key);
			if (cards) cards.push(look);
			else next.set(key, [look]);
		};
		for (const { id, start } of placed.highlights) {
			const annotation = annotations.get(id);
			if (!annotation) continue;
			add(Math.floor(start / STRETCH), this.#look(annotation, tags, true, id === open));
		}
		for (const annotation of placed.lost) {
			add(Infinity, this.#look(annotation, tags, false, annotation.id === open));
		}
		this.#stretches = new Map([...next].map(([key, cards]) => [key, this.#stretch(key, cards)]));
		return [...this.#stretches.values()];
	}

	#look(
		annotation: Annotation,
		tags: ReadonlyMap<string, Tag>,
		placed: boolean,
		open: boolean,
	): CardLook {
		const tag = tags.get(annotation.tag);
		const label = tagLabel({ tags }, annotation.tag);
		const codes = annotation.codes.length
			? annotation.codes
					.map((id) => tag?.codes.find((code) => code.id === id)?.label ?? id)
					.join(', ')
			: '';
		const old = this.#looks.get(annotation);
		const same =
			old?.label === label && old.codes === codes && old.placed === placed && old.open === open;
		if (same) return old;
		const look = { annotation, label, codes, placed, open };
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
