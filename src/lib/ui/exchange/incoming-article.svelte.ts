/** An article that was read, with what the person says about it. Nothing of it is stored yet. */
import type { Article } from '#lib/core/model/article.ts';
import { hashText } from '#lib/core/text/hash.ts';
import { wordCount } from '#lib/core/text/segment.ts';
import { finish, type ArticleDraft } from '#lib/import/draft.ts';
import type { ReadArticle } from '#lib/import/reading.ts';
import { ArticleForm } from '../shared/article-form.svelte.ts';
import { fileOutlet, folderOutlet } from './outlet-guesses.ts';
import { partsOf, withParts, type PartedText } from './text-parts.ts';

export class IncomingArticle {
	readonly id: string;
	readonly form: ArticleForm;
	/** Where it was read; empty for a paste. */
	where = $state.raw('');
	/** The title of the story it belongs to, as its row or the person says; may be empty. */
	story = $state('');
	/** It does not come in, but can again. */
	leftOut = $state(false);
	/** One of those that are changed together. */
	ticked = $state(false);
	/** The language that its text seems to be in. */
	detected = $state.raw('');
	#kind: string | undefined;
	#read: ReadArticle | undefined;
	#parted: PartedText = $state.raw()!;
	/** Of the text as it is now. Made along with it: a list of many must not make all of them at once. */
	hash = $state.raw('');

	/** What the person looks over, in the order of the page. */
	readonly parts = $derived(partsOf(this.#parted));
	readonly facts = $derived.by(() => this.form.facts);
	readonly #language = $derived(this.facts.language);
	readonly words = $derived(wordCount(this.#parted.text, this.#language));
	/** Nothing has to be corrected before it can come in. */
	readonly valid = $derived.by(() => this.form.valid && this.#parted.text !== '');

	constructor(id: string, read: ReadArticle) {
		this.id = id;
		this.form = new ArticleForm(read.draft);
		this.#take(read);
	}

	/** Takes another reading; what the person wrote stays. */
	adopt(read: ReadArticle): void {
		this.form.adopt(read.draft);
		this.#take(read);
	}

	get text(): string {
		return this.#parted.text;
	}

	get blocks(): Article['blocks'] {
		return this.#parted.blocks;
	}

	/** What its file and the folder of it say about the outlet; either may be `''`. */
	get outletGuesses(): { readonly file: string; readonly folder: string } {
		return { file: fileOutlet(this.where), folder: folderOutlet(this.where) };
	}

	/** Puts the parts at these places of `parts` into the story, or leaves them out of it. */
	put(places: readonly number[], inStory: boolean): void {
		this.#setText(withParts(this.#parted, places, inStory));
	}

	finished(): Article {
		const kind = this.#kind;
		const { text, blocks } = this.#parted;
		const draft: ArticleDraft = {
			text,
			blocks,
			...(kind !== undefined && { kind }),
			...this.facts,
		};
		return finish(draft, this.id);
	}

	#take(read: ReadArticle): void {
		const { where, draft, pieces, story = '' } = read;
		const { text, blocks, kind } = draft;
		// What was left out by hand stays so as long as the text that was read is the same.
		if (!this.#read || !isSameText(this.#read, read)) {
			this.#setText({ text, blocks, ...(pieces && { pieces }) });
		}
		this.#kind = kind;
		this.detected = draft.language;
		this.where = where;
		if (this.story === (this.#read?.story ?? '')) this.story = story;
		this.#read = read;
	}

	#setText(parted: PartedText): void {
		this.#parted = parted;
		this.hash = hashText(parted.text);
	}
}

function isSameText({ draft: one, pieces }: ReadArticle, other: ReadArticle): boolean {
	const { text, blocks } = other.draft;
	if (one.text !== text) return false;
	return JSON.stringify([one.blocks, pieces]) === JSON.stringify([blocks, other.pieces]);
}
