/**
 * Another text for one article, and what a person decides of the highlights that were made on an
 * earlier one. Each act is one change that undo takes back, and says whether there was anything to
 * change: another tab may have been first. Loaded by whoever needs it.
 */
import { keptAsNote, placedAt } from '#lib/core/anchor/confirm.ts';
import { reviewOf, type Moved, type Review } from '#lib/core/anchor/review.ts';
import type { Action } from '#lib/core/history.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { apply, change, isEmpty, type Change } from '#lib/core/model/change.ts';
import { released } from '#lib/core/model/release.ts';
import { replaceText, type NewText } from '#lib/core/model/replace-text.ts';
import { annotationsIn } from '#lib/core/model/snapshot.ts';
import type { Version } from '#lib/core/model/version.ts';
import { versionsOf } from '#lib/core/model/versions.ts';
import type { Span } from '#lib/core/text/span.ts';
import type { Workspace } from './workspace.svelte.ts';

const NOTHING: Review = {
	stay: [],
	moved: [],
	unsure: [],
	ambiguous: [],
	gone: [],
	notes: [],
	incomplete: [],
};

export class Revision {
	readonly #workspace: Workspace;
	readonly #id: () => string;
	readonly #now: () => Date;

	/** As it is now; undefined once it is gone for good. */
	readonly article: Article | undefined = $derived.by(() =>
		this.#workspace.snapshot.articles.get(this.#id()),
	);
	/** The highlights that were made on earlier texts; nothing until they can be looked for. */
	readonly review: Review = $derived.by(() => {
		const { snapshot } = this.#workspace;
		return this.article && snapshot.matching ? reviewOf(snapshot, this.article) : NOTHING;
	});
	/** The texts that it had before, the latest first. */
	readonly versions: readonly Version[] = $derived.by(() =>
		this.article ? versionsOf(this.#workspace.snapshot, this.article).toReversed() : [],
	);

	/** @param id of the article, a reactive read */
	constructor(workspace: Workspace, id: () => string, now: () => Date = () => new Date()) {
		this.#workspace = workspace;
		this.#id = id;
		this.#now = now;
		void workspace.readyToMatch();
	}

	/** What would become of the highlights with that text. Nothing is changed. */
	async preview(next: NewText): Promise<Review> {
		await this.#workspace.readyToMatch();
		const { snapshot } = this.#workspace;
		if (!this.article) return NOTHING;
		const after = apply(snapshot, replaceText(snapshot, this.article, next, this.#time()));
		return reviewOf(after, after.articles.get(this.article.id)!);
	}

	/** The text of now becomes an earlier one, with all that was marked on it. */
	replace(next: NewText): boolean {
		if (!this.article) return false;
		const name = next.hash === this.article.hash ? 'edited' : 'replaced';
		const replaced = replaceText(this.#workspace.snapshot, this.article, next, this.#time());
		return this.#commit(replaced, { name });
	}

	/** An earlier text takes the place of the one of now, which is kept as it was. */
	goBackTo({ text, blocks, hash, title, published }: Version): boolean {
		return this.replace({
			text,
			blocks,
			hash,
			title,
			...(published !== undefined && { published }),
		});
	}

	/** The passages stand where they were found. */
	confirm(found: readonly Moved[]): boolean {
		const places = new Map(found.map((one) => [one.annotation.id, one]));
		return this.#update(
			found.map(({ annotation }) => annotation),
			{ name: 'confirmed', count: found.length },
			(annotation, article) =>
				placedAt(annotation, article, places.get(annotation.id)!, this.#time()),
		);
	}

	/** A person has found the passage. Throws a RangeError if the place is not in the text. */
	place(annotation: Annotation, span: Span): boolean {
		return this.#update([annotation], { name: 'placed' }, (one, article) =>
			placedAt(one, article, span, this.#time()),
		);
	}

	/** The passages are not in this text; what was said of them stays with the article. */
	keepAsNotes(annotations: readonly Annotation[]): boolean {
		const action = { name: 'kept-as-note', count: annotations.length } as const;
		return this.#update(annotations, action, (one, article) =>
			keptAsNote(one, article, this.#time()),
		);
	}

	/** Takes the highlight away, and out of its links and claims. */
	remove({ id }: Annotation): boolean {
		const annotation = this.#stored(id);
		if (!annotation) return false;
		const { updated, removed } = released(this.#workspace.snapshot, new Set([id]));
		const gone = change({ updated, removed: [annotation, ...removed] });
		return this.#commit(gone, { name: 'deleted', count: 1 });
	}

	/** The annotations as they are by now; what another tab has removed stays removed. */
	#update(
		annotations: readonly Annotation[],
		action: Action,
		after: (annotation: Annotation, article: Article) => Annotation,
	): boolean {
		const { article } = this;
		if (!article) return false;
		const updated = annotations.flatMap(({ id }) => {
			const stored = this.#stored(id);
			return stored ? [[stored, after(stored, article)] as const] : [];
		});
		return this.#commit(change({ updated }), action);
	}

	#commit(made: Change, action: Action): boolean {
		if (isEmpty(made)) return false;
		this.#workspace.commit(made, 'local', action);
		return true;
	}

	#stored(id: string): Annotation | undefined {
		return annotationsIn(this.#workspace.snapshot, this.#id()).get(id);
	}

	#time(): string {
		return this.#now().toISOString();
	}
}
