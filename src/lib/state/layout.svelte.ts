/** How wide each article's column is, kept by article so that a comparison opens as it was left. */
const KEY = 'crossread.columns';

/** px; below it a line holds fewer than 40 characters. */
export const NARROWEST = 320;
/** px; room for the longest comfortable line and the margin. */
export const WIDEST = 760;

export class ColumnLayout {
	readonly #storage: Storage | undefined;
	#widths: Readonly<Record<string, number>> = $state.raw({});

	constructor(storage: Storage | undefined) {
		this.#storage = storage;
		this.#widths = read(storage);
	}

	/** px, or nothing for an equal share of the room. */
	widthOf(article: string): number | undefined {
		// an article may be called as something that every object has
		return Object.hasOwn(this.#widths, article) ? this.#widths[article] : undefined;
	}

	setWidth(article: string, px: number): void {
		const width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, px)));
		this.#keep({ ...this.#widths, [article]: width });
	}

	/** Back to equal shares. */
	reset(articles: readonly string[]): void {
		const kept = Object.entries(this.#widths).filter(([id]) => !articles.includes(id));
		this.#keep(Object.fromEntries(kept));
	}

	#keep(widths: Readonly<Record<string, number>>): void {
		this.#widths = widths;
		try {
			this.#storage?.setItem(KEY, JSON.stringify(widths));
		} catch {
			// A full or forbidden store: the widths hold until the page is closed.
		}
	}
}

function read(storage: Storage | undefined): Record<string, number> {
	try {
		const stored: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}');
		const entries = Object.entries(Object(stored)).filter(([, width]) => Number.isFinite(width));
		return Object.fromEntries(entries) as Record<string, number>;
	} catch {
		return {};
	}
}
