/** The marked passages of one article as they are shown: which are chosen, held and pulled. */
import { passagesOf, type Highlight, type Placed } from '#lib/core/anchor/placed.ts';
import type { Article } from '#lib/core/model/article.ts';
import type { Span } from '#lib/core/text/span.ts';
import type { Session } from '#lib/state/session.svelte.ts';

export class ShownPassages {
	readonly #session: Session;
	readonly #article: () => Article;

	/** How a passage would be if the handle that is pulled were let go now. */
	pulled = $state.raw<{ readonly from: Span; readonly to: Span }>();

	readonly placed: Placed = $derived.by(() => this.#session.shown(this.#article()));
	readonly #all = $derived(passagesOf(this.placed));
	readonly #chosen = $derived.by(() => this.#session.openCard ?? this.#session.atCaret[0]);

	/** In the order of the text, as they are drawn. */
	readonly drawn = $derived.by(() => {
		const { pulled } = this;
		if (!pulled) return this.#all;
		const is = (one: Highlight) => one.id === this.#chosen && one.start === pulled.from.start;
		return this.#all.map((one) => (is(one) ? { ...one, ...pulled.to } : one));
	});

	/** The highlight that is shown as chosen, if it is in this article. */
	readonly chosen = $derived(
		this.#all.some(({ id }) => id === this.#chosen) ? this.#chosen : undefined,
	);

	/** The passages of the chosen highlight, whose ends can be pulled while nothing else is selected. */
	readonly held = $derived.by(() => {
		const { selection, adjusted } = this.#session;
		const elsewhere = selection?.article === this.#article().id && adjusted !== this.chosen;
		return elsewhere ? [] : this.#all.filter(({ id }) => id === this.chosen);
	});

	/** What is selected has just been tagged: its tint should show through the selection. */
	readonly selectsTagged = $derived.by(() => {
		const { selection } = this.#session;
		return (
			selection?.article === this.#article().id &&
			this.#all.some(({ start, end }) => start === selection.start && end === selection.end)
		);
	});

	constructor(session: Session, article: () => Article) {
		this.#session = session;
		this.#article = article;
	}

	/** The passage of a highlight that holds the offset, or else its first one. */
	of(highlight: string | undefined, offset: number): Highlight | undefined {
		const own = this.#all.filter(({ id }) => id === highlight);
		return own.find(({ start, end }) => start <= offset && offset <= end) ?? own[0];
	}
}
