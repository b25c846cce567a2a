/** The articles of a story as they are being put in order, and what is to become of each. */
import type { Fate } from '#lib/core/model/shelve.ts';

export class Arrangement {
	order: readonly string[] = $state.raw([]);
	fates: ReadonlyMap<string, Fate> = $state.raw(new Map());
	readonly #before: readonly string[];
	readonly isTouched = $derived.by(
		() => this.fates.size > 0 || this.order.some((id, i) => id !== this.#before[i]),
	);

	/** @param order `Article.id`s */
	constructor(order: readonly string[]) {
		this.order = order;
		this.#before = order;
	}

	/** So many places down, or up; its new place, or nothing where there is none. */
	move(id: string, step: number): number | undefined {
		const from = this.order.indexOf(id);
		const to = Math.min(this.order.length - 1, Math.max(0, from + step));
		if (from < 0 || to === from) return undefined;
		this.order = this.order.toSpliced(from, 1).toSpliced(to, 0, id);
		return to;
	}

	/** Without a fate it stays. */
	decide(id: string, fate?: Fate): void {
		const fates = new Map(this.fates);
		if (fate) fates.set(id, fate);
		else fates.delete(id);
		this.fates = fates;
	}
}
