/**
 * Empty elements under the ids of cards that are not drawn: the marks of their highlights point to
 * them meanwhile.
 */
import { cardId } from '#lib/ui/shared/tag-look.ts';

export class CardPlaces {
	readonly #places = new Map<string, HTMLElement>();

	/** For the element that they are in, always the same. @param ids whose cards are not drawn */
	of(ids: readonly string[]): (box: HTMLElement) => void {
		return (box) => {
			const wanted = new Set(ids);
			for (const [id, place] of this.#places) {
				if (wanted.delete(id)) continue;
				place.remove();
				this.#places.delete(id);
			}
			for (const id of wanted) {
				const place = document.createElement('span');
				place.id = cardId(id);
				this.#places.set(id, place);
				box.append(place);
			}
		};
	}
}
