/**
 * The acts of marking: each turns what is selected into one change and commits it. Undo, storage
 * and the other tabs take it from there.
 */
import { describe } from '#lib/core/anchor/describe.ts';
import { passagesOf } from '#lib/core/anchor/placed.ts';
import { UNTAGGED, type Annotation } from '#lib/core/model/annotation.ts';
import { change } from '#lib/core/model/change.ts';
import { isHeld, released } from '#lib/core/model/release.ts';
import { annotationById, annotationsIn } from '#lib/core/model/snapshot.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Passage } from '#lib/core/model/passage.ts';
import type { Session } from './session.svelte.ts';
import type { Action, Workspace } from './workspace.svelte.ts';

/** Time and identity come from outside, so that a test can set them. */
export interface Origin {
	now(): Date;
	newId(): string;
}

interface Parts {
	readonly workspace: Workspace;
	readonly session: Session;
	readonly preferences: Preferences;
	readonly origin: Origin;
}

/**
 * The highlights of this coder that are shown and have a passage with just this range; the latest one
 * last. Those of others, whether they are hidden or not, are no reason not to mark the same words.
 */
export function marksOn(
	{ workspace, session, preferences }: Omit<Parts, 'origin'>,
	{ article: id, start, end }: Passage,
): readonly Annotation[] {
	const article = workspace.snapshot.articles.get(id);
	if (!article) return [];
	const annotations = annotationsIn(workspace.snapshot, id);
	return passagesOf(session.shown(article))
		.filter((one) => one.start === start && one.end === end)
		.flatMap((one) => annotations.get(one.id) ?? [])
		.filter(({ creator }) => creator === preferences.coder);
}

export class Annotator {
	readonly #parts: Parts;

	constructor(workspace: Workspace, session: Session, preferences: Preferences, origin: Origin) {
		this.#parts = { workspace, session, preferences, origin };
	}

	/**
	 * Tags the live selection, or retags the highlight at the caret. The same tag on the same
	 * range again takes it off, if this coder gave it; of a highlight in several passages only that one
	 * goes, and one that is linked stays, without a tag.
	 *
	 * @param startedAt the time stamp of the key press or click, for the measure
	 */
	tag(tag: string, startedAt = performance.now()): void {
		const { selection, atCaret } = this.#parts.session;
		this.#parts.session.lastTag = tag;
		this.#parts.session.adjusted = undefined;
		if (selection) this.tagPassage(selection, tag, startedAt);
		else if (atCaret[0] !== undefined) this.retag(atCaret[0], tag, startedAt);
	}

	tagPassage(passage: Passage, tag: string, startedAt = performance.now()): Annotation | undefined {
		const article = this.#parts.workspace.snapshot.articles.get(passage.article);
		if (!article) return undefined;
		const same = this.#marked(passage, tag);
		if (same) {
			const { parts } = this.#parts.session.shown(article);
			if (parts.some(({ id }) => id === same.id)) void this.#takeOff(same.id, passage, startedAt);
			else this.#untag(same, startedAt);
			return undefined;
		}
		const linked = this.#marked(passage, UNTAGGED);
		if (linked) {
			this.retag(linked.id, tag, startedAt);
			return this.#find(linked.id);
		}
		const time = this.#parts.origin.now().toISOString();
		const annotation: Annotation = {
			type: 'annotation',
			id: this.#parts.origin.newId(),
			article: article.id,
			anchor: describe(article, passage),
			tag,
			codes: [],
			creator: this.#parts.preferences.coder,
			created: time,
			modified: time,
		};
		this.#parts.session.hasTagged = true;
		this.#parts.preferences.coached = true;
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
		const known = this.#parts.workspace.snapshot.tags.get(tag)?.codes ?? [];
		const codes = annotation.codes.filter((code) => known.some(({ id }) => id === code));
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

	/** The highlight at the caret, or of this coder's that are just the selection the last. */
	here(): string | undefined {
		const { selection, atCaret, lastTag } = this.#parts.session;
		if (!selection) return atCaret[0];
		return (this.#marked(selection, lastTag) ?? this.#marked(selection))?.id;
	}

	/** Opens the note of the highlight at the caret; fresh text is tagged as the last one was. */
	openNote(): void {
		const { selection, atCaret, lastTag } = this.#parts.session;
		const id = selection
			? (
					this.#marked(selection, lastTag) ??
					this.#marked(selection, UNTAGGED) ??
					this.tagPassage(selection, lastTag)
				)?.id
			: atCaret[0];
		if (id === undefined) return;
		this.#parts.session.openCard = id;
		this.#parts.session.editedNote = id;
	}

	/** The latest of `marksOn`, of that tag if one is given. */
	#marked(passage: Passage, tag?: string): Annotation | undefined {
		const all = marksOn(this.#parts, passage);
		return all.findLast((one) => tag === undefined || one.tag === tag);
	}

	#find(id: string): Annotation | undefined {
		return annotationById(this.#parts.workspace.snapshot, id);
	}

	/** Its tag and codes are given now. */
	#update(
		annotation: Annotation,
		parts: Pick<Annotation, 'tag' | 'codes'>,
		action: Action,
		startedAt: number,
	): void {
		const modified = this.#parts.origin.now().toISOString();
		const after = { ...annotation, ...parts, coded: modified, modified };
		this.#commit({ updated: [[annotation, after]] }, this.#whose(annotation, action), startedAt);
	}

	/** One of several passages. */
	async #takeOff(id: string, passage: Passage, startedAt: number): Promise<void> {
		const { removePart } = await import('#lib/core/spans/parts.ts');
		const { snapshot } = this.#parts.workspace;
		const [annotation, article] = [this.#find(id), snapshot.articles.get(passage.article)];
		if (!annotation || !article) return;
		const time = this.#parts.origin.now().toISOString();
		const made = removePart(snapshot, annotation, article, passage, time);
		this.#commit(made, { name: 'passage-removed' }, startedAt);
	}

	#untag(annotation: Annotation, startedAt: number): void {
		const { id, tag } = annotation;
		if (!isHeld(this.#parts.workspace.snapshot, id)) {
			this.#remove(annotation, { name: 'untagged', tag }, startedAt);
			return;
		}
		const action = { name: 'untagged-linked', tag } as const;
		this.#update(annotation, { tag: UNTAGGED, codes: [] }, action, startedAt);
	}

	#remove(annotation: Annotation, action: Action, startedAt: number): void {
		const { updated, removed } = released(this.#parts.workspace.snapshot, new Set([annotation.id]));
		const change = { updated, removed: [annotation, ...removed] };
		this.#commit(change, this.#whose(annotation, action), startedAt);
	}

	/** What is done to somebody else's is said to be. */
	#whose({ creator }: Annotation, action: Action): Action {
		return creator === this.#parts.preferences.coder ? action : { ...action, coder: creator };
	}

	#commit(parts: Parameters<typeof change>[0], action: Action, startedAt: number): void {
		this.#parts.workspace.commit(change(parts), 'local', action, startedAt);
	}
}
