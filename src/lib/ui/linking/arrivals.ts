/** Takes the person to passages, and marks them in every column. */
import type { Passage } from '#lib/core/model/passage.ts';
import type { App } from '#lib/state/context.ts';
import type { Desk, PaneHandle } from '#lib/ui/shared/pane-handle.ts';

export interface ArrivalsParts {
	readonly app: Pick<App, 'session'>;
	readonly desk: Pick<Desk, 'reach'>;
	readonly panes: () => ReadonlyMap<string, PaneHandle>;
	/** The columns that can be seen. */
	readonly inView: () => readonly PaneHandle[];
	/** A column was taken to a passage, linked with what stands in the others or not. */
	readonly onwent: (article: string, linked: boolean) => void;
}

export class Arrivals {
	readonly #parts: ArrivalsParts;

	constructor(parts: ArrivalsParts) {
		this.#parts = parts;
	}

	/** Brings the passage's column into view, and the others that can be seen to theirs. */
	async at(
		passage: Passage,
		others: readonly Passage[],
		linked: boolean,
	): Promise<PaneHandle | undefined> {
		const { desk, inView, onwent } = this.#parts;
		const pane = await desk.reach(passage.article);
		if (!pane) return undefined;
		this.mark([passage, ...others.filter(({ article }) => article !== passage.article)]);
		for (const { article, text } of inView()) {
			const other = others.find((one) => one.article === article);
			if (!other || article === passage.article) continue;
			text.reveal(other);
			onwent(article, linked);
		}
		return pane;
	}

	/** Marks one passage of each article, and takes the other marks away. */
	mark(passages: readonly Passage[]): void {
		for (const { article, text } of this.#parts.panes().values()) {
			text.mark(
				'crossread-match',
				passages.find((one) => one.article === article),
			);
		}
	}

	/** Selects the passage as if the person had. */
	present(pane: PaneHandle, { article, start, end }: Passage): void {
		const { session } = this.#parts.app;
		pane.text.present({ start, end });
		session.enter(article);
		session.bar = false;
		session.atCaret = [];
		session.selection = { article, start, end };
	}
}
