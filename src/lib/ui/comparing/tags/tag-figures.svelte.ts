/**
 * What the view counts, and by which choices of the person. The choices stand in the address
 * (`measure`, `coder`, `tags`), so that a view can be shared and the way back leads to it.
 */
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { coverage, type Covered } from '#lib/core/compare/coverage.ts';
import { markedIn, type Marked } from '#lib/core/compare/marked.ts';
import { inStory, storyLength } from '#lib/core/compare/profile.ts';
import { spansOf } from '#lib/core/compare/spread.ts';
import type { Article } from '#lib/core/model/article.ts';
import { BUILT_IN_TAGS } from '#lib/core/model/codebook.ts';
import { coloursOf } from '#lib/core/palette/colours.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import { tagLabel, tagsInOrder } from '#lib/ui/shared/tag-look.ts';
import { MEASURES, type Measure } from './figures.ts';

export interface ShownTag {
	readonly id: string;
	readonly label: string;
	/** `#rrggbb`, for pictures that leave the program. */
	readonly colour?: string;
}

/** A highlight and where it stands in its story. */
export interface Standing extends Marked {
	/** `Article.id` */
	readonly article: string;
	/** Its places, 0 to 1 each. */
	readonly stretches: readonly { readonly from: number; readonly to: number }[];
}

export interface OutletFigures {
	readonly article: Article;
	/** What the choices leave, in the order of the text. */
	readonly marked: readonly Standing[];
	readonly covered: Covered;
}

interface Sources {
	readonly snapshot: () => Snapshot;
	readonly articles: () => readonly Article[];
	readonly url: () => URL;
}

export class TagFigures {
	readonly #from: Sources;

	constructor(from: Sources) {
		this.#from = from;
	}

	/** Everything that counts, before any choice. */
	readonly #all = $derived.by(() =>
		this.#from.articles().map((article) => ({
			article,
			marked: standing(article, markedIn(this.#from.snapshot(), article)),
		})),
	);

	/** The codebook's tags, and any that only highlights know. */
	readonly tags: readonly ShownTag[] = $derived.by(() => {
		const snapshot = this.#from.snapshot();
		const known = tagsInOrder(snapshot).map(({ id }) => id);
		const used = this.#all.flatMap(({ marked }) => marked.map(({ tag }) => tag));
		const colours = coloursOf(snapshot.tags.values());
		return [...new Set([...known, ...used])].map((id) => {
			const colour = colours.get(id)?.light.stroke;
			return { id, label: tagLabel(snapshot, id), ...(colour !== undefined && { colour }) };
		});
	});

	readonly coders: readonly string[] = $derived.by(() =>
		[
			...new Set(this.#all.flatMap(({ marked }) => marked.map(({ creator }) => creator))),
		].toSorted(),
	);

	readonly measure: Measure = $derived.by(
		() => MEASURES.find((one) => one === this.#asked('measure')) ?? 'count',
	);

	/** One coder alone; undefined for all. */
	readonly coder: string | undefined = $derived.by(() =>
		this.coders.find((one) => one === this.#asked('coder')),
	);

	/** The tags that are shown: all, unless the person chose. */
	readonly shown: readonly ShownTag[] = $derived.by(() => {
		const asked = this.#asked('tags')?.split(',');
		const chosen = this.tags.filter(({ id }) => asked?.includes(id));
		return chosen.length ? chosen : this.tags;
	});

	readonly outlets: readonly OutletFigures[] = $derived.by(() => {
		const shown = new Set(this.shown.map(({ id }) => id));
		return this.#all.map(({ article, marked }) => {
			const left = marked.filter(
				({ tag, creator }) =>
					shown.has(tag) && (this.coder === undefined || creator === this.coder),
			);
			return { article, marked: left, covered: coverage(article, left) };
		});
	});

	/** Those that pictures have room for: without the person's own that do not occur. */
	readonly drawn: readonly ShownTag[] = $derived.by(() => {
		const used = new Set(this.outlets.flatMap(({ marked }) => marked.map(({ tag }) => tag)));
		const builtIn: readonly string[] = BUILT_IN_TAGS;
		return this.shown.filter(({ id }) => builtIn.includes(id) || used.has(id));
	});

	/** Highlights that count, after the choices and before them. */
	readonly count: number = $derived.by(() =>
		this.outlets.reduce((sum, { marked }) => sum + marked.length, 0),
	);
	readonly countOfAll: number = $derived.by(() =>
		this.#all.reduce((sum, { marked }) => sum + marked.length, 0),
	);

	showMeasure(measure: Measure): void {
		this.#ask('measure', measure === 'count' ? undefined : measure);
	}

	showCoder(coder: string | undefined): void {
		this.#ask('coder', coder);
	}

	/** Shows the tag or hides it; hiding the last one shows all again. */
	toggleTag(tag: string): void {
		const shown = new Set(this.shown.map(({ id }) => id));
		if (!shown.delete(tag)) shown.add(tag);
		const all = shown.size === 0 || shown.size === this.tags.length;
		this.#ask('tags', all ? undefined : [...shown].join(','));
	}

	#asked(name: string): string | undefined {
		return this.#from.url().searchParams.get(name) ?? undefined;
	}

	#ask(name: string, value: string | undefined): void {
		const params = new URLSearchParams(this.#from.url().search);
		if (value === undefined) params.delete(name);
		else params.set(name, value);
		const address = resolve(`/insights/?${params.toString().replaceAll('%2C', ',')}`);
		void goto(address, { replaceState: true, keepFocus: true, noScroll: true });
	}
}

function standing(article: Article, marked: readonly Marked[]): Standing[] {
	const length = storyLength(article);
	return marked.map((one) => ({
		...one,
		article: article.id,
		stretches: inStory(article, spansOf(one)).map(({ start, end }) => ({
			from: start / length,
			to: end / length,
		})),
	}));
}
