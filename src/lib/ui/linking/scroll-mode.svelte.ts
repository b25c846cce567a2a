/** How columns scroll together, remembered for each story. */
import { localStore } from '#lib/storage/ledger.ts';

export const MODES = ['free', 'aligned', 'locked'] as const;
export type Mode = (typeof MODES)[number];

const KEY = 'crossread.scrolling';

export class ScrollMode {
	readonly #storage = localStore();
	#chosen: Readonly<Record<string, Mode>> = $state.raw(read(this.#storage));

	/** What the person chose in this story, if they did. */
	of(story: string): Mode | undefined {
		// a story may be called as something that every object has
		return Object.hasOwn(this.#chosen, story) ? this.#chosen[story] : undefined;
	}

	choose(story: string, mode: Mode): void {
		this.#chosen = { ...this.#chosen, [story]: mode };
		try {
			this.#storage?.setItem(KEY, JSON.stringify(this.#chosen));
		} catch {
			// A full or forbidden store: the choice holds until the page is closed.
		}
	}
}

function read(storage: Storage | undefined): Record<string, Mode> {
	try {
		const stored: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}');
		const entries = Object.entries(Object(stored)).filter(([, mode]) =>
			MODES.includes(mode as Mode),
		);
		return Object.fromEntries(entries) as Record<string, Mode>;
	} catch {
		return {};
	}
}
