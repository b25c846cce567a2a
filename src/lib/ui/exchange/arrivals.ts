/** All that Add does with the articles, as what the snapshot becomes. */
import type { Article } from '#lib/core/model/article.ts';
import { apply, change, snapshotOf } from '#lib/core/model/change.ts';
import { replaceText, type NewText } from '#lib/core/model/replace-text.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';

export interface Arrival {
	readonly article: Article;
	/**
	 * The article that is taken for it, here or coming in as well, or that is here and gets its text as
	 * a new version.
	 */
	readonly here?: { readonly id: string; readonly as: 'use' | 'version' };
	/** The title of the story that it goes to; empty for the one that all others go to. */
	readonly story: string;
}

export interface Settled {
	readonly snapshot: Snapshot;
	/** `Story.id`s of those that got articles, in the order in which they did. */
	readonly stories: readonly string[];
	/** How many articles came in, or got a new text. */
	readonly articles: number;
}

/**
 * Puts them into stories: those that name one into the story of that title, be it here or new, the
 * others into `story`. `time` (ISO 8601) is when texts were replaced.
 */
export function settle(
	before: Snapshot,
	arrivals: readonly Arrival[],
	story: Story,
	{ time, newId }: { readonly time: string; readonly newId: () => string },
): Settled {
	let snapshot = snapshotOf(
		arrivals.flatMap(({ article, here }) => (here ? [] : [article])),
		before,
	);
	for (const { article, here } of arrivals) {
		const stored = here?.as === 'version' && snapshot.articles.get(here.id);
		if (stored) snapshot = apply(snapshot, replaceText(snapshot, stored, newText(article), time));
	}
	const stories = new Shelf(snapshot, story, newId);
	/** By the id that it came in with: one may be taken for another that came in before it. */
	const ids = new Map<string, string>();
	for (const { article, here, story: title } of arrivals) {
		const id = here ? (ids.get(here.id) ?? here.id) : article.id;
		ids.set(article.id, id);
		stories.put(id, title.trim());
	}
	return {
		snapshot: apply(snapshot, change({ added: stories.all })),
		stories: stories.all.map(({ id }) => id),
		articles: arrivals.filter(({ here }) => here?.as !== 'use').length,
	};
}

/** The stories that get articles. */
class Shelf {
	readonly #byTitle: Map<string, Story>;
	readonly #changed = new Map<string, Story>();
	readonly #rest: Story;
	readonly #newId: () => string;

	constructor({ stories }: Snapshot, rest: Story, newId: () => string) {
		const present = [...stories.values()].filter((one) => !one.deleted && !one.example);
		this.#byTitle = new Map(present.map((one) => [plain(one.title), one]));
		this.#rest = stories.get(rest.id) ?? rest;
		this.#newId = newId;
	}

	put(article: string, title: string): void {
		const story = title ? this.#titled(title) : this.#rest;
		const articles = this.#changed.get(story.id)?.articles ?? story.articles;
		this.#changed.set(story.id, { ...story, articles: [...new Set([...articles, article])] });
	}

	get all(): readonly Story[] {
		return [...this.#changed.values()];
	}

	#titled(title: string): Story {
		const known = this.#byTitle.get(plain(title));
		if (known) return known;
		const made: Story = { type: 'story', id: this.#newId(), title, articles: [] };
		this.#byTitle.set(plain(title), made);
		return made;
	}
}

function plain(title: string): string {
	return title.trim().toLowerCase().replace(/\s+/g, ' ');
}

function newText({ text, blocks, hash, title, language, ...article }: Article): NewText {
	const { author, published, url } = article;
	return {
		text,
		blocks,
		hash,
		title,
		language,
		...(author !== undefined && { author }),
		...(published !== undefined && { published }),
		...(url !== undefined && { url }),
	};
}
