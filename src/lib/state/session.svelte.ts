/**
 * What is open and what the person is doing in it. Which story and which articles stands in the
 * address, so it survives a reload and can be shared on one machine; the rest lasts as long as the page.
 */
import { placedIn, type Placed } from '#lib/core/anchor/placed.ts';
import { filterParams } from '#lib/core/filter/filter-names.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import type { Passage } from '#lib/core/model/passage.ts';
import { annotationsIn } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import type { Span } from '#lib/core/text/span.ts';
import type { Command } from './keymap.ts';
import type { Workspace } from './workspace.svelte.ts';

/**
 * Those from `replace` on are about one article, `Session.revised`; `occurrences` and `code` are about
 * what is selected, or about the highlight at the caret.
 */
export type Dialog =
	| 'import'
	| 'export'
	| 'help'
	| 'palette'
	| 'find'
	| 'history'
	| 'reading'
	| 'coder'
	| 'restore'
	| 'print'
	| 'code'
	| 'occurrences'
	| 'replace'
	| 'versions'
	| 'review'
	| 'article-note';

/** A place that a search has led to. */
export interface Found extends Passage {
	/** The highlight that was found. */
	readonly annotation?: string;
	/** The person goes on searching: the focus stays there. */
	readonly stay: boolean;
}

/** Whether a highlight is shown; see `Session.sieves`. */
export interface Sieve {
	(annotation: Annotation): boolean;
	/**
	 * Of one whose answers change: what answers now, the same function as long as the answers are the
	 * same; nothing while all may pass.
	 */
	now?: () => Sieve | undefined;
}

const LAST_STORY = 'crossread.last-story';
/** The story of a first visit. */
export const FIRST_STORY = 'harbour-vote';

export class Session {
	readonly #workspace: Pick<Workspace, 'snapshot'>;
	readonly #url: () => URL;
	readonly #storage: Storage | undefined;
	#lastStory = $state<string>();
	/** What `shown` said last. */
	readonly #sieved = new WeakMap<Placed, { sieves: readonly Sieve[]; shown: Placed }>();

	/** The dialog that is open. */
	dialog = $state<Dialog>();
	/** The article whose texts and highlights the dialog is about. */
	revised = $state<string>();
	/** A passage to be brought into view and selected, as soon as its article can. */
	sought = $state.raw<Passage>();
	/** What is being shown of what was searched for, marked until the person does something else. */
	found = $state.raw<Found>();
	/** The article that has, or last had, the focus. */
	active = $state<string>();
	/** The live selection, as it would be tagged. */
	selection = $state.raw<Passage>();
	/** The tag bar is shown for the selection, or for the highlight that was clicked. */
	bar = $state(false);
	/** When the person asked for this page, in ms of the page's clock, until it has been shown. */
	navigatedAt: number | undefined = 0;
	/** How many selections a screen reader has been told of: the first ones at length. */
	selectionsTold = 0;
	/** What a screen reader should hear next. */
	announcement = $state('');
	/** The highlights at the caret, the smallest first; empty while text is selected. */
	atCaret = $state.raw<readonly string[]>([]);
	/** The highlight whose card is open. */
	openCard = $state<string>();
	/** The open card that takes the focus as soon as it is drawn. */
	cardToEnter = $state<string>();
	/** The highlight whose note, or the reply itself, that is being written. */
	editedNote = $state<string>();
	/** The highlight whose range is being set anew. */
	adjusted = $state<string>();
	/** Which of its passages; the first one if nothing is said. */
	adjustedPassage: Span | undefined;
	/** The tag that every selection by pointer gets at once. */
	pen = $state<string>();
	/** The tag given last: what a note on fresh text gets. */
	lastTag = $state('framing');
	/** The person has tagged something since the page was opened. */
	hasTagged = $state(false);
	/** The strip of the first visit has been put away. */
	coachClosed = $state(false);
	/** The article that has the room to itself. */
	focusColumn = $state<string>();
	/** The highlights that were picked in a list, to do something with all of them. */
	picked = $state.raw<ReadonlySet<string>>(new Set());
	/** The articles that are shown as a list of sentences. */
	listed = $state.raw<ReadonlySet<string>>(new Set());
	/** The article that is read aloud. */
	spoken = $state<string>();
	/** What a highlight has to pass to be shown, each under the name of whoever set it. */
	sieves = $state.raw<Readonly<Record<string, Sieve | undefined>>>({});
	/** Shows articles as others than they are, while their outlets are not to be known. */
	mask = $state.raw<(article: Article) => Article>();
	/** Runs a command wherever the person is. */
	act: (command: Command) => void = () => {};
	/** Runs a command on the articles that are open; none where no articles are shown. */
	later: ((command: Command) => void) | undefined;

	/** The story in the address, or else the one open last. */
	readonly story: Story | undefined = $derived.by(() => {
		const { stories } = this.#workspace.snapshot;
		const asked = this.#url().searchParams.get('story');
		if (asked !== null) return present(stories.get(asked));
		if (this.#url().searchParams.has('articles')) return undefined;
		return (
			present(stories.get(this.#lastStory ?? FIRST_STORY)) ??
			present(stories.get(FIRST_STORY)) ??
			[...stories.values()].find(present)
		);
	});

	/** The articles of the story, without those in the bin. */
	readonly ofStory: readonly Article[] = $derived.by(() => this.#present(this.story?.articles));

	/** The open articles in the order of their columns. */
	readonly articles: readonly Article[] = $derived.by(() => {
		const asked = this.#url().searchParams.get('articles');
		return asked === null ? this.ofStory : this.#present(asked.split(','));
	});

	/** @param url the address of the page, a reactive read */
	constructor(
		workspace: Pick<Workspace, 'snapshot'>,
		url: () => URL,
		storage: Storage | undefined,
	) {
		this.#workspace = workspace;
		this.#url = url;
		this.#storage = storage;
		try {
			this.#lastStory = storage?.getItem(LAST_STORY) ?? undefined;
		} catch {
			// Forbidden storage: every visit is a first one.
		}
	}

	/** The address asks for a story that is not here (any more). */
	get missing(): boolean {
		const params = this.#url().searchParams;
		return params.has('story') && !this.story && this.articles.length === 0;
	}

	/** To be told of every address that was opened, so that the next visit finds its story again. */
	opened(url: URL): void {
		const story = url.searchParams.get('story');
		if (!story) return;
		if (story !== this.#lastStory) this.#leaveStory();
		this.#lastStory = story;
		try {
			this.#storage?.setItem(LAST_STORY, story);
		} catch {
			// As above.
		}
	}

	/** What the address says of the highlights that are to be shown, as names and values. */
	get filtering(): (readonly [string, string])[] {
		return filterParams(this.#url());
	}

	/** What a highlight has to pass now. */
	get passing(): readonly Sieve[] {
		return Object.values(this.sieves).flatMap((sieve) => (sieve?.now ? sieve.now() : sieve) ?? []);
	}

	/** Where the highlights of an article stand that are to be shown; the same ones, the same object. */
	shown(article: Article): Placed {
		const placed = placedIn(this.#workspace.snapshot, article);
		const sieves = this.passing;
		if (sieves.length === 0) return placed;
		const known = this.#sieved.get(placed);
		if (known?.sieves.length === sieves.length && sieves.every((one, i) => one === known.sieves[i]))
			return known.shown;
		const annotations = annotationsIn(this.#workspace.snapshot, article.id);
		const passes = ({ id }: { id: string }) => {
			const annotation = annotations.get(id);
			return annotation !== undefined && sieves.every((sieve) => sieve(annotation));
		};
		const shown = {
			highlights: placed.highlights.filter(passes),
			parts: placed.parts.filter(passes),
			unsure: placed.unsure.filter(({ annotation }) => passes(annotation)),
			lost: placed.lost.filter(passes),
		};
		this.#sieved.set(placed, { sieves, shown });
		return shown;
	}

	/** The person goes to another article's text: what was selected elsewhere is no longer meant. */
	enter(article: string): void {
		if (this.active !== article) this.#leaveText();
		this.active = article;
	}

	#leaveText(): void {
		this.selection = undefined;
		this.atCaret = [];
		this.adjusted = undefined;
		this.bar = false;
	}

	#leaveStory(): void {
		this.#leaveText();
		this.openCard = undefined;
		this.editedNote = undefined;
		this.focusColumn = undefined;
		this.picked = new Set();
		this.spoken = undefined;
		this.pen = undefined;
	}

	/** The query of the workspace with these words of an article in view. */
	queryAt({ article, start, end }: Passage): `?${string}` {
		const open = this.articles.map(({ id }) => id);
		const query = this.query(open.includes(article) ? open : [...open, article]);
		return `${query}${query === '?' ? '' : '&'}at=${article}:${start}-${end}`;
	}

	/** The query of the workspace with these articles as columns. */
	query(articles: readonly string[]): `?${string}` {
		const params = new URLSearchParams();
		if (this.story) params.set('story', this.story.id);
		const all = this.ofStory;
		if (articles.length !== all.length || articles.some((id, i) => id !== all[i]?.id)) {
			params.set('articles', articles.join(','));
		}
		return `?${params.toString().replaceAll('%2C', ',')}`;
	}

	/** The same, and still only the highlights that the filter lets through. */
	queryHere(articles: readonly string[]): `?${string}` {
		const params = new URLSearchParams(this.query(articles));
		for (const [name, value] of this.filtering) params.append(name, value);
		return `?${params.toString().replaceAll('%2C', ',')}`;
	}

	#present(ids: readonly string[] = []): Article[] {
		const { articles } = this.#workspace.snapshot;
		const { mask } = this;
		return [...new Set(ids)].flatMap((id) => {
			const article = present(articles.get(id));
			return article ? (mask?.(article) ?? article) : [];
		});
	}
}

function present<T extends { deleted?: string }>(record: T | undefined): T | undefined {
	return record && record.deleted === undefined ? record : undefined;
}
