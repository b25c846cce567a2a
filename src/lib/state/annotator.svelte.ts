/**
 * The acts of marking: each turns what is selected into one change and commits it. Undo, storage
 * and the other tabs take it from there.
 */
import { describe } from '#lib/core/anchor/describe.ts';
import { placedIn } from '#lib/core/anchor/placed.ts';
import { UNTAGGED, type Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { change } from '#lib/core/model/change.ts';
import { isHeld, released } from '#lib/core/model/release.ts';
import { annotationById, annotationsIn } from '#lib/core/model/snapshot.ts';
import type { Span } from '#lib/core/text/span.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Passage } from '#lib/core/model/passage.ts';
import type { Session } from './session.svelte.ts';
import type { Action, Workspace } from './workspace.svelte.ts';

/** Time and identity come from outside, so that a test can set them. */
export interface Origin {
	now(): Date;
	newId(): string;
}

export class Annotator {
	readonly #workspace: Workspace;
	readonly #session: Session;
	readonly #preferences: Preferences;
	readonly #origin: Origin;

	constructor(workspace: Workspace, session: Session, preferences: Preferences, origin: Origin) {
		this.#workspace = workspace;
		this.#session = session;
		this.#preferences = preferences;
		this.#origin = origin;
	}

	/**
	 * Tags the live selection, or retags the highlight at the caret. The same tag on the same
	 * range again takes it off; a passage that is linked stays, without a tag.
	 *
	 * @param startedAt the time stamp of the key press or click, for the measure
	 */
	tag(tag: string, startedAt = performance.now()): void {
		const { selection, atCaret } = this.#session;
		this.#session.lastTag = tag;
		this.#session.adjusted = undefined;
		if (selection) this.tagPassage(selection, tag, startedAt);
		else if (atCaret[0] !== undefined) this.retag(atCaret[0], tag, startedAt);
	}

	tagPassage(passage: Passage, tag: string, startedAt = performance.now()): Annotation | undefined {
		const article = this.#workspace.snapshot.articles.get(passage.article);
		if (!article) return undefined;
		const same = this.#madeOf(article, passage, tag);
		if (same) {
			this.#untag(same, startedAt);
			return undefined;
		}
		const linked = this.#madeOf(article, passage, UNTAGGED);
		if (linked) {
			this.retag(linked.id, tag, startedAt);
			return this.#find(linked.id);
		}
		const time = this.#origin.now().toISOString();
		const annotation: Annotation = {
			type: 'annotation',
			id: this.#origin.newId(),
			article: article.id,
			anchor: describe(article, passage),
			tag,
			codes: [],
			creator: this.#preferences.coder,
			created: time,
			modified: time,
		};
		this.#session.hasTagged = true;
		this.#preferences.coached = true;
		this.#commit({ added: [annotation] }, { name: 'tagged', tag }, startedAt);
		return annotation;
	}

	retag(id: string, tag: string, startedAt = performance.now()): void {
		const annotation = this.#find(id);
		if (!annotation) return;
		if (annotation.tag === tag) {
			this.#untag(annotation, startedAt);
			return;
		}
		const codes = annotation.codes.filter((code) => code.startsWith(`${tag}/`));
		this.#update(annotation, { tag, codes }, { name: 'retagged', tag }, startedAt);
	}

	/** Removes a highlight, and takes it out of its links and claims. */
	remove(id: string): void {
		const annotation = this.#find(id);
		if (annotation) this.#remove(annotation, { name: 'deleted', count: 1 }, performance.now());
	}

	removeHere(): void {
		const id = this.here();
		if (id !== undefined) this.remove(id);
	}

	/** The highlight at the caret, or of those that are just as long as the selection the last. */
	here(): string | undefined {
		const { selection, atCaret, lastTag } = this.#session;
		const article = selection && this.#workspace.snapshot.articles.get(selection.article);
		const made = article && this.#madeOf(article, selection, lastTag);
		return article ? (made ?? this.#madeOf(article, selection))?.id : atCaret[0];
	}

	/** Opens the note of the highlight at the caret; fresh text is tagged as the last one was. */
	openNote(): void {
		const { selection, atCaret, lastTag } = this.#session;
		const article = selection && this.#workspace.snapshot.articles.get(selection.article);
		const id = article
			? (
					this.#madeOf(article, selection, lastTag) ??
					this.#madeOf(article, selection, UNTAGGED) ??
					this.tagPassage(selection, lastTag)
				)?.id
			: atCaret[0];
		if (id === undefined) return;
		this.#session.openCard = id;
		this.#session.editedNote = id;
	}

	/** The highlight of just that range, and of that tag if one is given; the latest of several. */
	#madeOf(article: Article, span: Span, tag?: string): Annotation | undefined {
		const { highlights } = placedIn(this.#workspace.snapshot, article);
		const same = highlights.findLast(
			(one) =>
				one.start === span.start && one.end === span.end && (tag === undefined || one.tag === tag),
		);
		return same && annotationsIn(this.#workspace.snapshot, article.id).get(same.id);
	}

	#find(id: string): Annotation | undefined {
		return annotationById(this.#workspace.snapshot, id);
	}

	#update(
		annotation: Annotation,
		parts: Partial<Annotation>,
		action: Action,
		startedAt: number,
	): void {
		const after = { ...annotation, ...parts, modified: this.#origin.now().toISOString() };
		this.#commit({ updated: [[annotation, after]] }, action, startedAt);
	}

	#untag(annotation: Annotation, startedAt: number): void {
		const { id, tag } = annotation;
		if (!isHeld(this.#workspace.snapshot, id)) {
			this.#remove(annotation, { name: 'untagged', tag }, startedAt);
			return;
		}
		const action = { name: 'untagged-linked', tag } as const;
		this.#update(annotation, { tag: UNTAGGED, codes: [] }, action, startedAt);
	}

	#remove(annotation: Annotation, action: Action, startedAt: number): void {
		const { updated, removed } = released(this.#workspace.snapshot, new Set([annotation.id]));
		this.#commit({ updated, removed: [annotation, ...removed] }, action, startedAt);
	}

	#commit(parts: Parameters<typeof change>[0], action: Action, startedAt: number): void {
		this.#workspace.commit(change(parts), 'local', action, startedAt);
	}
}
