/**
 * The cards of an article in stretches of its text. A card, and a stretch, that looks as before is
 * the very same object, so a change costs as much as it changes and not as much as there is.
 */
import type { Placed } from '#lib/core/anchor/placed.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Tag } from '#lib/core/model/codebook.ts';
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
	readonly fit: Fit;
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

	/**
	 * @param text the hash of the text that they are placed in
	 * @param open the id of the card that is open, if it is one of these
	 */
	of(
		placed: Placed,
		text: string,
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
		const found = placed.highlights.flatMap(({ id, start }) => {
			const annotation = annotations.get(id);
			return annotation ? { annotation, start, fit: 'placed' as const } : [];
		});
		const unsure = placed.unsure.map((one) => ({ ...one, fit: 'changed' as const }));
		const both = unsure.length ? [...found, ...unsure].sort((a, b) => a.start - b.start) : found;
		for (const { annotation, start, fit } of both) {
			add(Math.floor(start / STRETCH), this.#look(annotation, tags, fit, annotation.id === open));
		}
		for (const annotation of placed.lost) {
			const fit = annotation.unplaced === text ? 'note' : 'lost';
			add(Infinity, this.#look(annotation, tags, fit, annotation.id === open));
		}
		this.#stretches = new Map([...next].map(([key, cards]) => [key, this.#stretch(key, cards)]));
		return [...this.#stretches.values()];
	}

	#look(annotation: Annotation, tags: ReadonlyMap<string, Tag>, fit: Fit, open: boolean): CardLook {
		const tag = tags.get(annotation.tag);
		const label = tagLabel({ tags }, annotation.tag);
		const codes = annotation.codes.length
			? annotation.codes
					.map((id) => tag?.codes.find((code) => code.id === id)?.label ?? id)
					.join(', ')
			: '';
		const old = this.#looks.get(annotation);
		const same =
			old?.label === label && old.codes === codes && old.fit === fit && old.open === open;
		if (same) return old;
		const look = { annotation, label, codes, fit, open };
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
